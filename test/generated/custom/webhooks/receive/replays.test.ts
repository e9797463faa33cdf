import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimLimiter, ReplayStore } from '../../../../../generated/src/custom/webhooks/index.js';
import { memoryReplays, sharedReplays } from '../../../../../generated/src/custom/webhooks/index.js';
import { startRedis, type RedisServer } from '../../../../generator/kit/runtime/limit/redis/redis-server.js';

let redis: RedisServer;
let storeClient: Redis;
beforeAll(async () => {
  redis = await startRedis();
  storeClient = new Redis(redis.port, '127.0.0.1');
});
afterAll(async () => {
  storeClient?.disconnect();
  await redis?.stop();
});

const fault = () => Promise.reject(new Error('no Redis'));
const claims = { points: 1, duration: 60 };

test.each<{ what: string; make: () => ReplayStore }>([
  { what: 'in memory', make: () => memoryReplays() },
  { what: 'of a limiter in memory', make: () => sharedReplays(new RateLimiterMemory(claims)) },
  { what: 'in Redis', make: () => sharedReplays(new RateLimiterRedis({ storeClient, keyPrefix: 'hooks', ...claims })) },
])('a store $what gives a message to one of many, until it is released', async ({ make }) => {
  const store = make();
  const claimed = await Promise.all(Array.from({ length: 20 }, () => store.claim('a')));
  expect(claimed.toSorted()).toEqual(['new', ...Array.from({ length: 19 }, () => 'running')]);
  await store.release('a');
  expect(await store.claim('a')).toBe('new');
  await store.finish('a');
  expect([await store.claim('a'), await store.claim('a'), await store.claim('b')]).toEqual(['done', 'done', 'new']);
});

describe('a store in Redis', () => {
  test('keeps a claim for the duration of the limiter, and a handled message for a day', async () => {
    await storeClient.flushall();
    const store = sharedReplays(new RateLimiterRedis({ storeClient, keyPrefix: 'hooks', ...claims }));
    await store.claim('a');
    expect(await storeClient.keys('*')).toEqual(['hooks:a']);
    expect(await storeClient.ttl('hooks:a')).toBeLessThanOrEqual(60);
    await store.finish('a');
    expect(await storeClient.ttl('hooks:a')).toBeGreaterThan(86_000);
  });

  test('passes its errors on', async () => {
    const limiter: ClaimLimiter = { consume: fault, set: fault, delete: fault };
    await expect(sharedReplays(limiter).claim('a')).rejects.toThrow('no Redis');
  });
});

describe('a store in memory', () => {
  test('forgets after its time, and the oldest above its number', () => {
    let time = 0;
    const store = memoryReplays({ maxEntries: 2, keepSeconds: 10, now: () => time });
    const handle = (id: string) => {
      const state = store.claim(id);
      if (state === 'new') void store.finish(id);
      return state;
    };
    expect(['a', 'a', 'b', 'c', 'b', 'c', 'a'].map(handle)).toEqual([
      'new',
      'done',
      'new',
      'new',
      'done',
      'done',
      'new',
    ]);
    time = 10_000;
    expect(handle('a')).toBe('new');
  });

  test.each([
    { options: { maxEntries: 0 }, message: '`maxEntries` is 0. Write a positive number of messages.' },
    { options: { keepSeconds: Number.NaN }, message: '`keepSeconds` is NaN. Write a positive number of seconds.' },
  ])('rejects $options', ({ options, message }) => {
    expect(() => memoryReplays(options)).toThrow(message);
  });
});
