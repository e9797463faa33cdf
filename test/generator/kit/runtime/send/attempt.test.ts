import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { eventually } from '../../../../support/eventually.js';
import { ConnectionError, TimeoutError } from '../../../../../generator/kit/runtime/errors/client-errors.js';
import { connectTo, failureOf, getItem, json, listItems } from '../support/client.js';

/** Never responds, but fails when the request is aborted, as fetch does. */
const hang = (request: Request): Promise<Response> =>
  new Promise((_resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
  });

/** Takes no notice of anything. */
const deaf = (): Promise<Response> => new Promise(() => undefined);

/** Starts a response and never ends it. */
const halfResponse = (): Response =>
  new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"da')) }));

/** A body that breaks off after its first piece. */
const brokenBody = (): ReadableStream =>
  new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode('{"a":')),
    pull: (stream) => stream.error(new TypeError('terminated')),
  });

describe('an aborted call', () => {
  const reasons = [new Error('mine'), 'text', 0, null, false, ''];

  it.each(reasons)('sends nothing if it was aborted before, and rejects with the reason (%j)', async (reason) => {
    const { connection, requests } = connectTo(() => json({}));
    const signal = AbortSignal.abort(reason);
    expect(await failureOf(connection.request(getItem, { signal }))).toBe(reason);
    expect(await failureOf(connection.list(listItems, { signal }))).toBe(reason);
    expect(requests).toHaveLength(0);
  });

  it.each([
    ['waits', hang],
    ['waits for a fetch that takes no notice', deaf],
    ['reads the body', halfResponse],
  ])('rejects with the reason itself while it %s', async (_when, handler) => {
    for (const reason of reasons) {
      const controller = new AbortController();
      const { connection, requests } = connectTo(handler);
      const failure = failureOf(connection.request(getItem, { signal: controller.signal }));
      await eventually(() => requests.length === 1);
      controller.abort(reason);
      expect(await failure).toBe(reason);
      expect(requests[0]?.signal.aborted).toBe(true);
    }
  });

  it('gives the usual AbortError if no reason was given', async () => {
    const controller = new AbortController();
    const { connection } = connectTo(hang);
    const failure = failureOf(connection.request(getItem, { signal: controller.signal }));
    controller.abort();
    expect((await failure).name).toBe('AbortError');
  });

  it('rejects with the reason even if fetch fails first with an error of its own', async () => {
    const controller = new AbortController();
    const reason = new Error('mine');
    const { connection } = connectTo(() => {
      controller.abort(reason);
      throw new Error('socket closed');
    });
    expect(await failureOf(connection.request(getItem, { signal: controller.signal }))).toBe(reason);
  });

  it('leaves no listener on a signal that lives on', async () => {
    const { signal } = new AbortController();
    let fail = false;
    const { connection } = connectTo(() => {
      if (fail) throw new Error('down');
      return json({});
    });
    await connection.request(getItem, { signal });
    fail = true;
    await failureOf(connection.request(getItem, { signal }));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('a timeout', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each([
    ['waiting', hang],
    ['waiting for a fetch that takes no notice', deaf],
    ['reading the body', halfResponse],
  ])('ends an attempt while %s, after the 60 seconds of the default', async (_when, handler) => {
    const { connection, requests } = connectTo(handler);
    let settled = false;
    const failure = failureOf(connection.request(getItem)).finally(() => (settled = true));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    const error = await failure;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ timeout: 60_000, operationId: 'items.get', method: 'GET', route: '/items/{id}' });
    expect(error.message).toContain('GET /items/{id} (items.get) got no complete response within 60000 ms');
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('is taken from the client, and from the call before that', async () => {
    const { connection } = connectTo(hang, { timeout: 500 });
    const slow = failureOf(connection.request(getItem));
    const fast = failureOf(connection.request(getItem, { timeout: 20 }));
    await vi.advanceTimersByTimeAsync(20);
    expect(await fast).toMatchObject({ timeout: 20 });
    await vi.advanceTimersByTimeAsync(480);
    expect(await slow).toMatchObject({ timeout: 500 });
  });

  it.each([0, Infinity])('of %d is none: no timer is started', async (timeout) => {
    const { connection } = connectTo(async () => {
      expect(vi.getTimerCount()).toBe(0);
      return json({ a: 1 });
    });
    await expect(connection.request(getItem, { timeout })).resolves.toEqual({ a: 1 });
  });

  it('is cleared after success, failure and abort', async () => {
    const controller = new AbortController();
    const handlers = [() => json({}), () => json({}, { status: 404 }), () => Promise.reject(new Error('down')), hang];
    const { connection } = connectTo((request, index) => handlers[index]!(request));
    const calls = handlers.map(() => connection.request(getItem, { signal: controller.signal }).catch(() => undefined));
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    await Promise.all(calls);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects a wrong value without sending, for the client at once', async () => {
    const { connection, requests } = connectTo(() => json({}));
    const error = await failureOf(connection.request(getItem, { timeout: -1 }));
    expect(error).toMatchObject({ name: 'ArgumentError', operationId: 'items.get' });
    expect(requests).toHaveLength(0);
    expect(() => connectTo(() => json({}), { timeout: NaN })).toThrow('The option `timeout` is NaN');
  });
});

it('a timer does not keep the process alive', async () => {
  const timers: { hasRef(): boolean }[] = [];
  const real = globalThis.setTimeout;
  const spy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((...given: Parameters<typeof setTimeout>) => {
    const timer = real(...given);
    timers.push(timer);
    return timer;
  }) as typeof setTimeout);
  onTestFinished(() => spy.mockRestore());
  const { connection } = connectTo(() => {
    expect(timers.map((timer) => timer.hasRef())).toEqual([false]);
    return json({});
  });
  await connection.request(getItem);
  expect(timers).toHaveLength(1);
});

describe('a broken connection', () => {
  it('names the reason for a missing response', async () => {
    const cause = new TypeError('fetch failed', {
      cause: Object.assign(new Error('connect ECONNREFUSED 1.2.3.4:443'), { code: 'ECONNREFUSED' }),
    });
    const { connection } = connectTo(() => Promise.reject(cause));
    const error = await failureOf(connection.request(getItem));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toBe(
      'GET /items/{id} (items.get) got no response from https://api.shop.example (connect ECONNREFUSED 1.2.3.4:443). Check the network.',
    );
    expect(error).toMatchObject({
      responseBegun: false,
      cause: { message: 'fetch failed', cause: { code: 'ECONNREFUSED' } },
    });
  });

  it('says that a response had started', async () => {
    const { connection } = connectTo(() => new Response(brokenBody()));
    const error = await failureOf(connection.request(getItem));
    expect(error).toMatchObject({ name: 'ConnectionError', responseBegun: true });
    expect(error.message).toContain('got an incomplete response from https://api.shop.example (terminated)');
  });

  it.each([undefined, null, 0, 'text', {}])('copes with a fetch that throws %j', async (thrown) => {
    const { connection } = connectTo(() => {
      throw thrown;
    });
    expect(await failureOf(connection.request(getItem))).toBeInstanceOf(ConnectionError);
  });
});
