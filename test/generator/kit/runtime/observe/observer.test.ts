import { describe, expect, it } from 'vitest';
import type { ClientHooks, DriftEvent } from '../../../../../generator/kit/runtime/observe/observer.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import type { Handler } from '../support/client.js';
import { connectTo, createItem, getItem, json, secret } from '../support/client.js';
import { FakeClock, settle, watch } from '../support/fake-clock.js';

/** A connection on a clock that stands still, and every event that its hooks received. */
function start(handler: Handler, options: ClientOptions = {}) {
  const clock = new FakeClock();
  const events: [string, Record<string, unknown>][] = [];
  const record = (name: string) => (event: object) => void events.push([name, event as Record<string, unknown>]);
  const hooks: ClientHooks = {
    onRequest: record('request'),
    onResponse: record('response'),
    onRetry: record('retry'),
    onWait: record('wait'),
    onDrift: record('drift'),
  };
  return { clock, events, ...connectTo(handler, { clock, hooks, retries: 2, timeout: 1000, ...options }) };
}

const fail = () => {
  throw new Error('of the watcher');
};
const failLater = async () => fail();
const limited = (limit: number) => json({}, { headers: { 'ratelimit-limit': String(limit) } });

const failingOnce = (_: Request, index: number) => (index ? limited(30) : json({}, { status: 500 }));

const driftsOf = (events: readonly [string, object][]) =>
  events.filter(([name]) => name === 'drift').map(([, event]) => event as DriftEvent);

describe('hooks of an attempt', () => {
  it('are called for each attempt, its outcome, and its repetition', async () => {
    const { connection, clock, events } = start((_, index) => json({ index }, { status: index ? 200 : 503 }));
    watch(connection.request({ ...createItem, repeatable: true }));
    await clock.advance(5000);
    const name = { operationId: 'items.create', method: 'POST', route: '/items' };
    expect(events.map(([what]) => what)).toEqual(['request', 'response', 'retry', 'request', 'response']);
    for (const [, event] of events) expect(event).toMatchObject(name);
    expect(events.map(([, event]) => event['attempt'])).toEqual([1, 1, 1, 2, 2]);
    expect(events[0]?.[1]).toMatchObject({ url: 'https://api.shop.example/api/v2/items', body: '{"title":"Chair"}' });
    expect(events[1]?.[1]).toMatchObject({
      status: 503,
      body: '{"index":0}',
      failure: undefined,
      duration: 0,
      waited: 0,
    });
    expect(events[2]?.[1]).toMatchObject({ status: 503, delay: 250 });
    expect(events[4]?.[1]).toMatchObject({ status: 200, body: '{"index":1}' });
  });

  it.each([
    ['connection', () => Promise.reject(new Error('down')), 0],
    ['timeout', () => new Promise<Response>(() => undefined), 1000],
  ] as [string, Handler, number][])(
    'receive the reason for a missing response: %s',
    async (failure, handler, duration) => {
      const { connection, clock, events } = start(handler, { retries: 0 });
      watch(connection.request(getItem));
      await clock.advance(5000);
      expect(events[1]).toEqual(['response', expect.objectContaining({ failure, duration, status: undefined })]);
    },
  );

  it.each([
    ['abort', 7, () => new Promise<Response>(() => undefined)],
    ['redirect', 0, () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } })],
  ] as [string, number, Handler][])(
    'are called for an attempt that ended by %s, so that counts are right',
    async (...row) => {
      const [failure, duration, handler] = row;
      const { connection, clock, events } = start(handler);
      const controller = new AbortController();
      const call = watch(connection.request(getItem, { signal: controller.signal }));
      await clock.advance(7);
      if (failure === 'abort') controller.abort();
      await clock.advance(0);
      expect(call.state).toBe('failed');
      expect(events.map(([what]) => what)).toEqual(['request', 'response']);
      expect(events[1]?.[1]).toMatchObject({ failure, duration, status: undefined });
    },
  );

  it('are not called for a request that was cancelled before it was sent', async () => {
    const { connection, clock, events } = start(() => json({}));
    watch(connection.request(getItem, { signal: AbortSignal.abort() }));
    await clock.advance(0);
    expect(events).toEqual([]);
  });
});

describe('hooks of a wait', () => {
  it('receive the wait for the rate limit, and its length', async () => {
    const headers = { 'ratelimit-limit': '60', 'ratelimit-remaining': '0', 'ratelimit-reset': '6.00' };
    const { connection, clock, events } = start(() => json({}, { headers }), { rateLimiter: undefined });
    watch(connection.request(getItem));
    await clock.advance(0);
    watch(connection.request(getItem));
    await clock.advance(6010);
    const [wait, , response] = events.slice(2).map(([, event]) => event);
    expect(wait).toMatchObject({ operationId: 'items.get', attempt: 1, limit: 60, remaining: 0, queued: 1 });
    expect(response).toMatchObject({ waited: 6010, duration: 0 });
  });
});

describe('hooks see no key and break nothing', () => {
  it('are shown no key, not even one that the server echoes', async () => {
    const { connection, events } = start((request) =>
      json({ key: request.headers.get('x-api-key') }, { headers: { 'x-echo': secret } }),
    );
    await connection.request(getItem);
    const event = events.find(([what]) => what === 'response')?.[1] ?? {};
    const headers = event['headers'] as Headers;
    expect(JSON.stringify([event, ...headers])).not.toContain(secret.slice(0, 10));
    expect(event['body']).toBe('{"key":"[API key]"}');
  });

  it('never see the key', async () => {
    const { connection, clock, events } = start(() => json({}));
    watch(connection.request(getItem));
    await clock.advance(0);
    const texts = events.map(([, event]) => JSON.stringify([event, Object.entries(event['headers'] ?? {})]));
    expect(texts).toHaveLength(2);
    expect(texts.join()).not.toContain(JSON.stringify(secret).slice(1, -1));
  });

  it.each([
    ['throw', fail],
    ['reject', failLater],
  ])('break nothing when they %s', async (_how, hook) => {
    const unhandled: unknown[] = [];
    const onUnhandled = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', onUnhandled);
    const hooks: ClientHooks = { onRequest: hook, onResponse: hook, onRetry: hook, onWait: hook, onDrift: hook };
    const { connection, clock } = start(failingOnce, { hooks, rateLimiter: undefined });
    const calls = [1, 2].map(() => watch(connection.request(getItem)));
    await clock.advance(5000);
    await settle();
    process.off('unhandledRejection', onUnhandled);
    expect(calls.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(unhandled).toEqual([]);
  });
});

describe('a limit that differs from the description', () => {
  it('is reported once for each value', async () => {
    const limits = [60, 30, 30, 60, 90, 30];
    const { connection, events } = start((_, index) => limited(limits[index] ?? 0));
    for (const _ of limits) await connection.request(getItem);
    const drift = { subject: 'rate limit', described: 60 };
    expect(driftsOf(events)).toEqual([
      { ...drift, seen: 30 },
      { ...drift, seen: 90 },
    ]);
  });

  it('is not reported if the server does not mention it', async () => {
    const { connection, events } = start(() => json({}));
    await connection.request(getItem);
    expect(driftsOf(events)).toEqual([]);
    expect(events).toHaveLength(2);
  });
});
