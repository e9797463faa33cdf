import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { constant, constantFrom, integer, oneof, record, sample } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolder } from '../generator/kit/shell/move/run-heffl.js';
import { buildProgram, startKiller, type Moment } from './killed.js';

const kills = Number(process.env['KILL_MOMENTS'] ?? 5);
const exported = Number(process.env['KILL_EXPORTED'] ?? 3000);
const imported = Number(process.env['KILL_IMPORTED'] ?? 200);
const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Half of the kills are of exports, the other half of imports. */
const half = Math.ceil(kills / 2);

let program: string;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => rm(path.dirname(program), { recursive: true, force: true }));

/** Moments that spread over all requests of a command. */
function moments(requests: number, salt: number): Moment[] {
  const moment = record({
    request: integer({ min: 1, max: Math.max(2, Math.floor((1.6 * requests) / half)) }),
    when: constantFrom(
      ...(['before it is received', 'before its response', 'before its response', 'after its response'] as const),
      ...(['after its response', 'at a time'] as const),
    ),
    later: oneof(constant(0), integer({ min: 0, max: 12 })),
  });
  return sample(moment, { numRuns: half * 3, seed: seed + salt });
}

/** Kills a command at each moment, and starts it again, until it is done. Returns the number of kills. */
async function killUntilDone(run: (moment?: Moment) => Promise<number | undefined>, all: readonly Moment[]) {
  let killed = 0;
  for (const moment of all) {
    if (killed >= half) break;
    if ((await run(moment)) !== undefined) return killed;
    killed += 1;
  }
  await run();
  return killed;
}

test(
  `an export of ${exported} records, killed ${half} times, has each of them once (KILL_SEED=${seed})`,
  { timeout: 600_000 },
  async () => {
    const killer = await startKiller(program);
    killer.api.seed({ counts: { tasks: exported } });
    const folder = await newFolder();
    const run = (moment?: Moment) => killer.run(['export', 'tasks', '--out', 'all.ndjson'], folder, moment);
    const killed = await killUntilDone(run, moments(exported / 100, 1));
    const lines = (await readFile(path.join(folder, 'all.ndjson'), 'utf8')).trimEnd().split('\n');
    const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
    expect({ rows: ids.length, different: new Set(ids).size }).toEqual({ rows: exported, different: exported });
    expect(killer.seen.rejected).toBe(0);
    expect(killed).toBeGreaterThan(half / 2);
    expect((await readdir(folder)).filter((name) => name.startsWith('all.'))).toEqual(['all.ndjson']);
    console.log(`export: ${killed} kills, ${killer.seen.requests} requests, ${killer.seen.rejected} rejected`);
    await killer.close();
  },
);

test(
  `an import of ${imported} rows, killed ${half} times, makes each record once (KILL_SEED=${seed})`,
  { timeout: 600_000 },
  async () => {
    const killer = await startKiller(program);
    const folder = await newFolder();
    // Every fifth row is like the one before, so that it must not be taken for it.
    const rows = Array.from({ length: imported }, (_, at) => {
      const number = at % 5 === 4 ? at - 1 : at;
      return `Name ${number},n${number}@example.com`;
    });
    await writeFile(path.join(folder, 'in.csv'), `firstName,email\n${rows.join('\n')}\n`);
    const run = (moment?: Moment) => killer.run(['import', 'contacts', 'in.csv'], folder, moment);
    const killed = await killUntilDone(run, moments(imported, 2));
    const { rejected } = killer.seen;
    await killer.run(['export', 'contacts', '--out', 'all.ndjson'], folder);
    const lines = (await readFile(path.join(folder, 'all.ndjson'), 'utf8')).trimEnd().split('\n');
    const made = lines.map((line) => JSON.parse(line) as { firstName: string; email: string });
    const texts = made.map(({ firstName, email }) => `${firstName},${email}`);
    expect(texts.toSorted()).toEqual(rows.toSorted());
    expect(rejected).toBe(0);
    expect(killed).toBeGreaterThan(half / 2);
    console.log(`import: ${killed} kills, ${killer.seen.requests} requests, ${rejected} rejected`);
    await killer.close();
  },
);
