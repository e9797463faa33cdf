import { once } from 'node:events';
import { Server } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { responder } from '../../../../generated/src/command/serve/respond.js';
import { createTestHeffl } from '../../../../generated/src/custom/testing/index.js';
import { headers, serve } from './support/serve.js';

const page = 'http://localhost:5173';

function preflight(address: string, origin: string) {
  const asked = {
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'x-api-key,content-type',
  };
  return fetch(`${address}/api/v2/deals/dl_abc123`, { method: 'OPTIONS', headers: { origin, ...asked } });
}

describe('pages in a browser', () => {
  test.each([page, 'http://127.0.0.1:3000', 'http://[::1]:3000'])('of %s may call the API', async (origin) => {
    const { address } = await serve('--seed', '--quiet');
    const response = await preflight(address, origin);
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'PATCH',
      'access-control-allow-headers': 'x-api-key,content-type',
      vary: 'Origin',
    });
    const { status, headers: sent } = await fetch(`${address}/api/v2/deals`, { headers: { ...headers, origin } });
    expect([status, sent.get('access-control-allow-origin')]).toEqual([200, origin]);
    // So that a client can read the rate limit.
    expect(sent.get('access-control-expose-headers')).toBe('*');
  });

  test.each(['https://evil.example', 'http://localhost.evil.example', 'null', 'http://127.0.0.1.evil.example'])(
    'of %s may not, nor use the control routes',
    async (origin) => {
      const { address } = await serve('--seed', '2', '--quiet');
      const response = await preflight(address, origin);
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      const list = await fetch(`${address}/api/v2/deals`, { headers: { ...headers, origin } });
      expect(list.headers.get('access-control-allow-origin')).toBeNull();
      await fetch(`${address}/api/v2/deals/dl_abc123`, { method: 'DELETE', headers });
      const reset = await fetch(`${address}/_control/reset`, { method: 'POST', headers: { origin } });
      expect(reset.status).toBe(403);
      expect((await fetch(`${address}/api/v2/deals/dl_abc123`, { headers })).status).toBe(404);
    },
  );
});

describe('what a server says of itself', () => {
  test('is on its index page, as text', async () => {
    const { address, output } = await serve('--api-key', '<img src=x onerror=alert(1)>"', '--seed', '3', '--quiet');
    expect(output()).toContain(`Index    ${address}/`);
    const response = await fetch(address);
    const html = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(html).toContain(`${address}/api/v2`);
    expect(html).toContain('3 deals');
    expect(html).toContain('POST /_control/faults');
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62;&#34;');
    expect(html).not.toContain('<img');
  });

  test('names the base paths where no API is', async () => {
    const { address } = await serve('--quiet');
    const response = await fetch(`${address}/v2/deals`, { headers });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      message: `No API is served at /v2/deals. The base paths are /api/v2 and /api/v1; ${address}/ says what is there.`,
    });
  });

  test('responds to HEAD as to GET, without the body', async () => {
    const { address } = await serve('--seed', '--quiet');
    const response = await fetch(`${address}/api/v2/deals/dl_abc123`, { method: 'HEAD', headers });
    expect([response.status, response.headers.get('ratelimit-limit'), await response.text()]).toEqual([200, '60', '']);
    expect((await fetch(`${address}/api/v2/deals/dl_none`, { method: 'HEAD', headers })).status).toBe(404);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  });
});

describe('the control routes', () => {
  test('inject faults and remove them', async () => {
    const { address } = await serve('--quiet');
    expect((await post(`${address}/_control/faults`, { operation: 'users.list', status: 503 })).status).toBe(204);
    expect(await statusesOf(address, 2)).toEqual([503, 200]);
    await post(`${address}/_control/faults`, { status: 500, times: 'always' });
    expect(await statusesOf(address, 2)).toEqual([500, 500]);
    await fetch(`${address}/_control/faults`, { method: 'DELETE' });
    expect(await statusesOf(address, 1)).toEqual([200]);
  });

  test.each([
    [{ operation: 'user.list' }, 'fault.operation is "user.list"'],
    [{ state: 500 }, 'Unknown member: fault.state.'],
    [null, 'fault must be an object'],
  ])('reject the fault %j', async (fault, message) => {
    const { address } = await serve('--quiet');
    const response = await post(`${address}/_control/faults`, fault);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { message: string }).message).toContain(message);
  });

  test('reset the records, faults and rate limit to the beginning', async () => {
    const { address } = await serve('--seed', '120', '--rate-limit', '2', '--quiet');
    const before = await (await fetch(`${address}/_control`)).json();
    expect(before).toMatchObject({ records: { deals: 120, clients: 240 } });
    expect((await fetch(`${address}/api/v2/deals/dl_abc123`, { method: 'DELETE', headers })).status).toBe(200);
    await post(`${address}/_control/faults`, { status: 500, times: 'always' });
    expect(await statusesOf(address, 2)).toEqual([500, 429]);
    await fetch(`${address}/_control/reset`, { method: 'POST' });
    expect(await statusesOf(address, 1)).toEqual([200]);
    expect(await (await fetch(`${address}/_control`)).json()).toEqual(before);
    const unknown = await fetch(`${address}/_control/restart`, { method: 'POST' });
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('POST /_control/reset')]);
  });
});

describe('a server that runs for days', () => {
  test('prints nothing for requests with --quiet', async () => {
    const { address, errors, output } = await serve('--quiet');
    const greeting = output();
    await fetch(`${address}/api/v2/users`, { headers });
    await fetch(address);
    expect([errors(), output()]).toEqual(['', greeting]);
  });

  test('listens on the loopback address only', async () => {
    const listen = vi.spyOn(Server.prototype, 'listen');
    onTestFinished(() => listen.mockRestore());
    await serve('--quiet');
    const servers = listen.mock.contexts as Server[];
    expect(servers.map((server) => server.address())).toEqual([expect.objectContaining({ address: '127.0.0.1' })]);
  });

  test('closes the connections that wait for a response when it ends', async () => {
    const listen = vi.spyOn(Server.prototype, 'listen');
    onTestFinished(() => listen.mockRestore());
    const { address, end } = await serve('--quiet');
    await fetch(`${address}/_control/faults`, { method: 'POST', body: JSON.stringify({ latency: 3_600_000 }) });
    const [server] = listen.mock.contexts as Server[];
    const received = once(server!, 'request');
    const response = fetch(`${address}/api/v2/users`, { headers }).catch((error: Error) => error.message);
    await received;
    expect(await end()).toBe(0);
    expect(await response).toBe('fetch failed');
  });

  test('forgets its requests', async () => {
    const api = createTestHeffl();
    const respond = responder({
      title: 'Heffl',
      apis: [{ name: 'v2', mount: '', basePath: '/api/v2', double: api }],
      doubles: [api],
      key: 'any',
      operation: 'users.list',
      log: undefined,
      reset: () => api.reset(),
    });
    for (let index = 0; index < 3; index += 1) await respond(new Request('http://localhost/api/v2/users', { headers }));
    expect(api.requests).toEqual([]);
  });
});

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(body) });
}

async function statusesOf(address: string, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1)
    statuses.push((await fetch(`${address}/api/v2/users`, { headers })).status);
  return statuses;
}
