import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PaginationError } from '../../../../../../generator/kit/runtime/errors/client-errors.js';
import { DESCRIBED, idsOf, kindOf, plannedKind, shopOf, withItems, type Change, type Variant } from './kinds.js';

const variants = Object.keys(DESCRIBED) as Variant[];
const failing = () => new Response('{}', { status: 500, headers: { 'content-type': 'application/json' } });
const emptySecond: Change = (response, index) => (index === 1 ? withItems(response, []) : response);
const drawn = { count: fc.integer({ min: 0, max: 13 }), limit: fc.integer({ min: 1, max: 5 }) };

describe.each(variants)('pages by %s', (variant) => {
  test('are planned as such', () => {
    expect(plannedKind(variant)).toBe(kindOf(variant));
  });

  test('have every item once, in order, for any size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(drawn), async ({ count, limit }) => {
        const { list, ids, requests } = await shopOf(variant, count);
        expect(await idsOf(list({ limit }))).toEqual({ ids, error: undefined });
        expect(requests.length).toBeLessThanOrEqual(Math.floor(count / limit) + 2);
        const pages: string[][] = [];
        for await (const { items } of list({ limit }).pages()) pages.push(items.map(({ id }) => id));
        expect(pages.flat()).toEqual(ids);
      }),
      { numRuns: 25 },
    );
  });

  test('are resumed after any item, also where every request fails at first', async () => {
    const { list, ids } = await shopOf(variant, 7, {
      change: (response, index) => (index % 2 === 0 ? failing() : response),
    });
    for (let take = 0; take <= ids.length; take += 1) {
      const found: string[] = [];
      let token: string | undefined;
      for (let runs = 0; runs < 40; runs += 1) {
        const more = list({ limit: 2 }, { resume: token, lookAhead: false });
        const { ids: some, error } = await idsOf(more, found.length < take ? take - found.length : Infinity);
        found.push(...some);
        token = more.resumeToken();
        if (!error && found.length >= ids.length) break;
      }
      expect(found).toEqual(ids);
    }
  });

  test('are resumed at every page', async () => {
    const { list, ids } = await shopOf(variant, 9);
    for (let count = 0; count < 6; count += 1) {
      const first = list({ limit: 2 }, { maxPages: count });
      const pages: string[] = [];
      for await (const { items } of first.pages()) pages.push(...items.map(({ id }) => id));
      const rest = await idsOf(list({ limit: 2 }, { resume: first.resumeToken() }));
      expect([...pages, ...rest.ids]).toEqual(ids);
    }
  });

  test('are no more than the caller wants, and nothing more is requested', async () => {
    const { list, ids, requests } = await shopOf(variant, 9);
    for (const maxItems of [0, 1, 2, 4, 9, 50]) {
      requests.length = 0;
      expect(await idsOf(list({ limit: 2 }, { maxItems }))).toEqual({ ids: ids.slice(0, maxItems), error: undefined });
      expect(requests.length).toBeLessThanOrEqual(maxItems < ids.length ? Math.ceil(maxItems / 2) : 6);
    }
  });

  test('that are sent twice end in an error, and never in a loop', async () => {
    let before: { body: string; headers: Headers } | undefined;
    const change: Change = async (response, index) => {
      before = index === 0 || !before ? { body: await response.text(), headers: response.headers } : before;
      return new Response(before.body, { headers: before.headers });
    };
    const { list, ids, requests } = await shopOf(variant, 9, { change });
    const { ids: found, error } = await idsOf(list({ limit: 2 }));
    expect(error).toBeInstanceOf(PaginationError);
    expect(found.slice(0, 2)).toEqual(ids.slice(0, 2));
    expect(requests.length).toBeLessThanOrEqual(3);
    // Only a cursor has to be seen again.
    expect(found.slice(2)).toEqual(kindOf(variant) === 'cursor' ? ids.slice(0, 2) : []);
  });

  test('may be empty in the middle, if something else leads on', async () => {
    const { list, ids } = await shopOf(variant, 9, { change: emptySecond });
    const { ids: found, error } = await idsOf(list({ limit: 2 }));
    const rest = [...ids.slice(0, 2), ...ids.slice(4)];
    // A page that reports nothing ends the list if it is empty. An empty page has no item whose id leads on.
    const isCut = variant.endsWith('without marks') || kindOf(variant) === 'cursorId';
    expect(found).toEqual(isCut ? ids.slice(0, 2) : rest);
    expect(error instanceof PaginationError).toBe(variant === 'cursorId');
  });

  test('have an item that is added meanwhile once', async () => {
    const { list, ids, ask } = await shopOf(variant, 5);
    const found: string[] = [];
    for await (const { id } of list({ limit: 2 }, { lookAhead: false })) {
      found.push(id);
      if (found.length === 1) await ask('POST /pets', { id: 'pet_new', name: 'New' });
    }
    expect(found).toEqual([...ids, 'pet_new']);
  });

  test('end when the caller aborts', async () => {
    const { list, ids, requests } = await shopOf(variant, 9);
    const controller = new AbortController();
    const found: string[] = [];
    const iterate = async () => {
      for await (const { id } of list({ limit: 2 }, { signal: controller.signal, lookAhead: false })) {
        found.push(id);
        if (found.length === 4) controller.abort(new Error('enough'));
      }
    };
    await expect(iterate()).rejects.toThrow('enough');
    expect(found).toEqual(ids.slice(0, 4));
    expect(requests).toHaveLength(2);
  });

  test('are requested ahead, unless only the server knows where the next one is', async () => {
    const { list, requests } = await shopOf(variant, 9);
    const iterator = list({ limit: 2 })[Symbol.asyncIterator]();
    await iterator.next();
    await iterator.next();
    expect(requests).toHaveLength(['link', 'nextUrl'].includes(kindOf(variant)) ? 1 : 2);
    await iterator.return();
  });

  test('say of themselves what they know', async () => {
    const { list } = await shopOf(variant, 3);
    expect(await list({ limit: 2 })).toMatchObject({ hasMore: true, items: [{ id: 'pet_0' }, { id: 'pet_1' }] });
    const all = await list({ limit: 3 });
    const isKnown = !variant.endsWith('without marks');
    expect(all).toMatchObject({ items: [{}, {}, {}], hasMore: !isKnown });
    expect(all.nextCursor === null).toBe(isKnown);
  });
});

