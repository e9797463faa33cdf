import { beforeEach, describe, expect, test } from 'vitest';
import { syncChanges, type Sync, type SyncState } from '../../../../../generated/src/custom/recipes/index.js';
import { ArgumentError, type Deal } from '../../../../../generated/src/v2/index.js';
import { errorOf, openWorkspace, withChangedResponses, type TestWorkspace } from '../support/workspace.js';

let space: TestWorkspace;

beforeEach(() => {
  space = openWorkspace();
  space.api.reset();
  space.api.seed({ counts: { deals: 250 } });
});

async function all<Item>(changes: Sync<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of changes) items.push(item);
  return items;
}

/** Follows the deals until there is nothing new. */
async function settle(options: { mode?: 'created' | 'changed' } = {}) {
  const changes = syncChanges(space.heffl, 'deals', { ...options, overlap: 0 });
  await all(changes);
  await space.time.advance(1_000);
  await all(changes);
  return changes;
}

describe('a synchronization', () => {
  test('returns all records at first, newest first, in a request for each 100', async () => {
    const changes = syncChanges(space.heffl, 'deals');
    const requests = await space.requestsOf(async () => {
      const deals = await all(changes);
      expect(deals.length).toBe(250);
      const dates = deals.map(({ createdAt }) => createdAt ?? '');
      expect(dates).toEqual(dates.toSorted().toReversed());
    });
    expect(requests).toEqual(['deals.list', 'deals.list', 'deals.list']);
    expect(changes.state()).not.toHaveProperty('pass');
  });

  test('returns records of any age that have changed since', async () => {
    const changes = await settle();
    const { heffl } = space;
    await heffl.deals.update('dl_abc123', { price: 1 });
    const { id } = await heffl.deals.create({ title: 'Mill', clientId: 'clt_def456', pipelineId: 'dpl_abc123' });
    const requests = await space.requestsOf(async () => {
      const deals = await all(changes);
      expect(deals.slice(0, 1).map((deal) => deal.id)).toEqual([id]);
      expect(deals.at(-1)).toMatchObject({ id: 'dl_abc123', price: 1 });
    });
    expect(requests.length).toBe(3);
  });

  test('of new records alone ends at the first old one', async () => {
    const changes = await settle({ mode: 'created' });
    const { heffl } = space;
    await heffl.deals.update('dl_abc123', { price: 1 });
    const { id } = await heffl.deals.create({ title: 'Mill', clientId: 'clt_def456', pipelineId: 'dpl_abc123' });
    const requests = await space.requestsOf(async () => {
      const ids = (await all(changes)).map((deal) => deal.id);
      expect(ids[0]).toBe(id);
      expect(ids).not.toContain('dl_abc123');
    });
    expect(requests).toEqual(['deals.list']);
  });

  test('continues in the middle of a list, at the page that was not finished', async () => {
    const changes = syncChanges(space.heffl, 'deals');
    const seen: Deal[] = [];
    for await (const deal of changes) {
      seen.push(deal);
      if (seen.length === 150) break;
    }
    const state = JSON.parse(JSON.stringify(changes.state())) as SyncState;
    const rest: Deal[] = [];
    const requests = await space.requestsOf(async () => {
      rest.push(...(await all(syncChanges(space.heffl, 'deals', { state }))));
    });
    expect(rest.length).toBe(150);
    expect(new Set([...seen, ...rest].map(({ id }) => id)).size).toBe(250);
    expect(requests.length).toBe(2);
  });

  test('returns records that changed within the overlap before the watermark again', async () => {
    const { heffl, time } = space;
    await heffl.deals.update('dl_abc123', { price: 1 });
    await time.advance(50_000);
    await heffl.deals.create({ title: 'Mill', clientId: 'clt_def456', pipelineId: 'dpl_abc123' });
    const changes = syncChanges(heffl, 'deals');
    await all(changes);
    await all(changes);
    const { watermark } = changes.state();
    expect(watermark).toBe('2026-07-01T09:00:50.000Z');
    const ids = async (overlap?: number) =>
      (await all(syncChanges(heffl, 'deals', { state: changes.state(), overlap }))).map(({ id }) => id);
    expect(await ids()).toContain('dl_abc123');
    expect(await ids(49_999)).not.toContain('dl_abc123');
  });

  test('returns a record without dates each time', async () => {
    const { heffl } = withChangedResponses(space, (_path, body) => {
      const [first, ...rest] = (body as { data: object[] }).data;
      return { ...body, data: [{ ...first, createdAt: null, updatedAt: null }, ...rest] };
    });
    const settled = await settle();
    const deals = await all(syncChanges(heffl, 'deals', { state: settled.state() }));
    expect(deals.filter((deal) => deal.createdAt === null).length).toBe(3);
  });

  test.each(['contacts', 'companies', 'deals', 'quotations', 'tasks'] as const)('follows %s', async (kind) => {
    const changes = syncChanges(space.heffl, kind);
    expect((await all(changes)).length).toBeGreaterThan(0);
    expect(changes.state()).toMatchObject({ version: 1, kind, mode: 'changed' });
  });

  test('of an empty list has no watermark', async () => {
    space.api.reset();
    const changes = syncChanges(space.heffl, 'tasks');
    expect(await all(changes)).toEqual([]);
    expect(changes.state().watermark).toBeUndefined();
  });

  test('keeps its state if a request fails', async () => {
    const changes = syncChanges(space.heffl, 'deals');
    space.api.fault({ operation: 'deals.list', nth: 3, status: 403 });
    await expect(all(changes)).rejects.toMatchObject({ status: 403 });
    expect((await all(changes)).length).toBe(150);
  });

  test('ends when its signal is aborted', async () => {
    const reason = new Error('enough');
    const changes = syncChanges(space.heffl, 'deals', { signal: AbortSignal.abort(reason) });
    expect(await errorOf(all(changes))).toBe(reason);
  });
});

test.each([
  [{ state: {} }, 'is no state of this version'],
  [{ state: null }, 'is no state of this version'],
  [{ state: { version: 1, kind: 'tasks', mode: 'changed' } }, 'has the kind "tasks", not "deals"'],
  [{ state: { version: 1, kind: 'deals', mode: 'created' } }, 'has the mode "created", not "changed"'],
  [{ state: { version: 1, kind: 'deals', mode: 'changed', watermark: 'x' } }, 'which is no date'],
  [{ overlap: -1 }, 'The option `overlap` is -1.'],
])('the options %j are rejected', (options, message) => {
  const start = () => syncChanges(space.heffl, 'deals', options as object);
  expect(start).toThrow(ArgumentError);
  expect(start).toThrow(message);
});
