import { expect, it } from 'vitest';
import { connectTo, json, listItems } from '../support/client.js';

const { items, nextCursor, cursorParameter } = listItems.pagination;
const pagination = { items, nextCursor, cursorParameter };

/** A list whose pages say nothing but the next cursor. */
function listOf(bodies: readonly object[]) {
  const drifts: unknown[] = [];
  const { connection, requests } = connectTo((_request, index) => json(bodies[index]), {
    hooks: { onDrift: (drift) => drifts.push(drift) },
  });
  return { list: connection.list<string>({ ...listItems, pagination, isMoreRequired: true }, {}), requests, drifts };
}

it('ends at the first page without a cursor, and reads nothing else', async () => {
  const { list, requests, drifts } = listOf([
    { data: ['a'], meta: { nextCursor: 'c2', hasMore: false } },
    { data: ['b'], meta: { nextCursor: null, hasMore: true } },
  ]);
  const found: string[] = [];
  for await (const item of list) found.push(item);
  expect(found).toEqual(['a', 'b']);
  expect(requests.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([null, 'c2']);
  expect(drifts).toEqual([]);
});

it.each([
  [{ nextCursor: 'c2' }, true],
  [{ nextCursor: '' }, false],
  [{}, false],
])('says of a page with %j that another one follows: %s', async (meta, hasMore) => {
  expect(await listOf([{ data: ['a'], meta }]).list).toMatchObject({ items: ['a'], hasMore });
});
