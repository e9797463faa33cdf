import { describe, expect, it } from 'vitest';
import type { RawClient } from '../../generator/runtime/transport.js';
import type { ClientOptions } from '../../generator/runtime/options.js';
import type { Handler } from './client.js';
import { connectTo, createItem, failureOf, getItem, json, listItems, secret } from './client.js';

interface Item {
  id: string;
}
interface Ok<Body> {
  200: { content: { 'application/json': Body } };
  400: { content: { 'application/json': { error: { message: string } } } };
}
/** What openapi-typescript would emit for the API of these tests. */
interface paths {
  '/items': {
    get: { parameters: { query?: { q?: string; filters?: object } }; responses: Ok<Item[]> };
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': { title: string; price?: number } } };
      responses: Ok<Item>;
    };
  };
  '/items/{id}': {
    get: { parameters: { path: { id: string } }; responses: Ok<Item> };
    head: { parameters: { path: { id: string } }; responses: Ok<Item> };
  };
}

function rawTo(handler: Handler, options: ClientOptions = {}) {
  const { connection, requests } = connectTo(handler, options);
  return { raw: connection.raw<paths>(), connection, requests };
}

const path = { id: 'itm_1' };

describe('the raw client', () => {
  it('sends to the base URL with key, accept, path and query', async () => {
    const { raw, requests } = rawTo(() => json({ id: 'itm_1' }));
    const { data } = await raw.GET('/items/{id}', { params: { path: { id: 'a/b' } } });
    expect(data?.id).toBe('itm_1');
    await raw.GET('/items', { params: { query: { q: 'x y', filters: { a: [1] } } } });
    expect(requests.map(({ url }) => url)).toEqual([
      'https://api.shop.example/api/v2/items/a%2Fb',
      'https://api.shop.example/api/v2/items?q=x%20y&filters=%7B%22a%22%3A%5B1%5D%7D',
    ]);
    expect(requests[0]?.headers.get('x-api-key')).toBe(secret);
    expect(requests[0]?.headers.get('accept')).toBe('application/json');
    expect(requests[0]?.redirect).toBe('manual');
  });

  it('has the methods of openapi-fetch, request among them', async () => {
    const { raw, requests } = rawTo(() => json({ id: 'x' }));
    const names = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'] as const;
    for (const name of names) await (raw as unknown as RawClient<Record<string, never>>)[name]('/items' as never);
    const { data } = await raw.request('post', '/items', { body: { title: 't' } });
    expect(data).toEqual({ id: 'x' });
    expect(requests.map(({ method }) => method)).toEqual([...names, 'POST']);
  });

  it('sends JSON bodies, and leaves forms as they are', async () => {
    const seen: [string | null, string][] = [];
    const { raw } = rawTo(async (request) => {
      seen.push([request.headers.get('content-type'), await request.text()]);
      return json({});
    });
    await raw.POST('/items', { body: { title: 'Chair' } });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await raw.POST('/items', { body: { title: 'a b' }, headers: form });
    const data = new FormData();
    data.set('title', 'x');
    await raw.POST('/items', { body: data as never });
    expect(seen[0]).toEqual(['application/json', '{"title":"Chair"}']);
    expect(seen[1]).toEqual([form['content-type'], 'title=a+b']);
    expect(seen[2]?.[0]).toContain('multipart/form-data');
    expect(seen[2]?.[1]).toContain('name="title"');
  });

  it('writes the query as the caller says, if the caller does', async () => {
    const { raw, requests } = rawTo(() => json([]));
    await raw.GET('/items', { params: { query: { q: 'x' } }, querySerializer: ({ q }) => `mine=${q}` });
    expect(requests[0]?.url).toBe('https://api.shop.example/api/v2/items?mine=x');
  });

  it('answers failures as openapi-fetch does, with the error and the answer', async () => {
    const { raw } = rawTo(() => json({ error: { message: 'no' } }, { status: 400, headers: { 'x-request-id': 'r' } }));
    const { data, error, response } = await raw.GET('/items/{id}', { params: { path } });
    expect([data, error, response.status, response.headers.get('x-request-id')]).toEqual([
      undefined,
      { error: { message: 'no' } },
      400,
      'r',
    ]);
  });

  it.each([
    ['text', 'text', 'a,b'],
    ['json', 'json', { id: 'x' }],
  ] as const)('reads the body as %s', async (_name, parseAs, want) => {
    const { raw } = rawTo(() => (parseAs === 'text' ? new Response('a,b') : json({ id: 'x' })));
    expect((await raw.GET('/items/{id}', { params: { path }, parseAs })).data).toEqual(want);
  });

  it('hands on bytes unharmed', async () => {
    const bytes = new Uint8Array([0, 255, 254, 128, 10]);
    const { raw } = rawTo(() => new Response(bytes, { headers: { 'content-length': '5' } }));
    const { data } = await raw.GET('/items/{id}', { params: { path }, parseAs: 'arrayBuffer' });
    expect(new Uint8Array(data!)).toEqual(bytes);
  });

  it.each([204, 205, 304])('copes with status %d, which has no body', async (status) => {
    const { raw } = rawTo(() => new Response(null, { status }));
    const { data, response } = await raw.GET('/items/{id}', { params: { path } });
    expect([data, response.status]).toEqual([undefined, status]);
  });

  it('hands on a status that the constructor of Response refuses', async () => {
    const { raw } = rawTo(() => {
      const response = new Response('{}', { status: 500 });
      return Object.defineProperties(response, { status: { value: 999 }, ok: { value: false } });
    });
    expect((await raw.GET('/items/{id}', { params: { path } })).response.status).toBe(999);
  });

  it.each([
    [{ params: { path: { id: '..' } } }, 'must not be ".."'],
    [{ params: { path: { id: '' } } }, 'must be a string that is not empty, but is ""'],
    [{ params: { path: {} } }, 'must be a string that is not empty, but is undefined'],
    [{ params: {} }, 'must be a string that is not empty, but is undefined'],
    [undefined, 'must be a string that is not empty, but is undefined'],
  ])('refuses a path without its values: %j', async (init, fault) => {
    const { raw, requests } = rawTo(() => json({}));
    const error = await failureOf(raw.GET('/items/{id}', init as never));
    expect(error).toMatchObject({ name: 'ArgumentError', method: 'GET', route: '/items/{id}' });
    expect(error.message).toContain(`GET /items/{id}: \`id\` ${fault}`);
    expect(requests).toHaveLength(0);
  });

  it.each(['/../v1/items', '/../../admin', '/items/../../v1/x', '/%2e%2e/v1'])(
    'refuses the address %s, which is outside of the API',
    async (url) => {
      const { raw, requests } = rawTo(() => json({}));
      const error = await failureOf(raw.GET(url as '/items'));
      expect(error.message).toContain('outside of https://api.shop.example/api/v2. Nothing was sent.');
      expect(requests).toHaveLength(0);
    },
  );

  it.each(['baseUrl', 'fetch', 'pathSerializer', 'Request'])(
    'refuses the option %s, which would get round what is checked here',
    async (option) => {
      const { raw, requests } = rawTo(() => json({}));
      expect((await failureOf(raw.GET('/items', { [option]: 'x' }))).message).toContain(
        `the option \`${option}\` cannot differ`,
      );
      expect(requests).toHaveLength(0);
    },
  );

  it.each(['x-api-key', 'X-API-KEY'])('refuses a key of its own in %s', async (name) => {
    const { raw, requests } = rawTo(() => json({}));
    expect((await failureOf(raw.GET('/items', { headers: { [name]: 'other' } }))).message).toContain(
      'Use the option `apiKey`',
    );
    expect(requests).toHaveLength(0);
  });

  it('refuses what a query or a body cannot carry', async () => {
    const { raw } = rawTo(() => json({}));
    expect((await failureOf(raw.GET('/items', { params: { query: { q: NaN as never } } }))).message).toContain(
      '`q` is NaN',
    );
    expect((await failureOf(raw.POST('/items', { body: { title: 't', price: NaN } }))).message).toContain(
      'body.price is NaN',
    );
  });

  it('has the timeout of the client', async () => {
    const { raw } = rawTo(() => new Promise(() => undefined), { timeout: 5 });
    const error = await failureOf(raw.GET('/items'));
    expect(error).toMatchObject({ name: 'TimeoutError', timeout: 5, method: 'GET', route: '/items' });
  });

  it.each([new Error('mine'), 0, undefined])('is aborted with the reason itself (%s)', async (reason) => {
    const controller = new AbortController();
    const { raw } = rawTo(() => {
      controller.abort(reason);
      return new Promise(() => undefined);
    });
    const failure = await failureOf(raw.GET('/items', { signal: controller.signal }));
    expect(failure).toBe(controller.signal.reason);
  });

  it('follows no redirect to another origin', async () => {
    const { raw } = rawTo(() => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }));
    expect(await failureOf(raw.GET('/items', { redirect: 'follow' }))).toMatchObject({ name: 'RedirectError' });
  });

  it('names call and status when a success is not JSON', async () => {
    const { raw } = rawTo(() => new Response('<html>Sign in</html>'));
    const error = await failureOf(raw.GET('/items'));
    expect(error).toMatchObject({ name: 'ResponseError', status: 200, excerpt: '<html>Sign in</html>' });
    expect(error.message).toContain('GET /items answered 200 with an HTML page');
  });
});

