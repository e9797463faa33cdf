import { checkNames } from '../verify/check-names.js';
import { checkPositive, DAY_SECONDS, type ReplayStore } from './replay-store.js';

/** A limiter of the library rate-limiter-flexible, such as its `RateLimiterRedis`, with `points: 1`. */
export interface ClaimLimiter {
  /** Rejects with an object that has `consumedPoints` if no points are left, and with an Error if the store fails. */
  consume(key: string, points?: number): Promise<unknown>;
  set(key: string, points: number, seconds: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

/** Settings of a shared replay store. */
export interface SharedReplayOptions {
  /** Seconds for which a message is remembered after it was handled. Default 86,400: one day. */
  readonly keepSeconds?: number | undefined;
}

/** Points of a message that was handled: more than deliveries of a running message can consume. */
const DONE = 1_000_000_000;

/**
 * Remembers messages in Redis, or in another store of the library rate-limiter-flexible, for all processes.
 *
 * `duration` of the limiter is the time after which a claim ends whose process was stopped, in seconds: make it longer
 * than your slowest handler.
 *
 * @throws {WebhookVerificationError} an option is invalid
 * @example
 * const limiter = new RateLimiterRedis({ storeClient, keyPrefix: 'heffl-webhooks', points: 1, duration: 60 });
 * const store = sharedReplays(limiter);
 */
export function sharedReplays(limiter: ClaimLimiter, options: SharedReplayOptions = {}): ReplayStore {
  checkNames(options, 'keepSeconds');
  const { keepSeconds = DAY_SECONDS } = options;
  checkPositive('keepSeconds', keepSeconds, 'seconds');
  return {
    async claim(id) {
      try {
        await limiter.consume(id, 1);
        return 'new';
      } catch (error) {
        const consumed = (error as { consumedPoints?: unknown } | undefined)?.consumedPoints;
        if (typeof consumed !== 'number') throw error;
        return consumed > DONE ? 'done' : 'running';
      }
    },
    async finish(id) {
      await limiter.set(id, DONE, keepSeconds);
    },
    async release(id) {
      await limiter.delete(id);
    },
  };
}
