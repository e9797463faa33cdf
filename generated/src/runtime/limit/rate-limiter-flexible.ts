// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { RateLimitStore } from './rate-limit-store.js';

/** Any limiter of the library rate-limiter-flexible, such as its `RateLimiterRedis`. */
export interface PointsLimiter {
  /** Rejects with an object that has `msBeforeNext` when no points are left, and with an Error when the store fails. */
  consume(key: string, points?: number): Promise<unknown>;
}

/** Settings of a shared budget. */
export interface SharedBudgetOptions {
  /** Told of failures of the store. Meanwhile each process keeps to the whole limit by itself. Default: nobody is. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** How long to wait where the library does not say, in milliseconds. */
const UNTOLD = 1000;

/**
 * Lets several processes share one rate limit, through a limiter of the library rate-limiter-flexible.
 *
 * ```ts
 * const limiter = new RateLimiterRedis({ storeClient, points: 60, duration: 61 });
 * const rateLimiter = new RateLimiter({ limit: 60, windowSeconds: 60, store: sharedBudget(limiter, 'pets') });
 * ```
 *
 * Make `duration` a second longer than the server's window. The store's window begins when a request asks for its turn,
 * the server's when the request arrives. Were both as long, the store would open its next one before the server does,
 * and the first requests would be refused. And let the store's client fail rather than wait for a store that is away:
 * each request would wait for it for a second.
 *
 * @param bucket name of the budget, the same in all processes; the API key itself never goes to the store
 */
export function sharedBudget(
  limiter: PointsLimiter,
  bucket: string,
  { onError }: SharedBudgetOptions = {},
): RateLimitStore {
  return {
    async take() {
      try {
        await limiter.consume(bucket, 1);
        return 0;
      } catch (error) {
        const wait = (error as { msBeforeNext?: unknown } | undefined)?.msBeforeNext;
        if (typeof wait === 'number') return wait > 0 ? wait : UNTOLD;
        onError?.(error);
        throw error;
      }
    },
  };
}
