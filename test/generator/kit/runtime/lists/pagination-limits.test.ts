import { describe, expect, it } from 'vitest';
import { connectTo, failureOf, json, listItems } from '../support/client.js';
import { pageOf, range, serveList, take } from '../support/long-list.js';

describe('maxItems', () => {
  it.each([
    { maxItems: 0, asked: [] },
    { maxItems: 1, asked: ['start 1'] },
    { maxItems: 99, asked: ['start 99'] },
    { maxItems: 100, asked: ['start 100'] },
    { maxItems: 101, asked: ['start 100', 'at-100 100'] },
    { maxItems: 250, asked: ['start 100', 'at-100 100'] },
    { maxItems: Infinity, asked: ['start 100', 'at-100 100'] },
  ])('$maxItems gives as many, in no larger pages than needed', async ({ maxItems, asked }) => {
    const server = serveList(150);
    expect(await take(server.list({ maxItems }))).toEqual(range(0, Math.min(150, maxItems)));
    expect(server.asked).toEqual(asked);
  });

  it('keeps the page size that the caller gave', async () => {
    const server = serveList(50);
    expect(await take(server.list({ maxItems: 5 }, { pageSize: 4 }))).toEqual(range(0, 5));
    expect(server.asked).toEqual(['start 4', 'at-4 4']);
  });

  it('cuts the last of whole pages, which says what the API said', async () => {
    const server = serveList(50);
    const pages = await take(server.list({ maxItems: 6 }, { pageSize: 4 }).pages());
    expect(pages.map(({ items }) => items)).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
    expect(pages[1]).toMatchObject({ hasMore: true, nextCursor: 'at-8', body: { data: [4, 5, 6, 7] } });
  });

  it('counts from zero in each iteration, and does not affect an awaited page', async () => {
    const server = serveList(50);
    const list = server.list({ maxItems: 2 }, { pageSize: 3 });
    expect([await take(list), await take(list), (await list).items]).toEqual([
      [0, 1],
      [0, 1],
      [0, 1, 2],
    ]);
  });
});

describe('maxPages', () => {
  it.each([
    [0, 0],
    [1, 10],
    [3, 30],
    [9, 35],
  ])('%i gives %i items', async (maxPages, count) => {
    const server = serveList(35);
    expect(await take(server.list({ maxPages }, { pageSize: 10 }))).toEqual(range(0, count));
    expect(server.asked).toHaveLength(Math.min(4, maxPages));
    expect(await take(server.list({ maxPages }, { pageSize: 10 }).pages())).toHaveLength(Math.min(4, maxPages));
  });
});

describe('toArray', () => {
  it.each([
    { total: 0, limit: 0, asked: ['start 1'] },
    { total: 7, limit: 7, asked: ['start 8'] },
    { total: 7, limit: 500, asked: ['start 100'] },
    { total: 100, limit: 100, asked: ['start 100'] },
    { total: 150, limit: 150, asked: ['start 100', 'at-100 100'] },
  ])('gives all $total items within a limit of $limit', async ({ total, limit, asked }) => {
    const server = serveList(total);
    expect(await server.list().toArray({ limit })).toEqual(range(0, total));
    expect(server.asked).toEqual(asked);
  });

  it.each([
    { limit: 0, asked: ['start 1'] },
    { limit: 6, asked: ['start 7'] },
    { limit: 100, asked: ['start 100', 'at-100 100'] },
    { limit: 150, asked: ['start 100', 'at-100 100'] },
  ])('rejects a longer list than $limit, as soon as it is known', async ({ limit, asked }) => {
    const server = serveList(1000);
    const error = await failureOf(server.list().toArray({ limit }));
    expect(error).toMatchObject({ name: 'PaginationError', operationId: 'items.list', method: 'GET', route: '/items' });
    expect(error.message).toBe(
      `GET /items (items.list) has more than ${limit} items. Raise the option \`limit\`, or set \`maxItems\`.`,
    );
    expect(server.asked).toEqual(asked);
  });

  it('does not count pages without items', async () => {
    const server = serveList(3);
    server.instead.set(1, () => json({ data: [], meta: { nextCursor: 'at-3', hasMore: true } }));
    expect(await server.list({}, { pageSize: 2 }).toArray({ limit: 2 })).toEqual([0, 1]);
    expect(server.asked).toEqual(['start 2', 'at-2 2', 'at-3 2']);
  });

  it('is no error where maxItems cuts the list', async () => {
    const server = serveList(1000);
    expect(await server.list({ maxItems: 5 }).toArray({ limit: 5 })).toEqual(range(0, 5));
    expect(server.asked).toEqual(['start 5']);
  });

  it.each([undefined, {}, { limit: undefined }, { limit: -1 }, { limit: 1.5 }, { limit: Infinity }, { limit: '5' }])(
    'insists on a limit: %j',
    async (options) => {
      const server = serveList(5);
      const error = await failureOf(server.list().toArray(options as { limit: number }));
      expect(error).toMatchObject({ name: 'ArgumentError', operationId: 'items.list' });
      expect(error.message).toContain('The option `limit` is ');
      expect(server.asked).toEqual([]);
    },
  );
});

describe('options that cannot be', () => {
  it.each([
    [{ maxItems: -1 }, '`maxItems` is -1'],
    [{ maxItems: 1.5 }, '`maxItems` is 1.5'],
    [{ maxPages: NaN }, '`maxPages` is NaN'],
    [{ maxPages: '3' as unknown as number }, '`maxPages` is "3"'],
    [{ lookAhead: 'no' as unknown as boolean }, '`lookAhead` is "no". Write a boolean.'],
  ])('are rejected for each use of the list: %j', async (options, fault) => {
    const server = serveList(5);
    const list = server.list(options);
    const uses = [list, take(list), take(list.pages()), list.toArray({ limit: 5 })];
    for (const use of uses) {
      const error = await failureOf(use);
      expect([error.name, error.message.includes(fault)]).toEqual(['ArgumentError', true]);
    }
    expect(() => list.resumeToken()).toThrow(fault);
    expect(server.asked).toEqual([]);
  });
});

it('a list that ends in an empty page is complete', async () => {
  const server = serveList(4);
  server.instead.set(1, () => json(pageOf(0, 0, 2)));
  expect(await take(server.list({}, { pageSize: 2 }))).toEqual([0, 1]);
});

it.each([
  { size: 0, fault: '`pageSize` is 0. Write a whole number from 1 to 100.' },
  { size: 0, minPageSize: 0 },
  { size: -1, minPageSize: 0, fault: '`pageSize` is -1. Write a whole number from 0 to 100.' },
])('a page of the size $size is asked for where it may be from $minPageSize', async ({ size, minPageSize, fault }) => {
  const { connection, requests } = connectTo(() => json({ data: [], meta: { hasMore: false } }));
  const list = connection.list({ ...listItems, minPageSize, query: { pageSize: size } });
  const failure = await list.then(
    () => undefined,
    ({ message }: Error) => message,
  );
  expect(failure?.endsWith(fault ?? '')).toBe(fault === undefined ? undefined : true);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(fault === undefined ? ['?pageSize=0'] : []);
});
