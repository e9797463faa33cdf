import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import { api, connectTo, createItem, failureOf, getItem } from '../support/client.js';

/** A body of many pieces, and what became of it. */
function pieces(count: number, size: number) {
  const seen = { pulled: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(stream) {
        seen.pulled += 1;
        stream.enqueue(new Uint8Array(size).fill(32));
        if (seen.pulled === count) stream.close();
      },
      cancel: () => void (seen.cancelled = true),
    },
    { highWaterMark: 0 },
  );
  return { seen, body };
}

describe('the body of a response', () => {
  it('is read no further than allowed, and its source is stopped', async () => {
    const { seen, body } = pieces(1000, 100);
    const { connection } = connectTo(() => new Response(body), { maxResponseBytes: 250 });
    const error = await failureOf(connection.request(getItem));
    expect(error).toMatchObject({ name: 'ResponseError', status: 200, excerpt: '' });
    expect(error.message).toBe(
      'GET /items/{id} (items.get) returned 200 with more than 250 bytes. Raise the option `maxResponseBytes`.',
    );
    expect(seen).toEqual({ pulled: 3, cancelled: true });
  });

  it('may have just as many bytes as allowed', async () => {
    const text = JSON.stringify('ä'.repeat(50));
    const bytes = Buffer.byteLength(text);
    const at = (maxResponseBytes: number) =>
      connectTo(() => new Response(text)).connection.request({ ...getItem, response: 'any' }, { maxResponseBytes });
    expect(await at(bytes)).toBe('ä'.repeat(50));
    expect(await at(Infinity)).toBe('ä'.repeat(50));
    expect(await failureOf(at(bytes - 1))).toMatchObject({ name: 'ResponseError' });
  });

  it('may have 64 MiB by default', async () => {
    const size = 2 ** 22;
    const { connection } = connectTo(() => new Response(pieces(16, size).body));
    expect((await failureOf(connection.request(getItem))).message).toContain('an empty body');
    const over = connectTo(() => new Response(pieces(17, size).body));
    expect((await failureOf(over.connection.request(getItem))).message).toContain('more than 67108864 bytes');
  });
});

describe('the size of a body', () => {
  it('is counted for any status, and for raw calls', async () => {
    const { rawClient } = await import('../../../../../generator/kit/runtime/raw.js');
    const { connection } = connectTo(() => new Response('x'.repeat(99), { status: 500 }), { maxResponseBytes: 9 });
    const raw = rawClient<Record<string, { get: { responses: never } }>>(connection);
    for (const call of [connection.request(getItem), raw.GET('/items' as never)])
      expect(await failureOf(call as Promise<unknown>)).toMatchObject({ name: 'ResponseError', status: 500 });
  });

  it('is counted where middleware brings it', async () => {
    const middleware = [{ onResponse: () => new Response('x'.repeat(99)) }];
    const { connection } = connectTo(() => Response.json({}), { maxResponseBytes: 9, middleware });
    expect(await failureOf(connection.request(createItem))).toMatchObject({ name: 'ResponseError' });
  });

  it('is not sent for again, and the hooks see why it ended', async () => {
    const seen: unknown[] = [];
    const hooks = { onResponse: ({ failure }: { failure: unknown }) => void seen.push(failure) };
    const { connection, requests } = connectTo(() => new Response('x'.repeat(99), { status: 503 }), {
      maxResponseBytes: 9,
      retries: 2,
      hooks,
    });
    await failureOf(connection.request(getItem));
    expect([requests.length, seen]).toEqual([1, ['size']]);
  });
});

describe('the text of a body', () => {
  it.each([
    ['a mock without a body', {}],
    ['no stream that could be read, as in React Native', { body: { _bodyInit: '{}' } }],
    ['an empty body', { body: null }],
  ])('is taken as it is with %s', async (_what, more) => {
    const mock = { ok: true, status: 200, headers: new Headers(), text: async () => '{"a":1}', ...more };
    const { connection } = connectTo(() => mock as unknown as Response, { maxResponseBytes: 1 });
    expect(await connection.request(getItem)).toEqual({ a: 1 });
  });

  it('keeps no byte order mark and joins characters that were cut', async () => {
    const bytes = new TextEncoder().encode('\ufeff"€"');
    const body = new ReadableStream({
      start(stream) {
        for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
        stream.close();
      },
    });
    expect(await connectTo(() => new Response(body)).connection.request({ ...getItem, response: 'any' })).toBe('€');
  });
});

describe('a body that was compressed', () => {
  it('is counted after decompression', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, 32));
    expect(bomb.length).toBeLessThan(10_000);
    const server = createServer((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
    const { port } = server.address() as { port: number };
    const connection = new Connection(api, {
      apiKey: 'k-1',
      baseUrl: `http://127.0.0.1:${port}`,
      rateLimiter: false,
      maxResponseBytes: 1_000_000,
    });
    expect((await failureOf(connection.request(getItem))).message).toContain('more than 1000000 bytes');
    server.closeAllConnections();
  });
});
