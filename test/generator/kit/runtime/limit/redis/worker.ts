import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { Connection } from '../../../../../../generator/kit/runtime/connection.js';
import { sharedBudget } from '../../../../../../generator/kit/runtime/limit/rate-limiter-flexible.js';
import type { Clock } from '../../../../../../generator/kit/runtime/time/clock.js';
import { systemClock } from '../../../../../../generator/kit/runtime/time/clock.js';
import { RateLimiter } from '../../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { api, getItem, secret } from '../../support/client.js';

/** On this clock, a second takes a hundred: however slow the machine is, nothing that the limiter awaits is late. */
const clock: Clock = {
  ...systemClock,
  now: () => systemClock.now() / 100,
  after: (delay, act, isAwaited) => systemClock.after(delay * 100, act, isAwaited),
};

/**
 * One of several processes or threads with the same key: makes calls all at once, and reports how many succeeded. The
 * others would have to wait longer than their deadline.
 */
const [baseUrl = '', redisPort = '', calls = '', limit = '', windowSeconds = ''] = process.argv.slice(2);
const options = { limit: Number(limit), windowSeconds: Number(windowSeconds) };
const redis = redisPort === 'none' ? undefined : new Redis(Number(redisPort), '127.0.0.1');
const rateLimiter = new RateLimiter({ ...options, clock, store: redis && storeIn(redis) });
const connection = new Connection(api, { apiKey: secret, baseUrl, clock, rateLimiter, deadline: 60_000 });
const made = await Promise.allSettled(Array.from({ length: Number(calls) }, () => connection.request(getItem)));
console.log(made.filter(({ status }) => status === 'fulfilled').length);
redis?.disconnect();

function storeIn(storeClient: Redis) {
  const limiter = new RateLimiterRedis({ storeClient, points: options.limit, duration: options.windowSeconds + 1 });
  return sharedBudget(limiter, 'shop', { onError: (error) => console.error(error) });
}
