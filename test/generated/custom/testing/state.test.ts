import { describe, expect, test } from 'vitest';
import {
  createTestHeffl,
  manualClock,
  rules,
  type SeedOptions,
} from '../../../../generated/src/custom/testing/index.js';
import { Heffl } from '../../../../generated/src/v2/index.js';
import { connected, ids, rejectionOf } from './support/connected.js';

describe('seed', () => {
  test('makes the same records each time, whenever and wherever', () => {
    expect(records({})).toEqual(records({}, '2030-01-01T00:00:00.000Z'));
    expect(records({ seed: 2 })).not.toEqual(records({ seed: 1 }));
  });

  test('makes the given number of records, the first with the ids of the documentation', () => {
    const { deals, clients, tasks } = records({ counts: { deals: 250, contacts: 2, companies: 1, tasks: 0 } });
    expect([deals?.length, clients?.length, tasks]).toEqual([250, 3, undefined]);
    expect(deals![0]!.id).toBe('dl_abc123');
    expect(new Set(deals!.map(({ id }) => id)).size).toBe(250);
  });

  test('makes records that refer to one another', async () => {
    const { api, heffl } = connected();
    api.seed();
    const deal = await heffl.deals.get('dl_abc123');
    expect(deal.client).toMatchObject({ name: expect.stringMatching(/./) });
    expect(deal.contactEmails).toEqual([expect.stringContaining('@example.com')]);
    expect((await heffl.quotations.get('qtn_abc123')).totalAmount).toBeGreaterThan(0);
    expect((await heffl.tasks.get('tsk_abc123')).dealId).toMatch(/^dl_/);
    expect(await heffl.deals.list().toArray({ limit: 100 })).toHaveLength(40);
    // Records made now are listed before the seeded ones.
    const made = await heffl.deals.create({ title: 'Now', clientId: deal.clientId!, pipelineId: ids.pipeline });
    expect((await heffl.deals.list({ pageSize: 1 })).items[0]!.id).toBe(made.id);
  });

  test('may be asked for twice', () => {
    const api = createTestHeffl();
    api.seed();
    api.seed({ seed: 2 });
    expect(api.snapshot().collections['deals']).toHaveLength(80);
  });
});

describe('a snapshot', () => {
  test('is plain JSON that brings everything back, in another embedded API too', async () => {
    const { api, heffl } = connected();
    api.seed({ counts: { deals: 2 } });
    const snapshot = JSON.parse(JSON.stringify(api.snapshot())) as ReturnType<typeof api.snapshot>;
    const before = await heffl.deals.get('dl_abc123');
    await heffl.deals.update('dl_abc123', { title: 'Changed' });
    await heffl.deals.delete((await heffl.deals.list({ pageSize: 1 })).items[0]!.id);
    api.restore(snapshot);
    expect(await heffl.deals.get('dl_abc123')).toEqual(before);
    const other = connected();
    other.api.restore(snapshot);
    expect((await other.heffl.deals.list()).items).toEqual((await heffl.deals.list()).items);
    // Ids go on where they were, so that none is given out twice.
    const [one, two] = [await heffl.companies.create({ name: 'A' }), await other.heffl.companies.create({ name: 'A' })];
    expect(one).toEqual(two);
  });

  test('does not change with what happens later, nor what happens with it', async () => {
    const { api, heffl } = connected();
    api.seed({ counts: { deals: 1 } });
    const snapshot = api.snapshot();
    await heffl.deals.update('dl_abc123', { title: 'Changed' });
    expect(snapshot.collections['deals']![0]!['title']).not.toBe('Changed');
    api.restore(snapshot);
    await heffl.deals.update('dl_abc123', { title: 'Again' });
    api.restore(snapshot);
    expect((await heffl.deals.get('dl_abc123')).title).toBe(snapshot.collections['deals']![0]!['title']);
  });
});

