import { describe, expect, test } from 'vitest';
import { RedirectError, PaginationError } from '../../../../../../generator/kit/runtime/errors/client-errors.js';
import { findLink, linkHeader } from '../../../../../../generator/kit/runtime/lists/kinds/link-header.js';
import { nextUrl } from '../../../../../../generator/kit/runtime/lists/kinds/next-url.js';
import { callAt } from '../../../../../../generator/kit/runtime/lists/kinds/page-url.js';
import type { ListRequest } from '../../../../../../generator/kit/runtime/lists/scheme.js';
import { inQuery } from '../../../../../../generator/kit/runtime/settings/credentials.js';
import { atOwnServer } from '../../../../../../generator/kit/runtime/settings/own-server.js';
import { api, connectTo, json, secret } from '../../support/client.js';
import { idsOf } from './kinds.js';

const definition = { ...api, serverUrl: 'https://api.shop.example/v2', atOwnServer };
const list: ListRequest = {
  operationId: 'items.list',
  method: 'GET',
  path: '/items',
  pagination: { items: 'data', nextCursor: 'next', read: nextUrl, at: callAt },
};

/** Requests of an iteration whose first page names the next one. */
async function follow(next: unknown, { baseUrl, more }: { baseUrl?: string; more?: Partial<ListRequest> } = {}) {
  const pages = [
    { data: [{ id: 'a' }], next },
    { data: [{ id: 'b' }], next: null },
  ];
  const { connection, requests } = connectTo((_request, index) => json(pages[index]), { baseUrl }, definition);
  const found = await idsOf(connection.list<{ id: string }>({ ...list, ...more }, {}));
  return {
    ...found,
    urls: requests.map(({ url }) => url),
    keys: requests.map(({ headers }) => headers.get('x-api-key')),
  };
}

describe('the URL of a next page is followed', () => {
  test.each([
    ['whole', 'https://api.shop.example/v2/items?page=2', 'https://api.shop.example/v2/items?page=2'],
    ['from the root', '/v2/items?page=2', 'https://api.shop.example/v2/items?page=2'],
    ['a query alone', '?page=2', 'https://api.shop.example/v2/items?page=2'],
    ['from its page', 'items/more?x=%2F%20', 'https://api.shop.example/v2/items/more?x=%2F%20'],
    ['without a scheme', '//api.shop.example/v2/items?page=2', 'https://api.shop.example/v2/items?page=2'],
    [
      'with a path of its own',
      'https://api.shop.example/v2/repositories/7/items',
      'https://api.shop.example/v2/repositories/7/items',
    ],
    [
      'with a user and a fragment',
      'https://me:pw@api.shop.example/v2/items?page=2#x',
      'https://api.shop.example/v2/items?page=2',
    ],
  ])('%s', async (_form, next, expected) => {
    const { ids, error, urls, keys } = await follow(next);
    expect({ ids, error, next: urls[1] }).toEqual({ ids: ['a', 'b'], error: undefined, next: expected });
    expect(keys).toEqual([secret, secret]);
  });

  test.each([
    ['https://api.shop.example/v2/items?page=2', 'https://proxy.example/shop/v2/items?page=2'],
    ['https://proxy.example/shop/v2/items?page=2', 'https://proxy.example/shop/v2/items?page=2'],
    ['/v2/items?page=2', 'https://proxy.example/shop/v2/items?page=2'],
    ['?page=2', 'https://proxy.example/shop/v2/items?page=2'],
  ])('%s through the proxy of the base URL', async (next, expected) => {
    const { ids, urls } = await follow(next, { baseUrl: 'https://proxy.example/shop' });
    expect({ ids, next: urls[1] }).toEqual({ ids: ['a', 'b'], next: expected });
  });

  test('at the server of its operation', async () => {
    const server = 'https://files.shop.example/api';
    const { urls } = await follow('https://files.shop.example/api/items?page=2', { more: { server } });
    expect(urls).toEqual(['https://files.shop.example/api/items', 'https://files.shop.example/api/items?page=2']);
    const { error } = await follow('https://api.shop.example/api/items?page=2', { more: { server } });
    expect(error).toBeInstanceOf(RedirectError);
  });
});

test.each([
  'https://evil.example/v2/items?page=2',
  '/v3/items?page=2',
  'https://api.shop.example/v2/../v3/items',
  'https://api.shop.example/v2/%2e%2e/v3/items',
  '//evil.example/items',
  'http://api.shop.example/v2/items?page=2',
  'https://api.shop.example:8443/v2/items',
  'https://api.shop.example.evil.example/v2/items',
  'https://api.shop.example@evil.example/v2/items',
  '\\\\evil.example/items',
  'javascript:alert(1)',
  'data:application/json,{}',
])('%s is not followed: the items before it are returned, then an error', async (next) => {
  const { ids, error, urls } = await follow(next);
  expect(ids).toEqual(['a']);
  expect(error).toBeInstanceOf(RedirectError);
  expect(String(error)).toContain('not below https://api.shop.example/v2. The API key is not sent there.');
  expect(urls).toHaveLength(1);
});

