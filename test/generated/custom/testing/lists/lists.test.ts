import { describe, expect, test } from 'vitest';
import { unchecked } from '../../../../../generated/src/v2/index.js';
import { connected, ids, rejectionOf } from '../support/connected.js';

async function withDeals(count: number) {
  const all = connected();
  const acme = await all.heffl.companies.create({ name: 'Acme Tools' });
  const loom = await all.heffl.companies.create({ name: 'Loom Works' });
  for (let index = 1; index <= count; index += 1) {
    all.clock.advance(1000);
    await all.heffl.deals.create({
      title: `Deal ${index}`,
      clientId: index % 2 === 0 ? acme.id : loom.id,
      pipelineId: ids.pipeline,
      stageId: index % 3 === 0 ? ids.won : ids.open,
      price: (index * 7) % 5,
      ...(index % 4 === 0 && { priority: 'HIGH', cf_region: 'EU' }),
    });
  }
  const titles = async (query: Parameters<typeof all.heffl.deals.list>[0]) =>
    (await all.heffl.deals.list(query)).items.map(({ title }) => title);
  return { ...all, acme, loom, titles };
}

describe('the pages of a list', () => {
  test('shows the newest first, in pages of the default size, and ends', async () => {
    const { heffl } = await withDeals(35);
    const first = await heffl.deals.list();
    expect(first.items).toHaveLength(30);
    expect(first.items[0]!.title).toBe('Deal 35');
    expect(first.hasMore).toBe(true);
    const second = await heffl.deals.list({ cursor: first.nextCursor! });
    expect(second.items.map(({ title }) => title)).toEqual(['Deal 5', 'Deal 4', 'Deal 3', 'Deal 2', 'Deal 1']);
    expect(second.body).toMatchObject({ meta: { hasMore: false, nextCursor: null } });
  });

  test('reports no more pages when the last one is exactly full, and none of an empty list', async () => {
    const { heffl } = await withDeals(4);
    const page = await heffl.deals.list({ pageSize: 4 });
    expect([page.items.length, page.hasMore, page.nextCursor]).toEqual([4, false, null]);
    const empty = await heffl.deals.list({ search: 'nothing' });
    expect([empty.items.length, empty.hasMore, empty.nextCursor]).toEqual([0, false, null]);
  });

  test('is iterated over without a loss or a repeat while records come and go', async () => {
    const { heffl, acme, clock } = await withDeals(10);
    const seen: string[] = [];
    const inOrder = heffl.deals.list({ pageSize: 2 }, { lookAhead: false });
    for await (const deal of inOrder) {
      seen.push(deal.title);
      clock.advance(1000);
      // A new one at the head of the list, and the one just seen gone.
      await heffl.deals.create({ title: 'New', clientId: acme.id, pipelineId: ids.pipeline });
      await heffl.deals.delete(deal.id);
    }
    expect(seen).toEqual(Array.from({ length: 10 }, (_, index) => `Deal ${10 - index}`));
  });
});

