import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareTour } from './prepare.js';
import { installRuntimes, runtimes } from './runtimes.js';
import { serveTour } from './server.js';

/**
 * Takes one tour of the packed client on every runtime: `npm run test:runtimes`, or `-- --only deno,bun` for some. Its exit
 * code is 1 if a check fails anywhere, or if a runtime cannot be run, 2 for a wrong flag.
 */
process.exitCode = await main();

async function main(): Promise<number> {
  const wanted = readOnly();
  if (typeof wanted === 'string') {
    console.error(wanted);
    return 2;
  }
  installRuntimes();
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-runtimes-'));
  const prepared = await prepareTour(folder);
  const server = await serveTour(prepared.page);
  let failures = 0;
  try {
    for (const { name, take } of runtimes.filter((runtime) => wanted.includes(runtime.name))) {
      const line = await take(prepared, server.address).then(
        ({ tour: { passed, failed }, version }) => {
          failures += failed.length;
          const faults = failed.map((fault) => `\n  ${fault}`).join('');
          return `${version.padEnd(14)} ${passed.length} passed, ${failed.length} failed${faults}`;
        },
        (error: unknown) => {
          failures += 1;
          return `could not be run. ${error instanceof Error ? error.message : String(error)}`;
        },
      );
      console.log(`${name.padEnd(12)} ${line}`);
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
  return failures > 0 ? 1 : 0;
}

/** Names of runtimes, or what is wrong with the flags. */
function readOnly(): readonly string[] | string {
  const known = runtimes.map(({ name }) => name);
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' } } });
    const names = values.only?.split(',') ?? known;
    const unknown = names.filter((name) => !known.includes(name));
    return unknown.length === 0
      ? names
      : `There is no runtime ${unknown.join(', ')}. Write some of ${known.join(', ')}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
