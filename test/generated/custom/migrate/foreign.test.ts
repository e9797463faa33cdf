import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTestHeffl, manualClock, type TestHeffl } from '../../../../generated/src/custom/testing/index.js';
import { facts } from '../../../../generated/src/testing/described/v1.js';
import { describeApi } from '../../../../generated/src/testing/world/described.js';
import { HefflV1 } from '../../../../generated/src/v1/index.js';
import { schemas } from '../../../../generated/src/v1/schemas.js';
import { checkTypes } from '../../../../scripts/support/native-compiler.js';
import { projectRoot } from '../../../../scripts/support/redocly.js';
import { runNode } from '../../../../scripts/support/run-program.js';

/*
 * The foreign corpus is compiled, and its programs are run, as they are: with v1. So what a migration makes of them can be
 * held against what they did before.
 */

const folder = path.join(import.meta.dirname, 'corpora/foreign');
const files = await readdir(folder, { recursive: true });
const programs = files.filter((file) => file.endsWith('.run.ts')).toSorted();
const summaries = JSON.parse(await readFile(path.join(folder, 'summaries.json'), 'utf8')) as Record<string, unknown>;

interface Ran {
  readonly summary: unknown;
  readonly api: TestHeffl;
}

/** Runs a program with records, clock and key of its own. Nothing is paced: the clients would wait for a minute. */
async function runProgram(file: string): Promise<Ran> {
  const api = createTestHeffl({ clock: manualClock() });
  api.seed();
  const { run } = (await import(path.join(folder, file))) as { run(heffl: HefflV1): Promise<unknown> };
  const heffl = new HefflV1({ apiKey: api.apiKey, fetch: api.fetch, rateLimiter: false });
  return { summary: JSON.parse(JSON.stringify(await run(heffl))), api };
}

test('all programs compile', async () => {
  const { exitCode, output } = await checkTypes(folder, { folder: projectRoot });
  expect(output).toBe('');
  expect(exitCode).toBe(0);
});

describe('programs', () => {
  test('each has a summary, and each summary a program', () => {
    expect(programs).toEqual(Object.keys(summaries).toSorted());
    expect(programs.length).toBeGreaterThanOrEqual(12);
  });

  test.each(programs)('%s', async (file) => {
    expect((await runProgram(file)).summary).toEqual(summaries[file]);
  });

  test('call every operation of v1', async () => {
    const ran = await Promise.all(programs.map(runProgram));
    const called = ran.flatMap(({ api }) => api.requests.map(({ operationId }) => operationId));
    const described = describeApi(facts, schemas).operations.map(({ id }) => id);
    expect([...new Set(called)].toSorted()).toEqual(described.toSorted());
  });

  test('the tests of an integrator pass', async () => {
    const check = path.join(folder, 'field-service/repository.check.ts');
    const settings = { TSX_TSCONFIG_PATH: path.join(folder, 'tsconfig.json') };
    const { exitCode, output } = await runNode(['--import', 'tsx', '--test', check], {
      folder: projectRoot,
      variables: settings,
    });
    expect(output).toContain('# pass 4');
    expect(exitCode).toBe(0);
  });
});

test('the summaries say what the seeded records say', () => {
  const api = createTestHeffl({ clock: manualClock() });
  api.seed();
  const { deals = [], clients = [] } = api.snapshot().collections;
  const won = deals.filter(({ status }) => status === 'WON');
  expect(summaries['sales-desk/leaderboard.run.ts']).toMatchObject({
    sum: won.reduce((sum, { price }) => sum + Number(price), 0),
  });
  expect(summaries['platform-kit/generic.run.ts']).toMatchObject({
    clients: clients.length,
    companies: clients.filter(({ type }) => type === 'company').length,
    lost: deals.filter(({ status }) => status === 'LOST').length,
  });
});
