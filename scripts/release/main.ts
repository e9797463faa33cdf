import { parseArgs } from 'node:util';
import path from 'node:path';
import { commitOf } from '../api-diff/base-ref.js';
import { FlagError } from '../api-diff/flag-error.js';
import { projectRoot } from '../support/redocly.js';
import { publicationPlan } from './plan.js';
import { publish } from './publish.js';
import { ReleaseError } from './release-error.js';
import { steps, type Release } from './steps.js';

/** Proves that a release can go out, and sends it. `npm run release -- --dry-run` sends nothing. */
const HELP = `Checks everything about a release, then publishes it and tags the commit.

  npm run release -- --dry-run               everything but publishing
  npm run release -- --dry-run --base v0.1.0 compare with this release; default: the last`;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof FlagError) && !(error instanceof ReleaseError)) throw error;
  console.error(error.message);
  return error instanceof FlagError ? 2 : 1;
});

/** Gives the exit code: 0 ready or sent, 1 something is wrong, 2 a wrong flag. */
async function main(args: string[]): Promise<number> {
  const flags = readFlags(args);
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  const release: Release = {
    projectRoot,
    base: flags.base,
    destination: path.join(projectRoot, 'dist', 'release'),
    commit: commitOf(projectRoot, 'HEAD'),
    packed: undefined,
  };
  const faults = await takeSteps(release);
  if (release.packed)
    console.log(
      `\nWhat ${flags['dry-run'] ? 'would be' : 'is to be'} published\n\n${await publicationPlan(release.packed)}`,
    );
  if (faults > 0) {
    console.error(`\n${faults} ${faults === 1 ? 'thing is' : 'things are'} in the way. Nothing was published.`);
    return 1;
  }
  if (flags['dry-run'] || !release.packed) {
    console.log('\nReady. Nothing was published: this was a dry run.');
    return 0;
  }
  await publish(projectRoot, release.packed);
  return 0;
}

/** Takes every step, so that all that is wrong is seen at once. */
async function takeSteps(release: Release): Promise<number> {
  let count = 0;
  for (const step of steps) {
    const { faults, said } = await step.run(release).catch((error: unknown) => {
      if (!(error instanceof ReleaseError) && !(error instanceof FlagError)) throw error;
      return { faults: [error.message], said: undefined };
    });
    console.log(`${faults.length === 0 ? 'ok    ' : 'FAULT '} ${step.name}${said ? `: ${said}` : ''}`);
    for (const fault of faults) console.error(`       ${fault.replaceAll('\n', '\n       ')}`);
    count += faults.length;
  }
  return count;
}

function readFlags(args: string[]) {
  try {
    const options = {
      'dry-run': { type: 'boolean' },
      base: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new FlagError(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}
