import { Connection } from '../../../../../../generator/kit/runtime/connection.js';
import { RateLimiter } from '../../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { api, getItem, rateLimit, secret } from '../../support/client.js';

/** A program that gives up a call that waits in line, and has no more to do. */
const [baseUrl = ''] = process.argv.slice(2);
const rateLimiter = new RateLimiter(rateLimit);
const connection = new Connection(api, { apiKey: secret, baseUrl, rateLimiter, maxRetryAfter: Infinity });
const controller = new AbortController();
await connection.request(getItem);
const waiting = connection.request(getItem, { signal: controller.signal }).then(String, String);
setTimeout(() => {
  const state = rateLimiter.state.queued === 1 ? 'waiting' : 'not waiting';
  controller.abort(`${state}, given up`);
}, 50);
console.log(await waiting);
