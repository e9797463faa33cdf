import { describe, expect, it } from 'vitest';
import { ResponsePromise } from '../../../../../generator/kit/runtime/responses/response-promise.js';
import { connectTo, failureOf, getItem, json } from '../support/client.js';

/** Collects what the process reports while a function runs, in place of the test runner. */
async function unhandledDuring(run: () => unknown): Promise<unknown[]> {
  const reported: unknown[] = [];
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => reported.push(reason));
  try {
    await run();
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    return reported;
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
}

const failing = () => connectTo(() => json({}, { status: 404 })).connection.request(getItem);

describe('ResponsePromise', () => {
  it('is sent without being awaited, and once however often it is awaited', async () => {
    const { connection, requests } = connectTo(() => json({ a: 1 }));
    const promise = connection.request(getItem);
    await new Promise((resolve) => setImmediate(resolve));
    expect(requests).toHaveLength(1);
    expect(await promise).toEqual({ a: 1 });
    expect((await promise.withResponse()).data).toBe(await promise);
    expect(requests).toHaveLength(1);
  });

  it('gives status and headers with the data', async () => {
    const { connection } = connectTo(() => json({ a: 1 }, { status: 201, headers: { 'x-request-id': 'r1' } }));
    const { data, response } = await connection.request<{ a: number }>(getItem).withResponse();
    expect(data.a).toBe(1);
    expect(response.status).toBe(201);
    expect(response.headers.get('x-request-id')).toBe('r1');
  });

  it('behaves like a promise', async () => {
    const promise = new ResponsePromise(Promise.resolve({ data: 2, response: new Response() }));
    let settled = 0;
    expect(await promise.then((n) => n + 1)).toBe(3);
    expect(await promise.then(null)).toBe(2);
    expect(await promise.catch(() => 0)).toBe(2);
    expect(await promise.finally(() => (settled += 1))).toBe(2);
    expect(await Promise.all([promise, promise])).toEqual([2, 2]);
    expect(await failing().catch((error: unknown) => (error as Error).name)).toBe('NotFoundError');
    expect(
      await failing().then(
        () => 'no',
        () => 'handled',
      ),
    ).toBe('handled');
    expect((await failureOf(failing().finally(() => (settled += 1)))).name).toBe('NotFoundError');
    expect(settled).toBe(2);
    expect(Object.prototype.toString.call(promise)).toBe('[object ResponsePromise]');
    expect(promise).not.toBeInstanceOf(Promise);
  });

  it('is reported once if it fails and nobody awaits it', async () => {
    expect(await unhandledDuring(() => void failing())).toHaveLength(1);
  });

  it('is reported once if what hangs on it has no handler', async () => {
    expect(await unhandledDuring(() => void failing().then(() => 1))).toHaveLength(1);
  });

  it.each([
    ['await', async () => failureOf(failing())],
    ['catch', async () => failing().catch(() => undefined)],
    ['withResponse', async () => failureOf(failing().withResponse())],
    ['Promise.allSettled', async () => Promise.allSettled([failing(), failing()])],
  ])('is not reported if %s takes the failure', async (_how, run) => {
    expect(await unhandledDuring(run)).toHaveLength(0);
  });
});
