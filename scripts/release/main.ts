import path from 'node:path';
import { commitOf } from '../support/base-ref.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { realTools } from './steps/steps.js';
import { takeSteps } from './take-steps.js';

/** Checks that a release is ready, and publishes it. `npm run release -- --dry-run` publishes nothing. */
process.exitCode = await runCommand({
  help: `Checks everything about a release, then publishes it and tags the commit.

  npm run release -- --dry-run               everything but publishing
  npm run release -- --dry-run --base v0.1.0 compare with this release; default: the last`,
  options: { 'dry-run': { type: 'boolean' }, base: { type: 'string' } },
  async run({ flags }) {
    const release = {
      projectRoot,
      base: flags.base,
      destination: path.join(projectRoot, 'dist', 'release'),
      commit: await commitOf(projectRoot, 'HEAD'),
      tools: realTools,
      packed: undefined,
    };
    return takeSteps(release, flags['dry-run'] === true);
  },
});
