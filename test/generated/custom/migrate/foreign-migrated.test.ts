import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { migrate } from '../../../../generated/src/custom/command/migrate/migrate.js';
import { Project } from '../../../../generated/src/custom/command/migrate/project/project.js';
import { readSettings } from '../../../../generated/src/custom/command/migrate/project/read-settings.js';
import { complaintsOf } from '../../../../generated/src/custom/command/migrate/repair/faults.js';
import { reportOf } from '../../../../generated/src/custom/command/migrate/report/outcome-report.js';
import { createTestHeffl, manualClock } from '../../../../generated/src/custom/testing/index.js';
import { HefflV1 } from '../../../../generated/src/v1/index.js';
import { Heffl } from '../../../../generated/src/v2/index.js';
import { writeProgram } from './support/run-files.js';

/** The second corpus: programs of third parties, whose author had not seen the codemod. */
const folder = path.join(import.meta.dirname, 'corpora/foreign');
const summaries = JSON.parse(await readFile(path.join(folder, 'summaries.json'), 'utf8')) as Record<string, unknown>;
const project = new Project(ts, readSettings(ts, folder), () => true);
const outcome = migrate(project);
const report = reportOf(outcome, folder);
const texts = new Map([...outcome.texts].map(([file, text]) => [path.relative(folder, file), text] as const));

test('the programs compile after the migration', () => {
  expect(complaintsOf(outcome.after).map(({ messageText }) => messageText)).toEqual([]);
});

test('at least 95 percent of the calls are rewritten that v2 has a counterpart for', () => {
  const { sites, rewritten, left } = report;
  const impossible = left.filter(({ isImpossible }) => isImpossible);
  expect({ sites, rewritten, impossible: impossible.length }).toEqual({ sites: 183, rewritten: 114, impossible: 65 });
  expect(rewritten / (sites - impossible.length)).toBeGreaterThan(0.95);
});

/** Summaries that are others, and why. */
const others: Readonly<Record<string, string>> = {
  'lead-intake/round-robin.run.ts': 'it reverses the stages of leads, whose order in v1 no page documents',
};

test.each(Object.keys(summaries))('%s does the same', async (file) => {
  const [before, after] = [await run(file, false), await run(file, true)];
  expect(before.summary).toEqual(summaries[file]);
  expect(JSON.stringify(after.summary) === JSON.stringify(summaries[file])).toBe(others[file] === undefined);
  expect(after.records).toEqual(before.records);
});

/** Runs a program against a double of its own, as it was or migrated. */
async function run(file: string, isMigrated: boolean) {
  const api = createTestHeffl({ clock: manualClock() });
  api.seed();
  const options = { apiKey: api.apiKey, fetch: api.fetch, rateLimiter: false } as const;
  const v1 = new HefflV1(options);
  const place = isMigrated ? path.join(await writeProgram(texts), file) : path.join(folder, file);
  const program = (await import(place)) as { run(client: object): Promise<unknown> };
  const isOfV1 = !isMigrated || !/from ['"]heffl['"]/.test(texts.get(file) ?? '');
  const client = isOfV1 ? v1 : Object.assign(new Heffl(options), { v1 });
  const summary: unknown = JSON.parse(JSON.stringify(await program.run(client)));
  const { collections } = api.snapshot();
  // The double keeps the default of v1, and derives that of v2 when it is read.
  const clients = collections['clients']?.map((one) => Object.assign({ openingBalance: 0 }, one));
  return { summary, records: { ...collections, clients } };
}
