import { runCommand } from '../support/command.js';
import { checkTypes } from '../support/native-compiler.js';
import { projectRoot } from '../support/redocly.js';

const projects = [
  'tsconfig.json',
  'generator/kit/runtime/tsconfig.json',
  'generated/tsconfig.json',
  'generated/tsconfig.command.json',
  'openapi/rules/tsconfig.json',
  'scripts/runtimes/src/tsconfig.json',
];

/** Type-checks everything but the benches. `npm run typecheck` */
process.exitCode = await runCommand({
  help: `Type-checks the workspace, the runtime and the package, each under its own settings, with TypeScript's native compiler.

  npm run typecheck                          \`npm run typecheck:bench\` checks the benches`,
  options: {},
  async run() {
    const checks = projects.map((project) => checkTypes(project, { folder: projectRoot, isShown: true }));
    return Math.max(...(await Promise.all(checks)).map(({ exitCode }) => exitCode));
  },
});
