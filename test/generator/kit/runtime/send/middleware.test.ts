import { describe, expect, it } from 'vitest';
import { connectTo, createItem, failureOf, getItem, json, listItems, secret } from '../support/client.js';
import { path, rawTo } from '../support/raw.js';

describe('middleware and the request', () => {
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

  it('cannot lead a request, and with it the key, elsewhere', async () => {
    const { raw, connection, requests } = rawTo(() => json({}));
    raw.use({ onRequest: () => new Request('https://evil.example/api/v2/items?a=1') });
    const error = await failureOf(connection.request(getItem));
    expect(error).toMatchObject({ name: 'ArgumentError', operationId: 'items.get' });
    expect(error.message).toContain('the URL https://evil.example/api/v2/items is outside of');
    expect(requests).toHaveLength(0);
  });
});

describe('middleware that reads a request', () => {
  it('is shown the request of a method as it will be sent, without the key', async () => {
    const seen: unknown[] = [];
    const { connection } = connectTo(() => json({ data: [], meta: { hasMore: false, nextCursor: null } }), {
      middleware: [
        {
          onRequest: async ({ request, params, options }: { request: Request; params: object; options: object }) => {
            const { method, headers } = request;
            seen.push([method, headers.get('content-type'), await request.clone().text(), params, options]);
          },
        },
      ],
    });
    await connection.request(createItem);
    await connection.list({ ...listItems, query: { search: 'x' } }, {});
    await connection.list({ ...listItems, query: { search: 'x', cursor: 'c1', pageSize: 5 } }, {});
    const [, , , , given] = seen[0] as [string, null, string, object, { pathSerializer(path: string): string }];
    expect(given.pathSerializer('/items')).toBe('/items');
    const common = expect.objectContaining({ parseAs: 'json', baseUrl: 'https://api.shop.example/api/v2' }) as object;
    expect(seen).toEqual([
      ['POST', 'application/json', '{"title":"Chair"}', { path: {}, query: {} }, common],
      ['GET', null, '', { path: {}, query: { search: 'x' } }, common],
      ['GET', null, '', { path: {}, query: { search: 'x', cursor: 'c1', pageSize: 5 } }, common],
    ]);
  });
});

describe('middleware and the response', () => {
  it('may respond in place of the server, or change its response', async () => {
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
  ])('may turn a response into a failure (%#)', async (received, name, said) => {
    const { raw, connection } = rawTo(() => json({}));
    raw.use({ onResponse: () => received() });
    const error = await failureOf(connection.request(getItem));
    expect(error.name).toBe(name);
    expect(error.message).toContain(said);
  });
});

describe('middleware and failures', () => {
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

  it('receives the reason of an abort, not that the connection failed', async () => {
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

describe('middleware that comes and goes', () => {
  it('that is ejected leaves the others', async () => {
    const seen: string[] = [];
    const { raw, connection } = rawTo(() => json({}));
    const [first, second] = ['first', 'second'].map((name) => ({ onRequest: () => void seen.push(name) }));
    raw.use(first as { onRequest: () => void }, second as { onRequest: () => void });
    raw.eject(first as { onRequest: () => void });
    await connection.request(getItem);
    expect(seen).toEqual(['second']);
  });

  it('that comes while a request is on its way is for the next one', async () => {
    const seen: string[] = [];
    const { raw, connection } = rawTo(() => json({}));
    const late = { onResponse: () => void seen.push('late') };
    raw.use({
      onRequest: () => {
        if (seen.push('first') === 1) raw.use(late);
      },
    });
    await connection.request(getItem);
    expect(seen).toEqual(['first']);
    await connection.request(getItem);
    expect(seen).toEqual(['first', 'first', 'late']);
  });
});

it('the response of a method is read once and not copied', async () => {
  const response = json({ data: [], meta: {} });
  const { connection } = connectTo(() => response);
  expect((await connection.list(listItems).withResponse()).response).toBe(response);
});
