import { withScratch } from '../../../generator/write/scratch.js';
import { FlagError } from '../../support/command-error.js';
import { runCommand } from '../../support/command.js';
import { prepareTour, type Prepared } from './prepare.js';
import { installRuntimes, runtimes, type Runtime } from './runtimes.js';
import { serveTour } from './server.js';

/** Runs one tour of the packed client on every runtime. `npm run test:runtimes` */
process.exitCode = await runCommand({
  help: `Takes one tour of the packed client on every runtime. Its exit code is 1 if a check fails, or if one cannot be run.

  npm run test:runtimes                      on ${runtimes.map(({ name }) => name).join(', ')}
  npm run test:runtimes -- --only deno,bun`,
  options: { only: { type: 'string' } },
  async run({ flags }) {
    const chosen = choose(flags.only);
    await installRuntimes();
    return withScratch('heffl-runtimes', (folder) => takeTours(folder, chosen));
  },
});

async function takeTours(folder: string, chosen: readonly Runtime[]): Promise<number> {
  const prepared = await prepareTour(folder);
  const server = await serveTour(prepared.pages);
  try {
    let failures = 0;
    for (const runtime of chosen) failures += await show(runtime, prepared, server.address);
    return failures > 0 ? 1 : 0;
  } finally {
    await server.close();
  }
}

/** Runs the tour on one of them and prints its line. Returns the number of faults. */
async function show({ name, take }: Runtime, prepared: Prepared, origin: string): Promise<number> {
  const log = (line: string) => console.log(`${name.padEnd(12)} ${line}`);
  try {
    const { tour, version } = await take(prepared, origin);
    const { passed, failed } = tour;
    const faults = failed.map((fault) => `\n  ${fault}`).join('');
    log(`${version.padEnd(14)} ${passed.length} passed, ${failed.length} failed${faults}`);
    return failed.length;
  } catch (error) {
    log(`could not be run. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function choose(only: string | undefined): readonly Runtime[] {
  if (only === undefined) return runtimes;
  const names = only.split(',');
  const known = runtimes.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new FlagError(`There is no runtime ${unknown.join(', ')}. Write some of ${known.join(', ')}.`);
  return runtimes.filter(({ name }) => names.includes(name));
}