/** Positions that name an item, not a number of items, so that deleted ones shift nothing. */
const stable: readonly Variant[] = ['cursor', 'link', 'nextUrl', 'cursorId', 'cursorId without marks'];

test.each(stable)('pages by %s lose nothing when an item before them is deleted', async (variant) => {
  const { list, ids, ask } = await shopOf(variant, 6);
  const found: string[] = [];
  for await (const { id } of list({ limit: 2 }, { lookAhead: false })) {
    found.push(id);
    if (found.length === 2) await ask('DELETE /pets/pet_0');
  }
  expect(found).toEqual(ids);
});

test.each(variants)(
  'pages by %s are complete where the server allows fewer items than are asked for',
  async (variant) => {
    for (const count of [5, 6, 7, 9]) {
      const { list, ids } = await shopOf(variant, count, { most: 3 });
      expect(await idsOf(list({ limit: 5 }))).toEqual({ ids, error: undefined });
      const pages = list({ limit: 5 }, { maxPages: 1 });
      const first = await pages.pages().next();
      const rest = await idsOf(list({ limit: 5 }, { resume: first.done ? undefined : pages.resumeToken() }));
      expect(first.value?.items.length).toBe(3);
      expect([...(first.value?.items ?? []).map(({ id }) => id), ...rest.ids]).toEqual(ids);
    }
  },
);

test('items that are no objects may be the same on two pages', async () => {
  const { list } = await shopOf('offset', 4, { change: (response) => withItems(response, ['a']) });
  const iterator = list({ limit: 1 })[Symbol.asyncIterator]();
  expect([await iterator.next(), await iterator.next(), await iterator.next()]).toMatchObject([
    { value: 'a' },
    { value: 'a' },
    { value: 'a' },
  ]);
  await iterator.return();
});
