import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { resetRateLimits } from '../../../../../generator/kit/runtime/limit/resolve-limiter.js';
import { SharedRegistry } from '../../../../../generator/kit/runtime/settings/shared-registry.js';
import { api, getItem, json } from '../support/client.js';
import { watch } from '../support/fake-clock.js';

const headers = { 'ratelimit-limit': '60', 'ratelimit-remaining': '7', 'ratelimit-reset': '30' };
const fetch = async () => json({}, { headers });
const rejecting = async () => json({}, { status: 429, headers: { 'retry-after': '280' } });
let keys = 0;

/** How much of the budget a second connection sees after a call of the first; 60 where they share nothing. */
async function remainingAfter(first: ClientOptions, second: ClientOptions, secondApi = api) {
  keys += 1;
  const apiKey = `key-${keys}`;
  const connection = new Connection(api, { apiKey, fetch, ...first });
  await connection.request(getItem);
  const other = new Connection(secondApi, { apiKey, fetch, ...second });
  return other.rateLimit?.remaining;
}

describe('clients', () => {
  const v1 = { ...api, title: 'Shop API v1', serverUrl: 'https://api.shop.example/api/v1' };
  const elsewhere = { ...api, serverUrl: 'https://eu.shop.example/api/v2' };
  const own = new RateLimiter({ limit: 9, windowSeconds: 1 });

  it.each([
    { what: 'the same key and origin share', second: {}, secondApi: api, want: 7 },
    { what: 'the same key and origin share, across two APIs', second: {}, secondApi: v1, want: 7 },
    { what: 'another origin do not', second: {}, secondApi: elsewhere, want: 60 },
    { what: 'another base URL do not', second: { baseUrl: 'https://proxy.example' }, secondApi: api, want: 60 },
    { what: 'another key do not', second: { apiKey: 'another' }, secondApi: api, want: 60 },
    { what: 'a limiter of their own do not', second: { rateLimiter: own }, secondApi: api, want: 9 },
    { what: 'no limiter do not', second: { rateLimiter: false as const }, secondApi: api, want: undefined },
  ])('with $what', async ({ second, secondApi, want }) => {
    expect(await remainingAfter({}, second, secondApi)).toBe(want);
  });

  it('with the same limiter share it, with any keys', async () => {
    const rateLimiter = new RateLimiter({ limit: 9, windowSeconds: 1 });
    expect(await remainingAfter({ rateLimiter }, { rateLimiter, apiKey: 'another' })).toBe(7);
  });
});

describe('a reset of all rate limits', () => {
  it('gives each client that shares one its whole limit', async () => {
    const clients = ['one', 'other'].map((apiKey) => new Connection(api, { apiKey: `reset-${apiKey}`, fetch }));
    for (const client of clients) await client.request(getItem);
    expect(clients.map(({ rateLimit }) => rateLimit?.remaining)).toEqual([7, 7]);
    resetRateLimits();
    expect(clients.map(({ rateLimit }) => rateLimit?.remaining)).toEqual([60, 60]);
  });

  it('is not needed after fake timers: time that goes back does the same', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const apiKey = 'fake-timers';
    await new Connection(api, { apiKey, fetch }).request(getItem);
    await vi.advanceTimersByTimeAsync(36_000_000);
    const rejected = watch(new Connection(api, { apiKey, fetch: rejecting, deadline: 1000 }).request(getItem));
    await vi.advanceTimersByTimeAsync(2000);
    expect(rejected.state).toBe('failed');
    vi.useRealTimers();
    const later = new Connection(api, { apiKey, fetch, deadline: 1000 });
    expect(later.rateLimit?.remaining).toBe(60);
    await later.request(getItem);
  });
});

describe('the shared registry', () => {
  it('keeps one thing for each name', () => {
    const registry = new SharedRegistry<{ name: string }>();
    const make = (name: string) => registry.get(name, () => ({ name }));
    const [a, b] = [make('a'), make('b')];
    expect(make('a')).toBe(a);
    expect(b).not.toBe(a);
  });

  it('keeps it where there are no weak references', () => {
    vi.stubGlobal('WeakRef', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const registry = new SharedRegistry<object>();
    const made = registry.get('a', () => ({}));
    expect(registry.get('a', () => ({}))).toBe(made);
  });

  it('releases unused limiters', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const registry = new SharedRegistry<object>();
    const kept = registry.get('kept', () => ({}));
    const gone = new WeakRef(registry.get('gone', () => ({})));
    // A WeakRef keeps its target to the end of the slot that made it.
    await new Promise((resolve) => setTimeout(resolve, 10));
    collect();
    expect(gone.deref()).toBeUndefined();
    const made = {};
    expect(registry.get('gone', () => made)).toBe(made);
    expect(registry.get('kept', () => ({}))).toBe(kept);
  });
});
