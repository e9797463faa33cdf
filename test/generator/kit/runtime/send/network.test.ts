import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import { api, createItem, failureOf, getItem, secret } from '../support/client.js';
import { serve } from '../../../../support/server.js';

const connect = (baseUrl: string) => new Connection(api, { apiKey: secret, baseUrl });

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe('over a real connection', () => {
  it('sends key, headers and body as they should be', async () => {
    const seen: IncomingMessage[] = [];
    const origin = await serve(async (request, response) => {
      seen.push(request);
      response.end(JSON.stringify({ method: request.method, url: request.url, body: await readBody(request) }));
    });
    const connection = connect(origin);
    expect(await connection.request(createItem)).toEqual({
      method: 'POST',
      url: '/api/v2/items',
      body: '{"title":"Chair"}',
    });
    expect(await connection.request(getItem)).toEqual({ method: 'GET', url: '/api/v2/items/itm_1', body: '' });
    expect(seen[0]?.headers).toMatchObject({
      'x-api-key': secret,
      accept: 'application/json',
      'content-type': 'application/json',
      'content-length': '17',
    });
    expect(seen[1]?.headers).not.toHaveProperty('content-type');
  });

  it.each([
    ['content-length', { 'content-length': '100' }],
    ['chunks', { 'transfer-encoding': 'chunked' }],
  ])('reports a response that is cut off (%s)', async (_how, headers) => {
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', ...headers });
      response.write('{"id":"itm_1","ti', () => response.destroy());
    });
    const error = await failureOf(connect(origin).request(getItem));
    expect(error).toMatchObject({ name: 'ConnectionError', responseBegun: true, operationId: 'items.get' });
    expect(error.message).toContain('got an incomplete response');
  });

  it('names a proxy that demands a login, in the words of undici', async () => {
    const cause = new Error('Proxy response (407) !== 200 when HTTP Tunneling');
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
    const error = await failureOf(new Connection(api, { apiKey: secret, fetch, retries: 0 }).request(getItem));
    expect(error.name).toBe('ConnectionError');
    expect(error.message).toMatch(/HTTP Tunneling\)\. The proxy needs a login\.$/);
  });

  it('reports a server that hangs up at once', async () => {
    const origin = await serve((request) => request.socket.destroy());
    expect(await failureOf(connect(origin).request(getItem))).toMatchObject({
      name: 'ConnectionError',
      responseBegun: false,
    });
  });

  it('reports a port on which nobody listens, with the reason', async () => {
    const error = await failureOf(connect('http://127.0.0.1:1').request(getItem));
    expect(error.message).toMatch(/got no response from http:\/\/127\.0\.0\.1:1 \(.+\)\. Check the network/);
  });
});

describe('a real connection is closed', () => {
  it('closes the connection when the call is aborted while the body streams', async () => {
    let closed!: () => void;
    const hungUp = new Promise<void>((resolve) => (closed = resolve));
    const controller = new AbortController();
    const origin = await serve((_request, response) => {
      response.on('close', closed);
      response.write('{"a":', () => setTimeout(() => controller.abort('enough'), 20));
    });
    expect(await failureOf(connect(origin).request(getItem, { signal: controller.signal }))).toBe('enough');
    await hungUp;
  });

  it('closes the connection at a timeout', async () => {
    let closed!: () => void;
    const hungUp = new Promise<void>((resolve) => (closed = resolve));
    const origin = await serve((_request, response) => void response.on('close', closed));
    expect(await failureOf(connect(origin).request(getItem, { timeout: 40 }))).toMatchObject({ name: 'TimeoutError' });
    await hungUp;
  });
});

/** A server that redirects so many times, and then responds. */
const chain = (length: number): Promise<string> =>
  serve((request, response) => {
    const hop = Number(new URL(request.url ?? '', 'http://x').searchParams.get('hop'));
    if (hop < length) return void response.writeHead(302, { location: `/api/v2/x?hop=${hop + 1}` }).end();
    response.end(`{"hop":${hop}}`);
  });

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])(
    'to another origin (%d) are not followed, and the other server sees nothing',
    async (status) => {
      let leaks = 0;
      const other = await serve((_request, response) => {
        leaks += 1;
        response.end('{}');
      });
      const origin = await serve(
        (_request, response) => void response.writeHead(status, { location: `${other}/api/v2/items` }).end(),
      );
      for (const operation of [getItem, createItem]) {
        const error = await failureOf(connect(origin).request(operation));
        expect(error.name).toBe('RedirectError');
        expect(error.message).toContain(
          `was redirected out of ${origin}/api/v2 to ${other}. The API key is not sent there.`,
        );
        expect(error).toMatchObject({ operationId: operation.operationId, method: operation.method });
      }
      expect(leaks).toBe(0);
    },
  );

  it('within the origin are followed for GET, with the key', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/api/v2/items/itm_1')
        return void response.writeHead(302, { location: '../things/1?x=1' }).end('moved');
      response.end(JSON.stringify({ url: request.url, key: request.headers['x-api-key'] }));
    });
    expect(await connect(origin).request(getItem)).toEqual({ url: '/api/v2/things/1?x=1', key: secret });
  });

  it.each(['POST', 'PATCH', 'PUT', 'DELETE'])('within the origin are not followed for %s', async (method) => {
    let requests = 0;
    const origin = await serve((_request, response) => {
      requests += 1;
      response.writeHead(307, { location: '/api/v2/elsewhere' }).end();
    });
    const error = await failureOf(connect(origin).request({ ...createItem, method }));
    expect(error.name).toBe('RedirectError');
    expect(error.message).toContain('only GET is followed. Check the base URL');
    expect(requests).toBe(1);
  });

  it('are followed five times, and no more', async () => {
    expect(await connect(await chain(5)).request(getItem)).toEqual({ hop: 5 });
    expect((await failureOf(connect(await chain(6)).request(getItem))).message).toContain('more than 5 times');
  });
});
