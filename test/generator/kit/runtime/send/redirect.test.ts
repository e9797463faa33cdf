import { describe, expect, it } from 'vitest';
import { rawClient } from '../../../../../generator/kit/runtime/raw.js';
import { connectTo, createItem, failureOf, getItem, json, secret } from '../support/client.js';

const moved = (location: string) => new Response(null, { status: 302, headers: { location } });

describe('a redirect that is followed', () => {
  it('is asked for by hand', async () => {
    const { connection, requests } = connectTo(() => json({}));
    await connection.request(getItem);
    expect(requests[0]?.redirect).toBe('manual');
  });

  it('carries headers and the signal along', async () => {
    const { connection, requests } = connectTo((_request, index) =>
      index === 0 ? moved('/api/v2/b') : json({ ok: 1 }),
    );
    await connection.request(getItem, { headers: { 'x-trace': 't' } });
    expect(requests[1]?.url).toBe('https://api.shop.example/api/v2/b');
    expect(requests[1]?.headers.get('x-trace')).toBe('t');
    expect(requests[1]?.headers.get('x-api-key')).toBe(secret);
    expect(requests[1]?.redirect).toBe('manual');
  });

  it('stays under the signal of the call', async () => {
    const controller = new AbortController();
    const { connection, requests } = connectTo((_request, index) => {
      if (index === 0) return moved('/api/v2/b');
      controller.abort('enough');
      return new Promise(() => undefined);
    });
    expect(await failureOf(connection.request(getItem, { signal: controller.signal }))).toBe('enough');
    expect(requests[1]?.signal.aborted).toBe(true);
  });

  it('is followed for HEAD too', async () => {
    const { connection, requests } = connectTo((_request, index) =>
      index === 0 ? moved('/api/v2/b') : new Response(),
    );
    await rawClient<Record<string, never>>(connection).HEAD('/a' as never);
    expect(requests.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
      ['HEAD', '/api/v2/a'],
      ['HEAD', '/api/v2/b'],
    ]);
  });

  it('has its unread body cancelled, so that the connection is free again', async () => {
    let cancelled = 0;
    const unread = () =>
      new Response(new ReadableStream({ cancel: () => void (cancelled += 1) }), {
        status: 302,
        headers: { location: '/api/v2/b' },
      });
    const { connection } = connectTo((_request, index) => (index === 0 ? unread() : json({})));
    await connection.request(getItem);
    expect(cancelled).toBe(1);
  });
});

describe('a redirect that is not followed', () => {
  it('that the browser hides is rejected like any other', async () => {
    const { connection } = connectTo(() => {
      const response = Response.error();
      Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
      return response;
    });
    const error = await failureOf(connection.request(getItem));
    expect(error.name).toBe('RedirectError');
    expect(error.message).toContain('by https://api.shop.example/api/v2 to an unknown URL');
  });

  it.each([
    'https://api.shop.example.evil.example/api/v2',
    'https://evil.example',
    '//evil.example/api/v2',
    'http://api.shop.example/api/v2',
    'https://api.shop.example:8443/',
    'data:application/json,{}',
    '/login',
    '/api/v1/items',
    '/api/v2',
    '../../../api/v20/items',
    '/api/v2/../secret',
    '/api/v2/%2e%2e/secret',
  ])('to %s is rejected after one request', async (location) => {
    const { connection, requests } = connectTo(() => moved(location));
    expect((await failureOf(connection.request(getItem))).name).toBe('RedirectError');
    expect(requests).toHaveLength(1);
  });

  it('out of the base path names both', async () => {
    const { connection } = connectTo(() => moved('/login?next=/api/v2/items'));
    expect((await failureOf(connection.request(getItem))).message).toContain(
      'was redirected out of https://api.shop.example/api/v2 to https://api.shop.example. The API key is not sent there.',
    );
  });

  it('names origins only, as the rest may hold secrets', async () => {
    const { connection } = connectTo(() => moved(`https://u:pw1@evil.example/path?key=${encodeURIComponent(secret)}`));
    const { message } = await failureOf(connection.request(getItem));
    expect(message).toContain('to https://evil.example. ');
    expect(message).not.toMatch(/pw1|path|7h1s/);
  });

  it('to an address that cannot be read is rejected', async () => {
    const { connection } = connectTo(() => moved('https://'));
    expect((await failureOf(connection.request(getItem))).message).toContain('an unknown URL');
  });

  it('without an address is a failure like others, as are 300 and 304', async () => {
    for (const status of [302, 300, 304]) {
      const { connection } = connectTo(() => new Response(null, { status }));
      expect(await failureOf(connection.request(getItem))).toMatchObject({ name: 'ApiError', status });
    }
  });

  it('that goes on and on is given up after five, and says so', async () => {
    const { connection, requests } = connectTo(() => moved('/api/v2/again'));
    const error = await failureOf(connection.request(getItem));
    expect(error).toMatchObject({ name: 'RedirectError', operationId: 'items.get' });
    expect(error.message).toContain('was redirected more than 5 times. Check the base URL (option `baseUrl`).');
    expect(requests).toHaveLength(6);
  });

  it('of a write is not followed, even within the origin', async () => {
    const { connection, requests } = connectTo(() => moved('/api/v2/b'));
    const error = await failureOf(connection.request(createItem));
    expect(error.message).toContain('was redirected within https://api.shop.example/api/v2, and only GET is followed.');
    expect(requests).toHaveLength(1);
  });
});
