import { CommandError } from '../support/command-error.js';
import { publicationPlan } from './steps/plan.js';
import { publish } from './steps/publish.js';
import { steps, type Release } from './steps/steps.js';

/**
 * Takes every step of a release, prints its results, and publishes where no step found a fault.
 *
 * @param isDryRun True if nothing is published.
 * @returns the exit code
 */
export async function takeSteps(release: Release, isDryRun: boolean): Promise<number> {
  const faults = await checkAll(release);
  const { packed } = release;
  if (packed) {
    const title = `What ${isDryRun ? 'would be' : 'is to be'} published`;
    const plans = await Promise.all([publicationPlan(packed.client), publicationPlan(packed.generator)]);
    console.log(`\n${title}\n\n${plans.join('\n\n')}`);
  }
  if (faults > 0) {
    console.error(`\n${faults} ${faults === 1 ? 'thing is' : 'things are'} in the way. Nothing was published.`);
    return 1;
  }
  if (packed && !isDryRun) await publish(release.projectRoot, packed, release.tools.run);
  else console.log('\nReady. Nothing was published: this was a dry run.');
  return 0;
}

/** Runs every step, so that all problems are reported at once. */
async function checkAll(release: Release): Promise<number> {
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
