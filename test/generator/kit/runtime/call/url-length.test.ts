import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../../../../generator/kit/runtime/errors/client-errors.js';
import { rawClient } from '../../../../../generator/kit/runtime/raw.js';
import { connectTo, failureOf, json, listItems } from '../support/client.js';

const page = { data: [], meta: { hasMore: false, nextCursor: null } };
const bare = 'https://api.shop.example/api/v2/items?search=&filters=%22%22'.length;

/** A list whose URL has this many bytes. */
function ofLength(length: number) {
  return { ...listItems, query: { search: 'x'.repeat(length - bare), filters: '' } };
}

describe('a URL', () => {
  it('of 8,000 bytes is sent', async () => {
    const { connection, requests } = connectTo(() => json(page));
    await connection.list(ofLength(8000));
    expect(requests.map(({ url }) => url.length)).toEqual([8000]);
  });

  it('of one more is rejected, with the longest part, and nothing is sent', async () => {
    const { connection, requests } = connectTo(() => json(page));
    const error = await failureOf(connection.list(ofLength(8001)));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error.message).toBe(
      `GET /items (items.list): query parameter \`search\` takes ${8001 - bare + 7} of the 8001 bytes of the URL. More than 8000 are not sent.`,
    );
    expect(requests).toEqual([]);
  });

  it('counts as it is on the wire: a letter may take nine bytes', async () => {
    const { connection, requests } = connectTo(() => json(page));
    const filters = { name: { operator: 'is', values: ['語'.repeat(900)] } };
    const error = await failureOf(connection.list({ ...listItems, query: { filters } }));
    expect(error.message).toContain('query parameter `filters` takes 8');
    expect(requests).toEqual([]);
  });

  it('of a raw call is held to the same, and so is a path', async () => {
    const { connection, requests } = connectTo(() => json(page));
    const raw = rawClient<{ '/items/{id}': { get: { responses: {} } } }>(connection);
    const params = { path: { id: 'x'.repeat(8000) } };
    const error = await failureOf(raw.GET('/items/{id}', { params } as never));
    expect(error.message).toContain('the path takes 8038');
    expect(requests).toEqual([]);
  });

  it('that grows with the cursor of a later page is rejected there', async () => {
    const { connection, requests } = connectTo(() =>
      json({ data: [1], meta: { hasMore: true, nextCursor: 'y'.repeat(200) } }),
    );
    const list = connection.list(ofLength(7900));
    const seen: unknown[] = [];
    const error = await failureOf(
      (async () => {
        for await (const item of list) seen.push(item);
      })(),
    );
    expect(error.message).toContain('of the 81');
    expect(seen).toEqual([1]);
    expect(requests).toHaveLength(1);
  });
});
