import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { Connection } from '../../../../../../generator/kit/runtime/connection.js';
import { sharedBudget } from '../../../../../../generator/kit/runtime/limit/rate-limiter-flexible.js';
import { RateLimiter } from '../../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { api, getItem, secret } from '../../support/client.js';

/** One of several processes with the same key: makes calls all at once, and reports how many succeeded. */
const [baseUrl = '', redisPort = '', calls = '', limit = '', windowSeconds = ''] = process.argv.slice(2);
const options = { limit: Number(limit), windowSeconds: Number(windowSeconds) };
const redis = redisPort === 'none' ? undefined : new Redis(Number(redisPort), '127.0.0.1');
const rateLimiter = new RateLimiter({ ...options, store: redis && storeIn(redis) });
const connection = new Connection(api, { apiKey: secret, baseUrl, rateLimiter });
const responses = await Promise.all(Array.from({ length: Number(calls) }, () => connection.request(getItem)));
console.log(responses.length);
redis?.disconnect();

function storeIn(storeClient: Redis) {
  const limiter = new RateLimiterRedis({ storeClient, points: options.limit, duration: options.windowSeconds + 1 });
  return sharedBudget(limiter, 'shop', { onError: (error) => console.error(error) });
}
