import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../../generator/kit/runtime/connection.js';
import { rawClient } from '../../../../generator/kit/runtime/raw.js';
import type { Handler } from './support/client.js';
import { api, connectTo, createItem, failureOf, getItem, json, listItems, secret, thrownBy } from './support/client.js';
import { serve } from '../../../support/server.js';

/** Pieces of the key that no escaping changes. */
const traces = ['sk_live_7h1s', 's3cr3t'];

/** All that a log, a debugger or an error tracker could show of a value. */
function everythingOf(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > 6) return String(value);
  const parts = [inspect(value, { showHidden: true, depth: null, getters: true }), JSON.stringify(value)];
  if (value instanceof Error)
    parts.push(value.message, value.stack ?? '', String(value), everythingOf(value.cause, depth + 1));
  for (const key of Reflect.ownKeys(value)) parts.push(everythingOf(Reflect.get(value, key), depth + 1));
  if (value instanceof Headers) parts.push(JSON.stringify([...value]));
  return parts.join('\n');
}

/** Pieces of the key that a value shows somewhere. */
function tracesIn(value: unknown): string[] {
  const shown = everythingOf(value);
  return traces.filter((trace) => shown.includes(trace));
}

const echo = `<p>${secret}</p>`;
const bodies = {
  'the bare key': `{"error":{"code":"C","message":${JSON.stringify(`Bad key ${secret}`)}}}`,
  'an escaped key': JSON.stringify({ error: { message: secret } })
    .replaceAll('/', '\\/')
    .replaceAll('+', '\\u002b'),
  'the key as a name and a code': JSON.stringify({ error: { code: secret, message: 'm', [secret]: 1 } }),
  'the key in issues': JSON.stringify({
    error: { message: 'm', details: { issues: [{ field: secret, message: secret }] } },
  }),
  'an HTML page': `<html>${echo}</html>`,
  'an escaped HTML page': `<html>${secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</html>`,
  'a URL': `see https://x.example/?key=${encodeURIComponent(secret)}`,
  'plain text': `you sent ${secret}`,
};
const headers = { 'x-echo': secret, 'set-cookie': `k=${secret}` };

it('this file would see a key wherever it is', () => {
  const leaks = [
    new Error(secret),
    new Error('m', { cause: new Error(secret) }),
    Object.assign(new Error('m'), { request: { headers: [secret] } }),
    Object.defineProperty(new Error('m'), 'hidden', { value: secret }),
    new Headers({ 'x-a': secret }),
    { toJSON: () => secret },
  ];
  for (const leak of leaks) expect(tracesIn(leak)).toEqual(traces);
});

describe('the key is in no error of a response', () => {
  it.each(Object.entries(bodies))('when a failure echoes it as %s', async (_what, body) => {
    for (const status of [400, 401, 418, 500]) {
      const { connection } = connectTo(() => new Response(body, { status, headers }));
      const error = await failureOf(connection.request(getItem));
      expect(error).toMatchObject({ status });
      expect(tracesIn(error)).toEqual([]);
      expect(tracesIn((error as Error & { headers: Headers }).headers)).toEqual([]);
    }
  });

  it.each(Object.entries(bodies))('when a success that is not JSON echoes it as %s', async (_what, body) => {
    const { connection } = connectTo(() => new Response(`!${body}`, { headers }));
    const error = await failureOf(connection.request(getItem));
    expect(error.name).toBe('ResponseError');
    expect(tracesIn(error)).toEqual([]);
    expect(tracesIn(await failureOf(rawClient<Record<string, never>>(connection).GET('/items' as never)))).toEqual([]);
  });

  it.each(Array.from({ length: 40 }, (_, index) => 180 + index))(
    'when an excerpt is cut near it, after %d characters',
    async (length) => {
      const { connection } = connectTo(() => new Response('-'.repeat(length - 20) + secret));
      const { message } = await failureOf(connection.request(getItem));
      expect(message).not.toMatch(/sk_|s3cr|live/);
    },
  );

  it('over a real connection, where the server sends nonsense', async () => {
    const baseUrl = await serve(
      (request) => void request.socket.end(`HTTP/1.1 nonsense ${request.headers['x-api-key']}\r\n\r\n`),
    );
    const error = await failureOf(new Connection(api, { apiKey: secret, baseUrl }).request(getItem));
    expect(error.name).toBe('ConnectionError');
    expect(tracesIn(error)).toEqual([]);
  });
});

