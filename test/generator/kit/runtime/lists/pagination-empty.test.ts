import { expect, it } from 'vitest';
import { connectTo, failureOf, json, listItems } from '../support/client.js';

/** A list of ever new cursors, with one item on every page whose number is divisible by `every`. */
function endless(every: number) {
  return connectTo((_request, index) =>
    json({
      data: (index + 1) % every === 0 ? [index] : [],
      meta: { hasMore: true, nextCursor: `page ${index + 1}` },
    }),
  );
}

it('a list whose cursors lead to empty pages only ends with an error', async () => {
  const { connection, requests } = endless(Infinity);
  const error = await failureOf(connection.list(listItems).toArray({ limit: 5 }));
  expect(error).toMatchObject({ name: 'PaginationError', operationId: 'items.list' });
  expect(error.message).toBe('GET /items (items.list) returned 100 empty pages in a row.');
  expect(requests).toHaveLength(100);
  const pages = connection.list(listItems, { lookAhead: false }).pages();
  const readAll = async () => {
    for await (const page of pages) expect(page.items).toEqual([]);
  };
  expect((await failureOf(readAll())).message).toContain('100 empty pages');
});

it('a list may have any number of empty pages between items', async () => {
  const { connection, requests } = endless(100);
  const list = connection.list(listItems, { maxItems: 3 });
  expect(await list.toArray({ limit: 5 })).toEqual([99, 199, 299]);
  expect(requests).toHaveLength(300);
});

it.each([{ meta: { hasMore: false } }, { data: null, meta: { hasMore: false } }])(
  'a page without items, %j, has none if the description allows that, and else ends in an error',
  async (body) => {
    const { connection } = connectTo(() => json(body));
    expect(await connection.list({ ...listItems, mayLackItems: true })).toMatchObject({ items: [], hasMore: false });
    expect((await failureOf(connection.list(listItems))).message).toContain('at `data`, not as described');
  },
);
