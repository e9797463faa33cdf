// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { checkOptions } from '../errors/check-options.js';
import { ConfigurationError } from '../errors/client-errors.js';
import type { RateLimitStore } from './rate-limit-store.js';

/** A limiter of the library rate-limiter-flexible, such as its `RateLimiterRedis`. */
export interface PointsLimiter {
  /** Rejects with an object that has `msBeforeNext` if no points are left, and with an Error if the store fails. */
  consume(key: string, points?: number): Promise<unknown>;
}

/** Settings of a shared budget. */
export interface SharedBudgetOptions {
  /**
   * Called with each failure of the store. Meanwhile each process uses the whole limit. Default: failures are ignored.
   */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Wait if the library reports none, in milliseconds. */
const DEFAULT_WAIT = 1000;

/**
 * Shares one rate limit among several processes, with a limiter of the library rate-limiter-flexible.
 *
 * ```ts
 * const limiter = new RateLimiterRedis({ storeClient, points: 60, duration: 61 });
 * const rateLimiter = new RateLimiter({ limit: 60, windowSeconds: 60, store: sharedBudget(limiter, 'pets') });
 * ```
 *
 * Make `duration` a second longer than the server's window. The store's window begins when a request asks for a slot,
 * the server's when the request arrives. If both had the same length, the store would open its next window before the
 * server does, and the first requests would be rejected. Configure the client of the store to fail fast if the store is
 * down: otherwise each request waits for it for a second.
 *
 * @throws {ConfigurationError} there is no such option
 * @param bucket Name of the budget, the same in all processes. The API key is never sent to the store.
 */
export function sharedBudget(
  limiter: PointsLimiter,
  bucket: string,
  options: SharedBudgetOptions = {},
): RateLimitStore {
  checkOptions(options, 'onError', (fault) => new ConfigurationError(fault));
  const { onError } = options;
  return {
    async take() {
      try {
        await limiter.consume(bucket, 1);
        return 0;
      } catch (error) {
        const wait = (error as { msBeforeNext?: unknown } | undefined)?.msBeforeNext;
        if (typeof wait === 'number') return wait > 0 ? wait : DEFAULT_WAIT;
        onError?.(error);
        throw error;
      }
    },
  };
}