describe('the key is in no error of sending', () => {
  it('when sending fails with an error that holds the request', async () => {
    const { connection } = connectTo((request) => {
      const error = new TypeError(`fetch failed for ${secret}`, { cause: new Error(`socket of ${secret}`) });
      throw Object.assign(error, { request, key: secret, code: secret });
    });
    const error = await failureOf(connection.request(getItem));
    expect(error.name).toBe('ConnectionError');
    expect(tracesIn(error)).toEqual([]);
  });

  it.each([secret, { key: secret }])('when something that is no error is thrown', async (thrown) => {
    const { connection } = connectTo(() => {
      throw thrown;
    });
    expect(tracesIn(await failureOf(connection.request(getItem)))).toEqual([]);
  });

  it('when a redirect leads elsewhere, times out or the connection breaks', async () => {
    const location = `https://evil.example/?k=${encodeURIComponent(secret)}`;
    const handlers: Handler[] = [
      () => new Response(null, { status: 302, headers: { location } }),
      () => new Promise(() => undefined),
      () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error(secret)) })),
    ];
    for (const handler of handlers) {
      const { connection } = connectTo(handler, { timeout: 10 });
      expect(tracesIn(await failureOf(connection.request(getItem)))).toEqual([]);
    }
  });
});

describe('the key is in no error of its use', () => {
  it('when it is passed where it does not belong', async () => {
    const { connection } = connectTo(() => json({ data: [], meta: { hasMore: true, nextCursor: secret } }));
    const raw = rawClient<Record<string, never>>(connection);
    const failures = [
      connection.request({ ...getItem, pathParameters: { id: secret } }),
      connection.request({ ...createItem, query: { [secret]: NaN } }),
      connection.request({ ...createItem, body: { [secret]: NaN } }),
      connection.request(getItem, { headers: { [secret]: 'x' } }),
      connection.request(getItem, { headers: { 'x-a': `${secret}\n` } }),
      connection.request(getItem, { timeout: secret as never }),
      connection.list({ ...listItems, query: { [secret]: NaN } }),
      connection.list({ ...listItems, path: '/{id}', pathParameters: { id: secret }, idPrefixes: { id: 'x_' } }),
      (async () => {
        for await (const _item of connection.list({ ...listItems, query: { cursor: secret } })) void _item;
      })(),
      raw.GET('/{id}' as never, { params: { path: { id: ` `, [secret]: 1 }, query: { [secret]: NaN } } } as never),
      raw.GET(`/../${encodeURIComponent(secret)}` as never),
    ];
    for (const failure of failures) {
      const error = await failureOf(failure);
      expect(error.name).toMatch(/^(Argument|Pagination)Error$/);
      expect(tracesIn(error.message + error.stack)).toEqual([]);
    }
  });

  it('when options are swapped', () => {
    expect(tracesIn(thrownBy(() => new Connection(api, { apiKey: secret, baseUrl: secret })))).toEqual([]);
    expect(tracesIn(thrownBy(() => new Connection(api, { apiKey: secret, headers: { [secret]: 'x' } })))).toEqual([]);
    expect(tracesIn(thrownBy(() => new Connection(api, { apiKey: `${secret}\n` })))).toEqual([]);
  });
});

describe('the key is in nothing else that can be seen', () => {
  it('of connections, promises, lists and the raw client', async () => {
    const { connection } = connectTo(() => json({ data: [], meta: {} }));
    const list = connection.list(listItems);
    const promise = connection.request(getItem);
    for (const value of [connection, promise, list, rawClient(connection), await list, await promise.withResponse()])
      expect(tracesIn(value)).toEqual([]);
  });

  it('of what is logged: nothing is', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const { connection } = connectTo((_request, index) => (index === 0 ? json({}) : json({}, { status: 500 })));
    await connection.request(getItem);
    await failureOf(connection.request(getItem));
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
