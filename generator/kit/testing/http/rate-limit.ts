// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../../runtime/time/clock.js';
import { closed } from '../schema/check-input.js';

/** Headers that report the rate limit. */
export type RateLimitHeaders =
  /** `RateLimit-Limit`, `-Remaining`, and `-Reset` in seconds from now. The default. */
  | 'seconds'
  /** The same, with `RateLimit-Reset` in seconds since 1970. */
  | 'timestamp'
  /** `X-RateLimit-Limit`, `-Remaining`, and `-Reset` in seconds from now. */
  | 'x-seconds'
  /** The same, with `X-RateLimit-Reset` in seconds since 1970. */
  | 'x-timestamp'
  /** `RateLimit: limit=60, remaining=12, reset=30`, as in draft 7 of the IETF. */
  | 'combined'
  /** `RateLimit: "default";r=12;t=30` and its policy, as in the later drafts. */
  | 'structured'
  /** Only `Retry-After` in seconds, with status 429. */
  | 'retry-after'
  /** Only `Retry-After` as a date, with status 429. */
  | 'retry-after-date'
  /** None. */
  | 'none';

/** A limit of requests for each API key. */
export interface RateLimitOptions {
  /** Requests in a window. Default: that of the description, else 60. */
  readonly limit?: number | undefined;
  /** Length of a window in seconds. Default: that of the description, else 60. */
  readonly windowSeconds?: number | undefined;
  /**
   * Headers that report the limit. APIs often do not document the unit of `RateLimit-Reset`, so test a client with
   * each. Default: `seconds`.
   */
  readonly headers?: RateLimitHeaders | undefined;
}

/** Schema of the options. */
export const rateLimitSchema = closed({
  limit: 1,
  windowSeconds: 1,
  headers: {
    enum: [
      'seconds',
      'timestamp',
      'x-seconds',
      'x-timestamp',
      'combined',
      'structured',
      'retry-after',
      'retry-after-date',
      'none',
    ],
  },
});

/** State of a key after a request. */
export interface RateState {
  readonly isRejected: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds since 1970. */
  readonly resetAt: number;
}

/** Counts requests in windows, one for each key, that begin with its first request. All served APIs share them. */
export class RateWindows {
  #windows = new Map<string, { count: number; resetAt: number }>();

  count(key: string, clock: Clock, { limit, windowSeconds }: { limit: number; windowSeconds: number }): RateState {
    const now = clock.now();
    let window = this.#windows.get(key);
    if (!window || now >= window.resetAt) {
      window = { count: 0, resetAt: now + windowSeconds * 1000 };
      this.#windows.set(key, window);
    }
    window.count += 1;
    const remaining = Math.max(0, limit - window.count);
    return { isRejected: window.count > limit, limit, remaining, resetAt: window.resetAt };
  }

  clear(): void {
    this.#windows.clear();
  }
}

/** Rate-limit headers of a response. Seconds are rounded up, so that clients do not retry too early. */
export function rateHeaders(
  form: RateLimitHeaders,
  { isRejected, limit, remaining, resetAt }: RateState,
  { now, windowSeconds }: { readonly now: number; readonly windowSeconds: number },
): Record<string, string> {
  const wait = Math.max(0, Math.ceil((resetAt - now) / 1000));
  // A client can interpret a time only relative to the server's time.
  const date = { Date: new Date(now).toUTCString() };
  const until = Math.ceil(resetAt / 1000);
  const three = (reset: number, before = '') => ({
    [`${before}RateLimit-Limit`]: String(limit),
    [`${before}RateLimit-Remaining`]: String(remaining),
    [`${before}RateLimit-Reset`]: String(reset),
  });
  switch (form) {
    case 'seconds':
      return three(wait);
    case 'timestamp':
      return { ...three(until), ...date };
    case 'x-seconds':
      return three(wait, 'X-');
    case 'x-timestamp':
      return { ...three(until, 'X-'), ...date };
    case 'combined':
      return {
        RateLimit: `limit=${limit}, remaining=${remaining}, reset=${wait}`,
        'RateLimit-Policy': `${limit};w=${windowSeconds}`,
      };
    case 'structured':
      return {
        RateLimit: `"default";r=${remaining};t=${wait}`,
        'RateLimit-Policy': `"default";q=${limit};w=${windowSeconds}`,
      };
    case 'retry-after':
      return isRejected ? { 'Retry-After': String(wait) } : {};
    case 'retry-after-date':
      return isRejected ? { 'Retry-After': new Date(until * 1000).toUTCString(), ...date } : {};
    case 'none':
      return {};
  }
}