describe('middleware', () => {
  it('of the raw client sees the calls of the methods, with their route and parameters, and never the key', async () => {
    const { raw, connection, requests } = rawTo(() => json({ id: 'x' }));
    const seen: unknown[] = [];
    raw.use({
      onRequest: ({ request, schemaPath, params }) => {
        request.headers.set('x-trace', 't');
        seen.push([schemaPath, params.path, request.headers.get('x-api-key')]);
      },
      onResponse: async ({ request, response }) => {
        seen.push([response.status, await response.clone().json(), request.headers.get('x-api-key')]);
      },
    });
    expect(await connection.request(getItem)).toEqual({ id: 'x' });
    await raw.GET('/items/{id}', { params: { path } });
    const before = ['/items/{id}', path, null];
    const after = [200, { id: 'x' }, null];
    expect(seen).toEqual([before, after, before, after]);
    expect(requests.map(({ headers }) => headers.get('x-trace'))).toEqual(['t', 't']);
    expect(requests.map(({ headers }) => headers.get('x-api-key'))).toEqual([secret, secret]);
  });

  it('may change the body that is sent', async () => {
    const bodies: string[] = [];
    const { raw, connection } = rawTo(async (request) => {
      bodies.push(await request.text());
      return json({});
    });
    raw.use({ onRequest: ({ request }) => new Request(request, { method: 'POST', body: '{"changed":true}' }) });
    await connection.request(createItem);
    expect(bodies).toEqual(['{"changed":true}']);
  });

  it('may answer in place of the server, or change its answer', async () => {
    const { raw, connection, requests } = rawTo(() => json({ from: 'server' }));
    const cache = { onRequest: () => json({ from: 'cache' }) };
    raw.use(cache);
    expect(await connection.request(getItem)).toEqual({ from: 'cache' });
    expect(requests).toHaveLength(0);
    raw.eject(cache);
    const change = { onResponse: () => json({ from: 'change' }, { status: 201 }) };
    raw.use(change);
    const { data, response } = await connection.request(getItem).withResponse();
    expect([data, response.status]).toEqual([{ from: 'change' }, 201]);
    raw.eject(change);
    expect(await connection.request(getItem)).toEqual({ from: 'server' });
  });

  it.each([
    [() => json({ error: { code: 'C', message: 'changed' } }, { status: 409 }), 'ConflictError', 'changed'],
    [() => new Response('plain', { status: 502 }), 'ServerError', 'plain'],
    [() => new Response(null, { status: 502 }), 'ServerError', 'an empty body'],
  ])('may turn an answer into a failure (%#)', async (answer, name, said) => {
    const { raw, connection } = rawTo(() => json({}));
    raw.use({ onResponse: () => answer() });
    const error = await failureOf(connection.request(getItem));
    expect(error.name).toBe(name);
    expect(error.message).toContain(said);
  });

  it('sees failures, and the errors of sending', async () => {
    const { raw, connection } = rawTo((_request, index) => {
      if (index === 0) return json({ error: { message: 'no' } }, { status: 400 });
      throw new Error('down');
    });
    const seen: unknown[] = [];
    raw.use({ onResponse: async ({ response }) => void seen.push(await response.clone().json()) });
    raw.use({ onError: ({ error }) => void seen.push((error as Error).name) });
    await failureOf(connection.request(getItem));
    await failureOf(connection.request(getItem));
    expect(seen).toEqual([{ error: { message: 'no' } }, 'ConnectionError']);
  });

  it('is told the reason of an abort, not that the connection failed', async () => {
    const controller = new AbortController();
    const { raw, connection } = rawTo(() => {
      controller.abort('enough');
      throw new Error('socket closed');
    });
    const seen: unknown[] = [];
    raw.use({ onError: ({ error }) => void seen.push(error) });
    expect(await failureOf(connection.request(getItem, { signal: controller.signal }))).toBe('enough');
    expect(seen).toEqual(['enough']);
  });

  it('cannot lead a request, and with it the key, elsewhere', async () => {
    const { raw, connection, requests } = rawTo(() => json({}));
    raw.use({ onRequest: () => new Request('https://evil.example/api/v2/items?a=1') });
    const error = await failureOf(connection.request(getItem));
    expect(error).toMatchObject({ name: 'ArgumentError', operationId: 'items.get' });
    expect(error.message).toContain('would go to https://evil.example/api/v2/items, outside of');
    expect(requests).toHaveLength(0);
  });

  it('that throws is heard', async () => {
    const { raw, connection } = rawTo(() => json({}));
    const mine = new Error('mine');
    raw.use({
      onRequest: () => {
        throw mine;
      },
    });
    expect(await failureOf(connection.request(getItem))).toBe(mine);
  });
});

it('the answer of a method is read once and not copied', async () => {
  const response = json({ data: [], meta: {} });
  const { connection } = connectTo(() => response);
  expect((await connection.list(listItems).withResponse()).response).toBe(response);
});
