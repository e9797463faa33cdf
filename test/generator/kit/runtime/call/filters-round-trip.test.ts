import { assert, asyncProperty, jsonValue, string } from 'fast-check';
import { expect, test } from 'vitest';
import { api, connectTo, json, listItems, secret } from '../support/client.js';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import { serve } from '../../../../support/server.js';

const page = { data: [], meta: { hasMore: false, nextCursor: null } };

/** Query as a server reads it, by the rules of the web platform. */
function readFilters(url: string): unknown {
  const values = new URL(url, 'http://127.0.0.1').searchParams.getAll('filters');
  expect(values).toHaveLength(1);
  return JSON.parse(values[0] ?? '');
}

/** JSON values that survive a round trip: strings without halves of characters, and no -0, which JSON writes as 0. */
const anyJson = jsonValue({ noUnicodeString: false })
  .filter((value) => !/\\ud[89a-f]/i.test(JSON.stringify(value)) && JSON.stringify(value).length < 800)
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

test('what a server decodes is what was written, for any JSON value', async () => {
  const { connection, requests } = connectTo(() => json(page));
  await assert(
    asyncProperty(anyJson, string(), async (filters, search) => {
      if (filters === null || /[\ud800-\udfff]/.test(search)) return;
      await connection.list({ ...listItems, query: { filters, search } });
      const { url = '' } = requests.at(-1) ?? {};
      expect(readFilters(url)).toEqual(filters);
      // Nothing of the value leaks into its neighbours.
      expect(new URL(url).searchParams.get('search')).toBe(search);
      expect([...new URL(url).searchParams.keys()]).toEqual(['filters', 'search']);
    }),
    { numRuns: 500 },
  );
});

test('the same over a real socket', async () => {
  const seen: string[] = [];
  const baseUrl = await serve((request, response) => {
    seen.push(request.url ?? '');
    response.setHeader('content-type', 'application/json').end(JSON.stringify(page));
  });
  const connection = new Connection(api, { apiKey: secret, baseUrl, rateLimiter: false, retries: 0 });
  await assert(
    asyncProperty(anyJson, async (filters) => {
      if (filters === null) return;
      await connection.list({ ...listItems, query: { filters } });
      expect(readFilters(seen.at(-1) ?? '')).toEqual(filters);
    }),
    { numRuns: 50 },
  );
});
