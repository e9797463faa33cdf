import { runCommand } from '../support/command.js';
import { buildOutput } from '../../generator/run-build.js';
import { runProgram } from '../support/run-program.js';
import { projectRoot } from '../support/redocly.js';

/** Builds generated/dist/. `npm run build` */
process.exitCode = await runCommand({
  help: `Builds generated/dist/: ES modules and CommonJS, one file per entry point and what these share, with declarations.

  npm run build

The programs of the package run here afterwards as they do where it is installed: npx heffl --help`,
  options: {},
  async run() {
    const exitCode = await buildOutput(projectRoot);
    return exitCode === 0 ? linkPrograms() : exitCode;
  },
});

/** Lets npm link the programs of the package, which it does only for files that are there. Returns the exit code. */
async function linkPrograms(): Promise<number> {
  const { exitCode, output } = await runProgram('npm', ['rebuild', 'heffl', '--ignore-scripts'], {
    folder: projectRoot,
  });
  if (exitCode !== 0) console.error(`The programs of the package could not be linked:\n${output}`);
  return exitCode;
}
