import { performance } from 'node:perf_hooks';
import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { sharedBudget } from '../../../../generated/dist/runtime/limit/rate-limiter-flexible.js';
import { Heffl, RateLimiter } from '../../../../generated/dist/v2/index.js';
import { serveJob } from './serve-job.js';

/** One of several processes that share a key, and a budget in Redis. */
export interface SharedJob {
  readonly origin: string;
  readonly apiKey: string;
  readonly redisPort: number;
  readonly calls: number;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Outcomes of the calls of one process. Times are of the machine's clock, so that processes can be compared. */
export interface SharedResult {
  readonly responded: number;
  readonly failed: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

await serveJob<SharedJob>(async ({ origin, apiKey, redisPort, calls, limit, windowSeconds }) => {
  const storeClient = new Redis(redisPort, '127.0.0.1');
  await storeClient.ping();
  // As our README says: a second longer than the window.
  const budget = new RateLimiterRedis({ storeClient, points: limit, duration: windowSeconds + 1 });
  const rateLimiter = new RateLimiter({ limit, windowSeconds, store: sharedBudget(budget, 'bench') });
  const heffl = new Heffl({ apiKey, baseUrl: origin, rateLimiter });
  return async () => {
    const startedAt = performance.timeOrigin + performance.now();
    const settled = await Promise.allSettled(
      Array.from({ length: calls }, (_, index) => heffl.deals.get(`dl_${index}`)),
    );
    const endedAt = performance.timeOrigin + performance.now();
    storeClient.disconnect();
    const responded = settled.filter(({ status }) => status === 'fulfilled').length;
    return { responded, failed: calls - responded, startedAt, endedAt } satisfies SharedResult;
  };
});
