import { describe, expect, test } from 'vitest';
import { createTestHeffl } from '../../../../generated/src/custom/testing/index.js';
import { ConnectionError, Heffl, ResponseError, ServerError } from '../../../../generated/src/v2/index.js';
import { connected, rejectionOf } from './support/connected.js';

describe('a fault', () => {
  test('happens to the operation and the call that it is for, once', async () => {
    const { api, heffl } = connected();
    api.fault({ operation: 'deals.list', nth: 2, status: 500 });
    await heffl.deals.list();
    await heffl.tasks.list();
    await expect(Promise.resolve(heffl.deals.list())).rejects.toBeInstanceOf(ServerError);
    await heffl.deals.list();
    expect(api.requests.map(({ status }) => status)).toEqual([200, 200, 500, 200]);
  });

  test('happens as often as it is asked to, until it is taken back', async () => {
    const { api, heffl } = connected();
    const takeBack = api.fault({ status: 503, times: Infinity, nth: 2 });
    await heffl.deals.list();
    for (let count = 0; count < 3; count += 1) {
      expect(await rejectionOf(Promise.resolve(heffl.deals.list()))).toMatchObject({ status: 503 });
    }
    takeBack();
    expect((await heffl.deals.list()).items).toEqual([]);
  });

  test('may be for one API only', async () => {
    const { api, heffl, v1 } = connected();
    api.fault({ operation: 'v1 deals.list', status: 403 });
    await heffl.deals.list();
    expect(await rejectionOf(Promise.resolve(v1.deals.list()))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  test('in the way of a client that tries again is gone the next time', async () => {
    const api = createTestHeffl();
    const heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch });
    api.fault({ operation: 'users.list', reset: true });
    expect((await heffl.users.list()).items).toHaveLength(1);
    expect(api.requests.map(({ status }) => status)).toEqual([undefined, 200]);
  });
});

describe('a simulated fault', () => {
  test.each([400, 401, 403, 404, 409, 429, 500])(
    'of status %i has the body that the description shows',
    async (status) => {
      const { api, heffl } = connected();
      api.fault({ status });
      const { said, code } = await rejectionOf(Promise.resolve(heffl.deals.list()));
      expect(code).toMatch(/^[A-Z_]+$/);
      expect(said).not.toBe('');
    },
  );

  test('may have a body and headers of its own', async () => {
    const { api } = connected();
    api.fault({ status: 502, body: '<h1>Bad gateway</h1>', headers: { 'content-type': 'text/html', 'x-by': 'proxy' } });
    const response = await api.fetch('https://api.heffl.com/api/v2/deals', { headers: { 'x-api-key': 'k' } });
    expect([response.status, await response.text()]).toEqual([502, '<h1>Bad gateway</h1>']);
    expect([response.headers.get('content-type'), response.headers.get('x-by')]).toEqual(['text/html', 'proxy']);
  });

  test('of a status may come after the effect, too', async () => {
    const { api, heffl } = connected();
    api.fault({ status: 504, takesEffect: true });
    expect(await rejectionOf(heffl.companies.create({ name: 'Made' }))).toMatchObject({ status: 504 });
    expect((await heffl.companies.list()).items).toHaveLength(1);
  });
});

describe('a fault of the connection', () => {
  test('that breaks the connection leaves no trace, unless the request takes effect all the same', async () => {
    const { api, heffl } = connected();
    api.fault({ operation: 'companies.create', reset: true });
    await expect(heffl.companies.create({ name: 'Lost' })).rejects.toBeInstanceOf(ConnectionError);
    expect((await heffl.companies.list()).items).toEqual([]);
    api.fault({ operation: 'companies.create', reset: true, takesEffect: true });
    await expect(heffl.companies.create({ name: 'Made' })).rejects.toMatchObject({ outcome: 'unknown' });
    expect((await heffl.companies.list()).items.map(({ name }) => name)).toEqual(['Made']);
    expect(api.requests[0]).toMatchObject({ operationId: 'companies.create', status: undefined });
  });

  test('breaks a response off in the middle, after the effect', async () => {
    const { api, heffl } = connected();
    api.fault({ truncate: true, operation: 'companies.create' });
    const error: unknown = await heffl.companies.create({ name: 'Made' }).catch((thrown: unknown) => thrown);
    expect(error instanceof ConnectionError || error instanceof ResponseError).toBe(true);
    expect((await heffl.companies.list()).items).toHaveLength(1);
  });

  test('keeps a caller waiting, by the clock, and lets it leave', async () => {
    const { api, clock, heffl } = connected();
    api.fault({ latency: 5000, times: 2 });
    const slow = heffl.companies.create({ name: 'Slow' });
    await untilAsked(api, 1);
    clock.advance(4999);
    const isDone = await Promise.race([slow.then(() => true), Promise.resolve().then(() => false)]);
    expect(isDone).toBe(false);
    clock.advance(1);
    expect((await slow).name).toBe('Slow');
    const abort = new AbortController();
    const left = heffl.companies.create({ name: 'Left' }, { signal: abort.signal });
    await untilAsked(api, 2);
    abort.abort(new Error('too slow'));
    await expect(left).rejects.toThrow('too slow');
  });
});

async function untilAsked({ requests }: { requests: readonly unknown[] }, count: number): Promise<void> {
  while (requests.length < count) await new Promise((resolve) => setImmediate(resolve));
}