describe('the state of an embedded API', () => {
  test('shares nothing with another', async () => {
    const [one, two] = [connected(), connected()];
    await one.heffl.companies.create({ name: 'Acme' });
    expect((await two.heffl.companies.list()).items).toEqual([]);
    expect(one.api.apiKey).not.toBe(two.api.apiKey);
  });

  test('goes back to its beginning', async () => {
    const { api, heffl } = connected({ rateLimit: { limit: 3 } });
    const first = api.snapshot();
    api.fault({ status: 500, nth: 3 });
    await heffl.companies.create({ name: 'Acme' });
    await heffl.companies.list();
    api.reset();
    expect(api.snapshot()).toEqual(first);
    expect(api.requests).toEqual([]);
    for (let count = 0; count < 3; count += 1) expect((await heffl.companies.list()).items).toEqual([]);
  });

  test('remembers what it was asked', async () => {
    const { api, heffl } = connected();
    const { id } = await heffl.companies.create({ name: 'Acme', cf_x: 1 });
    await rejectionOf(heffl.companies.update(id, { website: 'nowhere' }));
    await api.fetch('https://elsewhere.example/');
    await api.fetch('https://api.heffl.com/api/v2/nothing', { headers: { 'x-api-key': 'k' } });
    expect(api.requests).toMatchObject([
      { method: 'POST', api: 'v2', operationId: 'companies.create', status: 200, issues: [] },
      {
        method: 'PATCH',
        operationId: 'companies.update',
        status: 400,
        issues: [{ field: 'website', message: 'must be in the format uri' }],
      },
      { api: undefined, operationId: undefined, status: 404, issues: [{}] },
      { api: 'v2', operationId: undefined, status: 404, issues: [{}] },
    ]);
    const [request] = api.requests;
    expect(JSON.parse(request!.body)).toEqual({ name: 'Acme', cf_x: 1 });
    expect(request!.url.pathname).toBe('/api/v2/companies');
    expect(request!.headers.get('x-api-key')).toBe(api.apiKey);
    api.clearRequests();
    expect(api.requests).toEqual([]);
  });
});

describe('the surroundings of an embedded API', () => {
  test('accepts any key but none, or only the one that was agreed on', async () => {
    const open = createTestHeffl();
    const closed = createTestHeffl({ apiKey: 'agreed' });
    const ask = async (api: typeof open, headers: Record<string, string>) =>
      (await api.fetch('https://api.heffl.com/api/v2/users', { headers })).status;
    expect(await ask(open, { 'x-api-key': 'any key' })).toBe(200);
    expect(await ask(open, {})).toBe(401);
    expect(await ask(open, { authorization: 'Bearer x' })).toBe(401);
    expect([await ask(closed, { 'x-api-key': 'agreed' }), await ask(closed, { 'x-api-key': 'other' })]).toEqual([
      200, 401,
    ]);
  });

  test('does nothing for a request that was cancelled', async () => {
    const { api, heffl } = connected();
    const signal = AbortSignal.abort(new Error('changed my mind'));
    await expect(heffl.companies.create({ name: 'A' }, { signal })).rejects.toThrow('changed my mind');
    expect(api.requests).toEqual([]);
  });

  test('lets a client that paces itself go on without a wait', async () => {
    const api = createTestHeffl();
    const heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch });
    for (let count = 0; count < 150; count += 1) await heffl.users.list();
    await Promise.all(Array.from({ length: 150 }, () => heffl.users.list()));
    expect(api.requests).toHaveLength(300);
  });

  test('gives its dates by its clock', async () => {
    const clock = manualClock('2027-01-01T00:00:00.000Z');
    const { heffl } = connected({ clock });
    clock.advance(1500);
    expect((await heffl.companies.create({ name: 'A' })).createdAt).toBe('2027-01-01T00:00:01.500Z');
  });
});

test('every rule has a sentence, a page of the documentation, and says whether it was read', () => {
  expect(rules.length).toBeGreaterThan(40);
  for (const { says, page, known } of rules) {
    expect(says).toMatch(/^[A-Z`].*\.$|400\.$/);
    expect(page).toMatch(/^https:\/\/docs\.heffl\.com\//);
    expect(['read', 'inferred']).toContain(known);
  }
  expect(new Set(rules.map(({ says }) => says)).size).toBe(rules.length);
});

/** Seeded records, by collection. */
function records(options: SeedOptions, at?: string) {
  const api = createTestHeffl({ clock: manualClock(at) });
  const { serial } = api.snapshot();
  api.seed(options);
  const { collections } = api.snapshot();
  const isNew = ({ serial: own }: { serial: number }) => own > serial;
  return Object.fromEntries(Object.entries(collections).map(([name, list]) => [name, list.filter(isNew)]));
}

describe('a value that is nested 20,000 levels deep', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const api = createTestHeffl();
  const ask = (path: string, init?: RequestInit) =>
    api.fetch(`https://api.heffl.com/api/v2${path}`, {
      ...init,
      headers: { 'x-api-key': 'key', 'content-type': 'application/json' },
    });

  test.each([
    ['in a body', () => ask('/contacts', { method: 'POST', body: `{"name":"Ada","cf_a":${deep}}` })],
    ['in a query', () => ask(`/deals?filters=${encodeURIComponent(`{"cf_a":${deep}}`)}`)],
  ])('%s is invalid, and breaks nothing', async (_, send) => {
    const response = await send();
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('nested too deeply');
  });
});
