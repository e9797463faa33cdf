import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createTestHeffl, manualClock } from '../../../../../generated/src/custom/testing/index.js';
import { Journal } from '../../../../../generated/src/mcp/retry/journal.js';
import { runTool, type ToolResult, type Tools } from '../../../../../generated/src/mcp/server/run-tool.js';
import { apis } from '../../../../../generated/src/program/calls.js';
import { toolsFor } from '../../../../generator/kit/mcp/support/agent.js';

function heffl(journal?: Journal) {
  const clock = manualClock();
  const api = createTestHeffl({ clock });
  api.seed();
  const client = { apiKey: api.apiKey, fetch: api.fetch as never, rateLimiter: false, retries: 0 } as const;
  const make = (own = journal) => toolsFor({ apis, client, now: () => clock.now(), ...(own && { journal: own }) });
  const lose = (operation: string, takesEffect: boolean) => api.fault({ operation, reset: true, takesEffect });
  const writes = () => api.requests.filter(({ method }) => method !== 'GET').length;
  return { api, clock, make, lose, writes };
}

async function write(tools: Tools, given: object): Promise<ToolResult> {
  return runTool(tools, 'write', { given });
}

/** The token of a write with an unknown outcome. */
async function tokenOf(tools: Tools, given: object): Promise<string> {
  const { data, isError } = await write(tools, given);
  expect(data).toMatchObject({ error: { outcome: 'unknown', repeatable: false } });
  return isError ? (data.error.retryOf ?? '') : '';
}

const someone = { operation: 'contacts.create', body: { firstName: 'Ada', lastName: 'Lovelace' } };

describe('a create whose response was lost', () => {
  test('is found, and not made twice', async () => {
    const { make, lose, writes } = heffl();
    const tools = make();
    lose('contacts.create', true);
    const retryOf = await tokenOf(tools, someone);
    const again = await write(tools, { ...someone, retryOf });
    expect(again.data).toMatchObject({
      data: { firstName: 'Ada' },
      outcome: expect.stringContaining('first attempt') as unknown,
    });
    expect(writes()).toBe(1);
    // The same token again is no new write either.
    const third = await write(tools, { ...someone, retryOf });
    expect(third).toMatchObject({ isError: false, data: { outcome: expect.stringContaining('before') as unknown } });
    expect(writes()).toBe(1);
  });

  test('is made if it took no effect', async () => {
    const { make, lose, writes } = heffl();
    const tools = make();
    lose('contacts.create', false);
    const retryOf = await tokenOf(tools, someone);
    expect((await write(tools, { ...someone, retryOf })).isError).toBe(false);
    expect(writes()).toBe(2);
  });

  test('is not taken for an equal one that was made before, or long ago', async () => {
    const { make, lose, api, clock } = heffl();
    const tools = make();
    await write(make(new Journal(undefined)), someone);
    clock.advance(24 * 3_600_000);
    await write(tools, someone);
    lose('contacts.create', false);
    const retryOf = await tokenOf(tools, someone);
    await write(tools, { ...someone, retryOf });
    const made = (api.snapshot().collections['clients'] ?? []).filter(({ lastName }) => lastName === 'Lovelace');
    expect(made.filter(({ firstName }) => firstName === 'Ada').length).toBeGreaterThanOrEqual(3);
  });

  test('is not repeated where a record may be it in another form', async () => {
    const { make, lose, writes } = heffl();
    const tools = make();
    lose('contacts.create', false);
    const retryOf = await tokenOf(tools, someone);
    // Somebody else makes a record that is like it.
    await write(make(new Journal(undefined)), { ...someone, body: { firstName: 'ADA ', lastName: 'Lovelace' } });
    const before = writes();
    const again = await write(tools, { ...someone, retryOf });
    expect(again.data).toMatchObject({
      error: { code: 'outcome_unknown', retryOf, details: { records: [expect.stringMatching(/^clt_/) as unknown] } },
    });
    expect(writes()).toBe(before);
  });

  test('without a lookup says so, and nothing is repeated', async () => {
    const { make, lose, writes } = heffl();
    const tools = make();
    const stage = {
      operation: 'pipelines.stages.create',
      path: { id: 'dpl_abc123' },
      body: { name: 'Waiting', position: 9 },
    };
    lose('pipelines.stages.create', true);
    const retryOf = await tokenOf(tools, stage);
    const again = await write(tools, { ...stage, retryOf });
    expect(again.data).toMatchObject({ error: { code: 'outcome_unknown', outcome: 'unknown', repeatable: false } });
    expect(writes()).toBe(1);
  });
});

test('an update is compared with the record, and made only if it is not there', async () => {
  const { make, lose, api, writes } = heffl();
  const tools = make();
  const [deal] = api.snapshot().collections['deals'] ?? [];
  const given = { operation: 'deals.update', path: { id: deal?.id }, body: { title: 'Looms', price: 7 } };
  for (const [takesEffect, expected] of [
    [true, 1],
    [false, 3],
  ] as const) {
    lose('deals.update', takesEffect);
    const body = { ...given.body, price: expected };
    const retryOf = await tokenOf(tools, { ...given, body });
    const again = await write(tools, { ...given, body, retryOf });
    expect(again.data).toMatchObject({ data: { title: 'Looms', price: expected } });
    expect(writes()).toBe(expected);
  }
});

test.each(['deals', 'contacts'])('a delete of %s is known by the absence of the record', async (resource) => {
  const { make, lose, writes } = heffl();
  const tools = make();
  const body = resource === 'deals' ? { title: 'Looms', clientId: '', pipelineId: 'dpl_abc123' } : { firstName: 'Ada' };
  const company = await write(tools, { operation: 'contacts.create', body: { firstName: 'Owner' } });
  const owner = (company.data as { data: { id: string } }).data.id;
  const made = await write(tools, {
    operation: `${resource}.create`,
    body: resource === 'deals' ? { ...body, clientId: owner } : body,
  });
  const { id } = (made.data as { data: { id: string } }).data;
  const start = writes();
  const given = { operation: `${resource}.delete`, path: { id } };
  lose(`${resource}.delete`, false);
  const first = await tokenOf(tools, given);
  lose(`${resource}.delete`, true);
  const second = await write(tools, { ...given, retryOf: first });
  expect(second.data).toMatchObject({ error: { outcome: 'unknown', retryOf: first } });
  const third = await write(tools, { ...given, retryOf: first });
  expect(third).toMatchObject({
    isError: false,
    data: { outcome: expect.stringContaining('first attempt') as unknown },
  });
  expect(writes() - start).toBe(2);
});

describe('a token', () => {
  test('belongs to one call', async () => {
    const { make, lose, writes } = heffl();
    const tools = make();
    lose('contacts.create', true);
    const retryOf = await tokenOf(tools, someone);
    const other = await write(tools, { ...someone, body: { firstName: 'Grace' }, retryOf });
    const none = await write(tools, { ...someone, retryOf: 'w_nothing' });
    for (const { data } of [other, none]) expect(data).toMatchObject({ error: { issues: [{ field: 'retryOf' }] } });
    expect(writes()).toBe(1);
  });

  test('is known after the server was started again, from a file that holds no argument', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'heffl-mcp-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'heffl/mcp-journal.ndjson');
    const { make, lose, writes } = heffl();
    lose('contacts.create', true);
    const retryOf = await tokenOf(make(new Journal(file)), someone);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readFile(file, 'utf8')).not.toMatch(/Ada|Lovelace/);
    const again = await write(make(new Journal(file)), { ...someone, retryOf });
    expect(again.isError).toBe(false);
    expect(writes()).toBe(1);
  });
});