test.each(['https://evil.example/', '//evil.example/', 'http://['])(
  'a token with %s sends nothing there',
  async (place) => {
    const { connection, requests } = connectTo(() => json({ data: [], next: null }), {}, definition);
    const honest = connection.list<{ id: string }>(list, {});
    const parts = JSON.parse(
      decodeURI(atob(honest.resumeToken().replaceAll('-', '+').replaceAll('_', '/'))),
    ) as unknown[];
    parts[4] = place;
    const { error } = await idsOf(connection.list<{ id: string }>(list, { resume: btoa(JSON.stringify(parts)) }));
    expect(error).toBeInstanceOf(RedirectError);
    expect(requests).toHaveLength(0);
  },
);

test.each([7, {}, 'http://[', true])('%j is no URL', async (next) => {
  const { ids, error } = await follow(next);
  expect(ids).toEqual([]);
  expect(error).toBeInstanceOf(PaginationError);
  expect(String(error)).toContain('at `next`, not as described');
});

test('a key in the query is neither kept in a position nor sent twice', async () => {
  const apiKey = { header: '', variable: 'SHOP_API_KEY', add: inQuery('key') };
  const bodies = [
    { data: [{ id: 'a' }], next: '' },
    { data: [{ id: 'b' }], next: null },
  ];
  const { connection, requests } = connectTo(
    ({ url }, index) => json(index === 0 ? { ...bodies[0], next: `${url}&page=2` } : bodies[index]),
    {},
    { ...definition, apiKey },
  );
  const all = connection.list<{ id: string }>(list, { maxPages: 1 });
  expect((await all.pages().next()).value?.nextCursor).toBe('https://api.shop.example/v2/items?page=2');
  const token = all.resumeToken();
  expect(decodeURIComponent(atob(token.replaceAll('-', '+').replaceAll('_', '/')))).not.toContain(secret);
  expect(await idsOf(connection.list<{ id: string }>(list, { resume: token }))).toMatchObject({ ids: ['b'] });
  expect(new URL(requests[1]?.url ?? '').searchParams.getAll('key')).toEqual([secret]);
});

/** RFC 8288, sections 3 and 3.5, and forms that servers send. */
describe('a link header', () => {
  test.each([
    ['<https://a.example/2>; rel="next"', 'https://a.example/2'],
    ['<https://a.example/1>; rel="prev", <https://a.example/3>; rel="next"', 'https://a.example/3'],
    ['<?page=2>; rel=next', '?page=2'],
    ['</2>;REL="Next"', '/2'],
    ['</2>; title="a, <b>; rel=\\"next\\""; rel="prev", </3>; rel="next"', '/3'],
    ['</a,b;c>; rel="next"', '/a,b;c'],
    ['</2>; rel="start next https://example.net/relation/other"', '/2'],
    ['</2>; rel="nextpage"', undefined],
    ['</2>; rel="prev"; rel="next"', undefined],
    ['</2>; rel="next"; anchor="#foo"', undefined],
    [
      '</TheBook/chapter2>; rel="previous"; title*=UTF-8\'de\'letztes%20Kapitel, </TheBook/chapter4>; rel="next"',
      '/TheBook/chapter4',
    ],
    [',, </2> ; rel = "next" ,', '/2'],
    ['</2>;;rel="next"', '/2'],
    ['</2>; rel="next', undefined],
    ['nonsense', undefined],
    ['', undefined],
  ])('%s', (header, expected) => {
    expect(findLink(header, 'next')).toBe(expected);
  });

  test('is read in a time that its length allows', () => {
    for (const part of ['<', '<>;', '<>;a="', '<a>; ', ', ', '\\"', '<>;a=\\']) {
      const start = performance.now();
      findLink(`<a>; x="${part.repeat(20_000)}`, 'next');
      findLink(part.repeat(20_000), 'next');
      expect(performance.now() - start).toBeLessThan(500);
    }
  });

  test('with an invalid URL is an error', async () => {
    const pagination = { items: 'data', read: linkHeader, at: callAt };
    const { connection } = connectTo(
      () => json({ data: [] }, { headers: { link: '<http://[>; rel="next"' } }),
      {},
      definition,
    );
    const { error } = await idsOf(connection.list<{ id: string }>({ ...list, pagination }, {}));
    expect(error).toBeInstanceOf(PaginationError);
  });
});