describe('the order of a list', () => {
  test('is ordered by any documented field, both ways, those without a value last', async () => {
    const { titles, heffl } = await withDeals(4);
    expect(await titles({ orderBy: 'price', orderDir: 'asc' })).toEqual(['Deal 3', 'Deal 1', 'Deal 4', 'Deal 2']);
    expect(await titles({ orderBy: 'price' })).toEqual(['Deal 2', 'Deal 4', 'Deal 1', 'Deal 3']);
    expect(await titles({ orderBy: 'createdAt', orderDir: 'asc' })).toEqual(['Deal 1', 'Deal 2', 'Deal 3', 'Deal 4']);
    expect(await titles({ orderBy: 'position', orderDir: 'asc' })).toEqual(['Deal 1', 'Deal 2', 'Deal 3', 'Deal 4']);
    const [, second] = (await heffl.deals.list()).items;
    await heffl.deals.update(second!.id, { expectedCloseDate: '2026-08-01T00:00:00.000Z' });
    for (const orderDir of ['asc', 'desc'] as const) {
      expect((await titles({ orderBy: 'expectedCloseDate', orderDir }))[0]).toBe('Deal 3');
    }
  });

  test('is iterated over in any order', async () => {
    const { heffl } = await withDeals(12);
    for (const orderDir of ['asc', 'desc'] as const) {
      const whole = (await heffl.deals.list({ orderBy: 'price', orderDir, pageSize: 100 })).items;
      const items = await heffl.deals.list({ orderBy: 'price', orderDir, pageSize: 5 }).toArray({ limit: 50 });
      expect(items.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    }
  });
});

describe('the filters of a list', () => {
  test.each([
    ['eal 3', ['Deal 3']],
    ['DL-0002', ['Deal 2']],
    ['LOOM', ['Deal 3', 'Deal 1']],
    [' acme ', ['Deal 4', 'Deal 2']],
    ['Negotiation', []],
  ])('finds %j in title, number and client', async (search, found) => {
    const { titles } = await withDeals(4);
    expect(await titles({ search })).toEqual(found);
  });

  test.each([
    ['is', ['WON'], ['Deal 3']],
    ['is_not', ['WON'], ['Deal 4', 'Deal 2', 'Deal 1']],
    ['is_any_of', ['WON', 'ACTIVE'], ['Deal 4', 'Deal 3', 'Deal 2', 'Deal 1']],
    ['is_none_of', ['WON', 'ACTIVE'], []],
  ] as const)('is filtered with %s', async (operator, values, found) => {
    const { titles } = await withDeals(4);
    expect(await titles({ filters: { status: { operator, values: [...values] } } })).toEqual(found);
  });

  test('is filtered by several fields at once, by custom fields, and by lists', async () => {
    const { heffl, titles, acme } = await withDeals(8);
    const contact = await heffl.contacts.create({ firstName: 'Ada' });
    const [newest] = (await heffl.deals.list()).items;
    await heffl.deals.update(newest!.id, { contacts: [contact.id], assignees: ['usr_abc123'] });
    expect(
      await titles({
        filters: {
          clientId: { operator: 'is', values: [acme.id] },
          stageId: { operator: 'is', values: [ids.won] },
        },
      }),
    ).toEqual(['Deal 6']);
    expect(await titles({ filters: { cf_region: { operator: 'is', values: ['EU'] } } })).toEqual(['Deal 8', 'Deal 4']);
    expect(await titles({ filters: unchecked({ assigneeIds: { operator: 'is', values: ['usr_abc123'] } }) })).toEqual([
      'Deal 8',
    ]);
    expect(await titles({ filters: unchecked({ priority: { operator: 'is_not', values: ['HIGH'] } }) })).toHaveLength(
      6,
    );
  });
});

describe('a list rejects', () => {
  test.each([
    [
      { filters: { status: { operator: 'gt', values: ['WON'] } } },
      'filters.status.operator: the embedded API knows is,',
    ],
    [{ filters: { colour: { operator: 'is', values: ['red'] } } }, 'filters.colour: is a field that the embedded API'],
    [{ filters: { status: { operator: 'is', values: ['SOLD'] } } }, 'filters.status.values.0: must be one of ACTIVE,'],
    [{ filters: { status: { operator: 'is' } } }, 'filters.status.values: Required'],
    [{ cursor: 'nonsense' }, 'cursor: is no cursor of this list'],
    [{ cursor: 'WzEsMSwyLDNd' }, 'cursor: is no cursor of this list'],
    [{ pageSize: unchecked(101) }, 'pageSize: must be at most 100'],
    [{ pageSize: unchecked(0) }, 'pageSize: must be at least 1'],
    [{ orderBy: 'colour' }, 'orderBy: must be one of createdAt,'],
    [{ limit: 5 }, 'limit: Unknown query parameter: limit.'],
  ])('%j', async (query, said) => {
    const { heffl } = connected();
    const rejection = await rejectionOf(Promise.resolve(heffl.deals.list(query as object)));
    expect(rejection).toMatchObject({ status: 400, code: 'VALIDATION_ERROR' });
    expect(rejection.said).toContain(said);
  });

  test('the cursor of another list, and one that was tampered with', async () => {
    const { heffl } = await withDeals(5);
    const { nextCursor } = await heffl.deals.list({ pageSize: 2 });
    const cursor = nextCursor!;
    expect((await heffl.deals.list({ cursor, pageSize: 3 })).items).toHaveLength(3);
    for (const query of [{ cursor, search: 'Deal' }, { cursor, orderDir: 'asc' as const }, { cursor: `${cursor}x` }]) {
      expect((await rejectionOf(Promise.resolve(heffl.deals.list(query)))).said).toContain('is no cursor of this list');
    }
    expect((await rejectionOf(Promise.resolve(heffl.contacts.list({ cursor })))).status).toBe(400);
  });

  test('filters in brackets', async () => {
    const { api } = connected();
    const url = 'https://api.heffl.com/api/v2/deals?filters[status][operator]=is&filters[status][values][]=WON';
    const response = await api.fetch(url, { headers: { 'x-api-key': api.apiKey } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Unknown query parameter');
  });
});

describe('lists of reference data', () => {
  test('are shown whole, without a place for a cursor', async () => {
    const { heffl } = connected();
    const { body } = await heffl.pipelines.list();
    expect(body).toMatchObject({
      data: [{ name: 'Partners' }, { id: ids.pipeline, stages: [{ type: 'ACTIVE' }, {}, {}] }],
    });
    expect(body).not.toHaveProperty('meta');
  });

  test('of templates: by type, by the beginning of the name, and only those in use', async () => {
    const { api, heffl } = connected();
    const snapshot = api.snapshot();
    const [template] = snapshot.collections['documentTemplates']!;
    const idle = { ...template!, id: 'tpl_idle', name: 'Idle', isActive: false };
    const documentTemplates = [...snapshot.collections['documentTemplates']!, idle];
    api.restore({ ...snapshot, collections: { ...snapshot.collections, documentTemplates } });
    const names = async (query: Parameters<typeof heffl.documentTemplates.list>[0]) =>
      (await heffl.documentTemplates.list(query)).items.map(({ name }) => name);
    expect(await names({})).toEqual(['Standard quotation', 'Standard invoice']);
    expect(await names({ type: 'invoices' })).toEqual(['Standard invoice']);
    expect(await names({ search: 'STANDARD Q' })).toEqual(['Standard quotation']);
    expect(await names({ search: 'quotation' })).toEqual([]);
    expect(await names({ includeInactive: true })).toContain('Idle');
  });

  test('of projects are narrowed by plain parameters', async () => {
    const { heffl } = connected();
    const one = await heffl.projects.create({ title: 'One', pipelineId: 'ppl_abc123', type: 'retainer' });
    await heffl.projects.create({ title: 'Two', pipelineId: 'ppl_abc123', description: 'about One' });
    const titles = async (query: Parameters<typeof heffl.projects.list>[0]) =>
      (await heffl.projects.list(query)).items.map(({ title }) => title);
    expect(await titles({ type: 'retainer' })).toEqual(['One']);
    expect(await titles({ search: 'one' })).toEqual(['Two', 'One']);
    await heffl.projects.update(one.id!, { stageId: 'pps_def456' });
    expect(await titles({ status: 'COMPLETED', stageId: 'pps_def456' })).toEqual(['One']);
    expect(await titles({ projectLeadId: 'usr_none' })).toEqual([]);
  });
});

test('API v1 pages by limit, over the same records', async () => {
  const { v1 } = await withDeals(25);
  const first = await v1.deals.list();
  expect([first.items.length, first.hasMore]).toEqual([20, true]);
  expect(await v1.deals.list({ limit: 7 }).toArray({ limit: 100 })).toHaveLength(25);
});
