import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../../generator/kit/runtime/connection.js';
import type { FetchLike } from '../../../../generator/kit/runtime/send/fetch-like.js';
import { api, connectTo, createItem, failureOf, getItem, json, listItems, secret } from './support/client.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('a request', () => {
  it('goes to the base URL, with key, path, query and accept', async () => {
    const { connection, requests } = connectTo(() => json({}));
    await connection.request({ ...getItem, query: { a: ['x', 'y'], f: { b: 1 } }, jsonParameters: ['f'] });
    const [request] = requests;
    expect(request?.method).toBe('GET');
    expect(request?.url).toBe('https://api.shop.example/api/v2/items/itm_1?a=x&a=y&f=%7B%22b%22%3A1%7D');
    expect([...(request?.headers ?? [])].sort()).toEqual([
      ['accept', 'application/json'],
      ['x-api-key', secret],
    ]);
    expect(request?.body).toBeNull();
  });

  it('carries its body as JSON, and says so', async () => {
    const bodies: string[] = [];
    const { connection, requests } = connectTo(async (request) => {
      bodies.push(await request.text());
      return json({});
    });
    await connection.request({ ...createItem, method: 'PATCH', body: { cf_a: null, b: undefined } });
    await connection.request({ ...createItem, body: null });
    await connection.request({ ...createItem, body: 'text' });
    await connection.request({ ...createItem, body: undefined, optionalBody: true });
    expect(bodies).toEqual(['{"cf_a":null}', 'null', '"text"', '']);
    expect(requests.map(({ headers }) => headers.get('content-type'))).toEqual([
      ...Array(3).fill('application/json'),
      null,
    ]);
  });
});

describe('the request of a caller', () => {
  it('is not touched by what the caller changes afterwards', async () => {
    const sent: string[] = [];
    const { connection } = connectTo(async (request) => {
      sent.push(`${request.url} ${await request.text()}`);
      return json({});
    });
    const [body, query] = [{ title: 'before' }, { q: 'before' }];
    const promise = connection.request({ ...createItem, body, query });
    body.title = query.q = 'after';
    await promise;
    expect(sent).toEqual(['https://api.shop.example/api/v2/items?q=before {"title":"before"}']);
  });

  it.each([
    ['a path value', { pathParameters: { id: 'dl_1' } }, '`id` must be an id that begins with "itm_"'],
    ['a query value', { query: { a: NaN } }, '`a` is NaN'],
    ['a missing body', { body: undefined }, 'body is undefined'],
    ['a body', { body: { price: NaN } }, 'body.price is NaN'],
  ])('with %s that cannot be sent rejects; nothing is thrown, nothing sent', async (_what, extra, fault) => {
    const { connection, requests } = connectTo(() => json({}));
    const error = await failureOf(connection.request({ ...getItem, ...extra }));
    expect(error).toMatchObject({
      name: 'ArgumentError',
      operationId: 'items.get',
      method: 'GET',
      route: '/items/{id}',
    });
    expect(error.message).toContain(fault);
    expect(requests).toHaveLength(0);
  });
});

describe('headers', () => {
  const options = { headers: { 'X-Client': 'c', 'X-Both': 'client', 'X-Gone': 'g' } };

  it('of the client and of the call are merged without regard to case, and those of the call win', async () => {
    const { connection, requests } = connectTo(() => json({}), options);
    await connection.request(getItem, { headers: { 'x-both': 'call', 'x-gone': undefined, 'x-call': '1' } });
    await connection.request(getItem);
    const sent = requests.map(({ headers }) =>
      ['x-client', 'x-both', 'x-gone', 'x-call'].map((name) => headers.get(name)),
    );
    expect(sent).toEqual([
      ['c', 'call', null, '1'],
      ['c', 'client', 'g', null],
    ]);
  });

  it('may replace accept and content-type', async () => {
    const { connection, requests } = connectTo(() => json({}), { headers: { Accept: 'text/x' } });
    await connection.request(createItem, { headers: { 'Content-Type': 'application/merge-patch+json' } });
    expect(requests[0]?.headers.get('accept')).toBe('text/x');
    expect(requests[0]?.headers.get('content-type')).toBe('application/merge-patch+json');
  });

  it.each(['X-API-Key', 'Content-Length', 'Host', 'Transfer-Encoding'])('cannot set %s', async (name) => {
    const { connection, requests } = connectTo(() => json({}));
    expect(await failureOf(connection.request(getItem, { headers: { [name]: 'x' } }))).toMatchObject({
      name: 'ArgumentError',
    });
    expect(await failureOf(connection.list(listItems, { headers: { [name]: 'x' } }))).toMatchObject({
      name: 'ArgumentError',
    });
    expect(requests).toHaveLength(0);
    const configure = () => connectTo(() => json({}), { headers: { [name]: 'x' } });
    expect(configure).toThrow(expect.objectContaining({ name: 'ConfigurationError' }));
  });
});

describe('the settings', () => {
  it('come from the environment where there are no options', async () => {
    vi.stubEnv('SHOP_API_KEY', 'from-variable');
    vi.stubEnv('SHOP_BASE_URL', 'https://proxy.example/p');
    const fetch = vi.fn<FetchLike>(async () => json({}));
    await new Connection(api, {
      fetch,
      apiKey: undefined,
      baseUrl: undefined,
      timeout: undefined,
      headers: undefined,
    }).request(getItem);
    const request = new Request(...fetch.mock.calls[0]!);
    expect(request.url).toBe('https://proxy.example/p/api/v2/items/itm_1');
    expect(request.headers.get('x-api-key')).toBe('from-variable');
  });

  it('are judged at once', () => {
    expect(() => new Connection(api, { apiKey: 'a b' })).toThrow('white space');
    expect(() => new Connection(api, { apiKey: 'k', baseUrl: 'x' })).toThrow('not a URL');
    expect(() => new Connection(api, { apiKey: 'k', fetch: 'fetch' as never })).toThrow('Write a function.');
  });

  it('leave it to the global fetch, looked up at each call, to send', async () => {
    const connection = new Connection(api, { apiKey: 'k' });
    const fetch = vi.fn<FetchLike>(async () => json({ global: true }));
    vi.stubGlobal('fetch', fetch);
    expect(await connection.request(getItem)).toEqual({ global: true });
    expect(fetch.mock.calls[0]![0]).toBe('https://api.shop.example/api/v2/items/itm_1');
    expect(fetch.mock.calls[0]![1]).toMatchObject({ method: 'GET', redirect: 'manual' });
  });
});
