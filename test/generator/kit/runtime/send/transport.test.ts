import { describe, expect, it } from 'vitest';
import type { RawClient } from '../../../../../generator/kit/runtime/raw.js';
import { failureOf, json, secret } from '../support/client.js';
import { path, rawTo } from '../support/raw.js';

describe('a call of the raw client', () => {
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

  it('writes the query as the caller says, if the caller does', async () => {
    const { raw, requests } = rawTo(() => json([]));
    await raw.GET('/items', { params: { query: { q: 'x' } }, querySerializer: ({ q }) => `mine=${q}` });
    expect(requests[0]?.url).toBe('https://api.shop.example/api/v2/items?mine=x');
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

  it('passes on to fetch what a call asks of it', async () => {
    const { raw, requests } = rawTo(() => json({}));
    await raw.GET('/items', { cache: 'no-store', credentials: 'omit', referrerPolicy: 'origin' });
    expect(requests[0]).toMatchObject({ cache: 'no-store', credentials: 'omit', referrerPolicy: 'origin' });
  });
});

describe('a body of the raw client', () => {
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

  it('hands on bytes unharmed', async () => {
    const bytes = new Uint8Array([0, 255, 254, 128, 10]);
    const { raw } = rawTo(() => new Response(bytes, { headers: { 'content-length': '5' } }));
    const { data } = await raw.GET('/items/{id}', { params: { path }, parseAs: 'arrayBuffer' });
    expect(new Uint8Array(data!)).toEqual(bytes);
  });

  it('writes the body as the caller says, if the caller does', async () => {
    const bodies: string[] = [];
    const { raw } = rawTo(async (request) => {
      bodies.push(await request.text());
      return json({});
    });
    await raw.POST('/items', { body: { title: 'x' }, bodySerializer: ({ title }) => `title=${title}` });
    expect(bodies).toEqual(['title=x']);
  });
});

describe('a response to the raw client', () => {
  it('reports failures as openapi-fetch does, with the error and the response', async () => {
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

  it.each([204, 205, 304])('copes with status %d, which has no body', async (status) => {
    const { raw } = rawTo(() => new Response(null, { status }));
    const { data, response } = await raw.GET('/items/{id}', { params: { path } });
    expect([data, response.status]).toEqual([undefined, status]);
  });

  it('returns a status that the constructor of Response rejects', async () => {
    const { raw } = rawTo(() => {
      const response = new Response('{}', { status: 500 });
      return Object.defineProperties(response, { status: { value: 999 }, ok: { value: false } });
    });
    expect((await raw.GET('/items/{id}', { params: { path } })).response.status).toBe(999);
  });

  it('names call and status when a success is not JSON', async () => {
    const { raw } = rawTo(() => new Response('<html>Sign in</html>'));
    const error = await failureOf(raw.GET('/items'));
    expect(error).toMatchObject({ name: 'ResponseError', status: 200, excerpt: '<html>Sign in</html>' });
    expect(error.message).toContain('GET /items returned 200 with text instead of JSON');
  });
});

describe('the raw client rejects', () => {
  it.each([
    [{ params: { path: { id: '..' } } }, 'must not be ".."'],
    [{ params: { path: { id: '' } } }, 'must be text without white space around it, but is ""'],
    [{ params: { path: {} } }, 'must be text without white space around it, but is undefined'],
    [{ params: {} }, 'must be text without white space around it, but is undefined'],
    [undefined, 'must be text without white space around it, but is undefined'],
  ])('rejects a path without its values: %j', async (init, fault) => {
    const { raw, requests } = rawTo(() => json({}));
    const error = await failureOf(raw.GET('/items/{id}', init as never));
    expect(error).toMatchObject({ name: 'ArgumentError', method: 'GET', route: '/items/{id}' });
    expect(error.message).toContain(`GET /items/{id}: \`id\` ${fault}`);
    expect(requests).toHaveLength(0);
  });

  it.each(['/../v1/items', '/../../admin', '/items/../../v1/x', '/%2e%2e/v1'])(
    'rejects the address %s, which is outside of the API',
    async (url) => {
      const { raw, requests } = rawTo(() => json({}));
      const error = await failureOf(raw.GET(url as '/items'));
      expect(error.message).toContain('outside of https://api.shop.example/api/v2.');
      expect(requests).toHaveLength(0);
    },
  );

  it.each(['baseUrl', 'fetch', 'pathSerializer', 'Request', 'timeout', 'deadline', 'retries'])(
    'rejects the option %s, which has no effect here or would bypass the checks',
    async (option) => {
      const { raw, requests } = rawTo(() => json({}));
      expect((await failureOf(raw.GET('/items', { [option]: 'x' }))).message).toContain(
        `the option \`${option}\` cannot be set for one call`,
      );
      expect(requests).toHaveLength(0);
    },
  );

  it.each(['x-api-key', 'X-API-KEY'])('rejects a key of its own in %s', async (name) => {
    const { raw, requests } = rawTo(() => json({}));
    expect((await failureOf(raw.GET('/items', { headers: { [name]: 'other' } }))).message).toContain(
      'Use the option `apiKey`',
    );
    expect(requests).toHaveLength(0);
  });

  it('rejects values that a query or a body cannot represent', async () => {
    const { raw } = rawTo(() => json({}));
    expect((await failureOf(raw.GET('/items', { params: { query: { q: NaN as never } } }))).message).toContain(
      '`q` is NaN',
    );
    expect((await failureOf(raw.POST('/items', { body: { title: 't', price: NaN } }))).message).toContain(
      'body.price is NaN',
    );
  });
});
