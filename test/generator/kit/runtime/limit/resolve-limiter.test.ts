import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { SharedRegistry } from '../../../../../generator/kit/runtime/settings/shared-registry.js';
import { api, getItem, json } from '../support/client.js';

const headers = { 'ratelimit-limit': '60', 'ratelimit-remaining': '7', 'ratelimit-reset': '30' };
const fetch = async () => json({}, { headers });
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
