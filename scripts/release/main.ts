import path from 'node:path';
import { commitOf } from '../support/base-ref.js';
import { CommandError } from '../support/command-error.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { publicationPlan } from './steps/plan.js';
import { publish } from './steps/publish.js';
import { steps, type Release } from './steps/steps.js';

/** Checks that a release is ready, and publishes it. `npm run release -- --dry-run` publishes nothing. */
process.exitCode = await runCommand({
  help: `Checks everything about a release, then publishes it and tags the commit.

  npm run release -- --dry-run               everything but publishing
  npm run release -- --dry-run --base v0.1.0 compare with this release; default: the last`,
  options: { 'dry-run': { type: 'boolean' }, base: { type: 'string' } },
  async run({ flags }) {
    const release: Release = {
      projectRoot,
      base: flags.base,
      destination: path.join(projectRoot, 'dist', 'release'),
      commit: await commitOf(projectRoot, 'HEAD'),
      packed: undefined,
    };
    const faults = await takeSteps(release);
    const { packed } = release;
    if (packed) {
      const title = `What ${flags['dry-run'] ? 'would be' : 'is to be'} published`;
      console.log(`\n${title}\n\n${await publicationPlan(packed)}`);
    }
    if (faults > 0) {
      console.error(`\n${faults} ${faults === 1 ? 'thing is' : 'things are'} in the way. Nothing was published.`);
      return 1;
    }
    if (packed && !flags['dry-run']) await publish(projectRoot, packed);
    else console.log('\nReady. Nothing was published: this was a dry run.');
    return 0;
  },
});

/** Runs every step, so that all problems are reported at once. */
async function takeSteps(release: Release): Promise<number> {
  let count = 0;
  for (const step of steps) {
    const { faults, said } = await step.run(release).catch((error: unknown) => {
      if (!(error instanceof CommandError)) throw error;
      return { faults: [error.message], said: undefined };
    });
    console.log(`${faults.length === 0 ? 'ok    ' : 'FAULT '} ${step.name}${said ? `: ${said}` : ''}`);
    for (const fault of faults) console.error(`       ${fault.replaceAll('\n', '\n       ')}`);
    count += faults.length;
  }
  return count;
}
