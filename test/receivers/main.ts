import path from 'node:path';
import { runCommand } from '../../scripts/support/command.js';
import { checkTypes } from '../../scripts/support/native-compiler.js';
import { mustRun, runNode } from '../../scripts/support/run-program.js';
import { projectRoot } from '../../scripts/support/redocly.js';

const root = import.meta.dirname;

/** Runs the receivers of webhooks on real frameworks. `npm run test:receivers` */
process.exitCode = await runCommand({
  help: `Installs Express, Fastify, Hono and others, and sends deliveries to the receivers of webhooks on each.

  npm run test:receivers`,
  options: {},
  async run() {
    await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { folder: root });
    const types = await checkTypes('test/receivers/tsconfig.json', { folder: projectRoot, isShown: true });
    const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--config', 'test/receivers/vitest.config.ts'];
    const tests = await runNode(args, { folder: projectRoot, isShown: true });
    return Math.max(types.exitCode, tests.exitCode);
  },
});
