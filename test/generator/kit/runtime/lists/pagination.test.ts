import { describe, expect, it } from 'vitest';
import type { ListRequest } from '../../../../../generator/kit/runtime/lists/scheme.js';
import type { Page } from '../../../../../generator/kit/runtime/lists/page.js';
import { connectTo, failureOf, json, listItems } from '../support/client.js';

type Body = { data?: unknown; meta?: unknown };
const page = (data: unknown, nextCursor?: unknown, hasMore?: unknown): Body => ({
  data,
  meta: { nextCursor, hasMore },
});

/** A list whose responses are given in order. */
function listOf(bodies: readonly Body[], query?: object, options: { signal?: AbortSignal } = {}) {
  const { connection, requests } = connectTo((_request, index) => json(bodies[index] ?? { data: ['too far'] }));
  const queries = () =>
    requests.map(({ url }) => {
      const pairs = [...new URL(url).searchParams];
      const sent = Object.fromEntries(pairs);
      // A parameter sent twice would hide here.
      if (Object.keys(sent).length < pairs.length) throw new Error(`sent twice: ${url}`);
      return sent;
    });
  return { list: connection.list<string>({ ...listItems, query }, options), queries };
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

describe('a list that is awaited', () => {
  it('sends nothing until then', async () => {
    const { list, queries } = listOf([page(['a'], null, false)]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(queries()).toEqual([]);
    await list;
    expect(queries()).toHaveLength(1);
  });

  it('is one page, with the parameters as given, sent once', async () => {
    const body = { data: ['a', 'b'], meta: { nextCursor: 'c2', hasMore: true, total: 9 } };
    const { list, queries } = listOf([body], { search: 'x', cursor: 'c1', pageSize: 2 });
    const first = await list;
    expect(first).toEqual({ items: ['a', 'b'], nextCursor: 'c2', hasMore: true, body });
    expect(await list).toBe(first);
    expect((await list.withResponse()).data).toBe(first);
    expect((await list.withResponse()).response.status).toBe(200);
    expect(queries()).toEqual([{ search: 'x', cursor: 'c1', pageSize: '2' }]);
  });

  it('asks for no size of its own', async () => {
    const { list, queries } = listOf([page([])]);
    await list;
    expect(queries()).toEqual([{}]);
  });
});

describe('the response to a list', () => {
  it.each([
    [page(['a'], 'c', true), 'c', true],
    [page(['a'], 'c', false), null, false],
    [page(['a'], 'c'), 'c', true],
    [page(['a'], 'c', null), 'c', true],
    [page(['a'], null), null, false],
    [page(['a'], ''), null, false],
    [page(['a'], null, true), null, true],
    [page(['a'], 17, true), '17', true],
    [{ data: ['a'] }, null, false],
    [{ data: ['a'], meta: null }, null, false],
  ])('reads %j', async (body, nextCursor, hasMore) => {
    expect(await listOf([body]).list).toMatchObject({ items: ['a'], nextCursor, hasMore });
  });

  it.each([
    [page({ a: 1 }), 'returned an Object at `data`, not as described'],
    [page(null), 'returned null at `data`, not as described'],
    [{}, 'returned undefined at `data`, not as described'],
    [page([], { c: 1 }), 'returned an Object at `meta.nextCursor`, not as described'],
    [page([], null, 'yes'), 'returned "yes" at `meta.hasMore`, not as described'],
  ])('rejects %j', async (body, fault) => {
    const error = await failureOf(listOf([body]).list);
    expect(error).toMatchObject({ name: 'PaginationError', operationId: 'items.list', method: 'GET', route: '/items' });
    expect(error.message).toContain(`GET /items (items.list) ${fault}`);
  });

  it.each([[{ data: ['a'] }], [{ data: [], meta: null }], [page(['a'], null)], [page(['a'], '', null)]])(
    'rejects %j where the description requires it to report whether there is more',
    async (body) => {
      const { connection } = connectTo(() => json(body));
      const list = connection.list({ ...listItems, isMoreRequired: true });
      expect(await failureOf(list)).toMatchObject({
        name: 'PaginationError',
        message: 'GET /items (items.list) returned undefined at `meta.hasMore`, not as described.',
      });
    },
  );
});

describe('a page that says little', () => {
  it('goes on by a cursor where that is all a page has', async () => {
    const { connection } = connectTo((_request, index) => json(index ? page(['b'], null, false) : page(['a'], 'c')));
    expect(await collect(connection.list({ ...listItems, isMoreRequired: true }))).toEqual(['a', 'b']);
  });

  it.each([
    { body: { data: ['a', 'b'] }, query: { pageSize: 2 }, reports: 1 },
    { body: { data: ['a', 'b'], meta: {} }, query: { pageSize: 1 }, reports: 1 },
    { body: { data: Array(100).fill('a') }, query: {}, reports: 1 },
    { body: { data: ['a'] }, query: { pageSize: 2 }, reports: 0 },
    { body: { data: Array(99).fill('a') }, query: {}, reports: 0 },
    { body: page(['a', 'b'], null, false), query: { pageSize: 2 }, reports: 0 },
    { body: page(['a', 'b'], 'c'), query: { pageSize: 2 }, reports: 0 },
  ])(
    'reports, where that is not required, a full page that does not say so: $query',
    async ({ body, query, reports }) => {
      const seen: unknown[] = [];
      const { connection } = connectTo(() => json(body), { hooks: { onDrift: (drift) => seen.push(drift) } });
      await connection.list({ ...listItems, query });
      const drift = { subject: 'items.list meta.hasMore', described: 'boolean', seen: 'absent' };
      expect(seen).toEqual(reports === 0 ? [] : [drift]);
    },
  );
});

describe('the promise of a list', () => {
  it('can be caught and finished like a promise', async () => {
    let settled = false;
    expect(await listOf([{}]).list.catch(() => 'caught')).toBe('caught');
    const got: Page<string> = await listOf([page(['a'])]).list.finally(() => (settled = true));
    expect([got.items, settled]).toEqual([['a'], true]);
    expect(await listOf([page(['a'])]).list.then((one) => one.items.length)).toBe(1);
  });
});

describe('a list that is iterated over', () => {
  it('gives the items of all pages, through one that is empty, with the same filters and the largest size', async () => {
    const filters = { status: ['ACTIVE'] };
    const bodies = [page(['a', 'b'], 'c2', true), page([], 'c3', true), page(['c'], null, false)];
    const { list, queries } = listOf(bodies, { filters, search: 's' });
    expect(await collect(list)).toEqual(['a', 'b', 'c']);
    const rest = { filters: '{"status":["ACTIVE"]}', search: 's', pageSize: '100' };
    expect(queries()).toEqual([rest, { ...rest, cursor: 'c2' }, { ...rest, cursor: 'c3' }]);
  });

  it('returns whole pages too, and each iteration starts again', async () => {
    const bodies = [page(['a'], 'c2'), page(['b']), page(['x'], 'c9'), page(['y'])];
    const { list, queries } = listOf(bodies);
    expect((await collect(list.pages())).map((one) => one.items)).toEqual([['a'], ['b']]);
    expect(await collect(list)).toEqual(['x', 'y']);
    expect(queries().map(({ cursor }) => cursor)).toEqual([undefined, 'c2', undefined, 'c9']);
  });

  it('keeps the size and the starting cursor that the caller gave', async () => {
    const { list, queries } = listOf([page(['a'], 'c2'), page(['b'])], { pageSize: 1, cursor: 'c1' });
    expect(await collect(list)).toEqual(['a', 'b']);
    expect(queries()).toEqual([
      { pageSize: '1', cursor: 'c1' },
      { pageSize: '1', cursor: 'c2' },
    ]);
  });

  it('asks for no size where none is known or none can be asked for', async () => {
    const { sizeParameter: _size, ...pagination } = listItems.pagination;
    const { maxPageSize: _max, ...unknown } = listItems;
    for (const list of [{ ...listItems, pagination }, unknown] as ListRequest[]) {
      const { connection, requests } = connectTo(() => json(page(['a'])));
      await collect(connection.list(list));
      expect(new URL(requests[0]!.url).search).toBe('');
    }
  });
});

describe('the end of a list that is iterated over', () => {
  it('stops at hasMore false though there is a cursor', async () => {
    const { list, queries } = listOf([page(['a'], 'c2', false)]);
    expect(await collect(list)).toEqual(['a']);
    expect(queries()).toHaveLength(1);
  });

  it.each([
    { when: 'twice in a row', cursors: ['c2', 'c2'], query: {}, twice: 'c2' },
    { when: 'after others', cursors: ['c2', 'c3', 'c4', 'c2'], query: {}, twice: 'c2' },
    { when: 'that the caller started with', cursors: ['c2', 'c1'], query: { cursor: 'c1' }, twice: 'c1' },
  ])('reports a cursor $when instead of looping or stopping', async ({ cursors, query, twice }) => {
    const { list, queries } = listOf(
      cursors.map((cursor, index) => page([`item ${index}`], cursor)),
      query,
    );
    const got: string[] = [];
    const error = await failureOf(
      (async () => {
        for await (const item of list) got.push(item);
      })(),
    );
    expect(error).toMatchObject({ name: 'PaginationError', operationId: 'items.list' });
    expect(error.message).toContain(`returned the cursor "${twice}" again`);
    expect(got).toEqual(cursors.map((_cursor, index) => `item ${index}`));
    expect(queries()).toHaveLength(cursors.length);
  });

  it('reports that there is more but no cursor, after the items that came', async () => {
    const { list } = listOf([page(['a'], null, true)]);
    const got: string[] = [];
    const iterate = async () => {
      for await (const item of list) got.push(item);
    };
    expect((await failureOf(iterate())).message).toContain('returned no cursor of the next page');
    expect(got).toEqual(['a']);
  });

  it('stops between pages when it is aborted, with the reason', async () => {
    const controller = new AbortController();
    const { list, queries } = listOf([page(['a'], 'c2'), page(['b'])], {}, { signal: controller.signal });
    const iterate = async () => {
      for await (const _item of list) controller.abort('enough');
    };
    expect(await failureOf(iterate())).toBe('enough');
    expect(queries()).toHaveLength(1);
  });

  it('reports a failure on a later page', async () => {
    const { connection } = connectTo((_request, index) =>
      index === 0 ? json(page(['a'], 'c2')) : json({}, { status: 500 }),
    );
    expect(await failureOf(collect(connection.list(listItems)))).toMatchObject({
      name: 'ServerError',
      operationId: 'items.list',
    });
  });
});

describe('the parameters of a list', () => {
  it('are not changed, and later changes to them have no effect', async () => {
    const query = { filters: { a: ['x'] }, tags: ['t'], pageSize: 5 };
    const given = structuredClone(query);
    const headers: Record<string, string> = { 'x-a': '1' };
    const { connection, requests } = connectTo((_request, index) =>
      json(index === 0 ? page(['a'], 'c2') : page(['b'])),
    );
    const list = connection.list<string>({ ...listItems, query }, { headers });
    expect(query).toEqual(given);
    query.filters.a.push('y');
    query.tags.push('u');
    query.pageSize = 6;
    for await (const _item of list) headers['x-a'] = '2';
    const sent = requests.map(({ url }) => new URL(url).searchParams);
    expect(sent.map((one) => [one.get('filters'), one.getAll('tags'), one.get('pageSize')])).toEqual([
      ['{"a":["x"]}', ['t'], '5'],
      ['{"a":["x"]}', ['t'], '5'],
    ]);
    expect(requests.map((one) => one.headers.get('x-a'))).toEqual(['1', '1']);
  });

  it('may be frozen', async () => {
    const { list } = listOf([page(['a'])], Object.freeze({ pageSize: 1, cursor: 'c' }));
    expect(await collect(list)).toEqual(['a']);
  });

  it.each([
    [{ pageSize: NaN }, '`pageSize` is NaN'],
    [{ search: {} }, '`search` is an Object'],
    [{ filters: { a: 1n } }, 'filters.a is 1n'],
  ])('are rejected when the list is used, not when it is created: %s', async (query, fault) => {
    const { list, queries } = listOf([page([])], query);
    expect((await failureOf(list)).message).toContain(fault);
    expect((await failureOf(collect(list))).message).toContain(fault);
    expect(queries()).toEqual([]);
  });
});
