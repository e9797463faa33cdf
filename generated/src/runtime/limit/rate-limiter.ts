// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../time/clock.js';
import { systemClock } from '../time/clock.js';
import { checkOptions } from '../errors/check-options.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { Limiter } from './limiter.js';
import type { RateLimitState } from './limiter.js';
import type { Settlement } from './rate-budget.js';
import type { RateLimitStore } from './rate-limit-store.js';
import type { Slot } from './request-queue.js';
import { StoreLimiter } from './store-limiter.js';

/** Settings of a rate limiter. */
export interface RateLimiterOptions {
  /** Requests in a window, until the server says otherwise. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** Largest number of queued requests. Default: 10,000. One more rejects with a QueueFullError. */
  readonly maxQueue?: number | undefined;
  /** Shares the budget among several processes. Default: this process alone. */
  readonly store?: RateLimitStore | undefined;
  /** Default: system time. */
  readonly clock?: Clock | undefined;
}

/**
 * Sends requests as fast as the limit allows, and no faster: higher priorities first, then in the order of the calls.
 * Clients with the same API key and origin share one, unless the option `rateLimiter` sets another.
 */
export class RateLimiter {
  readonly #limiter: Limiter;

  constructor(options: RateLimiterOptions) {
    checkOptions(options, 'limit windowSeconds maxQueue store clock', (fault) => new ConfigurationError(fault));
    const { limit, windowSeconds, maxQueue = 10_000, store, clock = systemClock } = options;
    if (!(limit >= 1) || !(windowSeconds > 0) || !(maxQueue >= 0)) {
      throw new ConfigurationError(
        `A RateLimiter needs positive numbers, not limit ${limit}, windowSeconds ${windowSeconds}, maxQueue ${maxQueue}.`,
      );
    }
    const settings = { limit, windowSeconds, maxQueue, clock };
    this.#limiter = store ? new StoreLimiter(settings, store) : new Limiter(settings);
  }

  /**
   * Forgets everything that responses showed of the limit, and all waits that they asked for. For tests, which otherwise
   * leave a used-up limit to the next ones.
   */
  reset(): void {
    this.#limiter.reset();
  }

  /** Current state of the limit. */
  get state(): RateLimitState {
    return this.#limiter.state;
  }

  /** True if a request would be sent at once. False with a store, which would have to be asked. */
  get isFree(): boolean {
    return this.#limiter.isFree;
  }

  /**
   * Acquires a slot. Returns nothing if the request may be sent at once, else a promise that resolves when it may.
   * Release each acquired slot with `end`.
   */
  acquire(slot: Slot): Promise<void> | undefined {
    return this.#limiter.acquire(slot);
  }

  /** Releases a slot after a response or a failure of its request. */
  end(slot: object, settlement: Settlement): void {
    this.#limiter.end(slot, settlement);
  }
}
