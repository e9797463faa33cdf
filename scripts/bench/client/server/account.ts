import type { Policy, Tally } from './policy.js';

/** What the limit says to one request. */
export interface Verdict {
  readonly allowed: boolean;
  readonly headers: Record<string, string>;
}

/** Counts the requests of one key in fixed windows. A window begins with the first request after the last one ended. */
export class Account {
  readonly #policy: Policy;
  readonly #arrivals: number[] = [];
  #windowEnd = 0;
  #used = 0;
  #responded = 0;
  #refused = 0;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** Takes a request in at `now`, in milliseconds. */
  take(now: number): Verdict {
    const { limit, windowMs } = this.#policy;
    this.#arrivals.push(now);
    if (now >= this.#windowEnd) {
      this.#windowEnd = now + windowMs;
      this.#used = 0;
    }
    const allowed = this.#used < limit;
    if (allowed) {
      this.#used += 1;
      this.#responded += 1;
    } else {
      this.#refused += 1;
    }
    return { allowed, headers: this.#describe(allowed, this.#windowEnd - now) };
  }

  /** What came in so far. */
  tally(): Tally {
    const start = this.#arrivals[0] ?? 0;
    return { responded: this.#responded, refused: this.#refused, arrivals: this.#arrivals.map((time) => time - start) };
  }

  #describe(allowed: boolean, leftMs: number): Record<string, string> {
    const { limit, headers, seconds, github } = this.#policy;
    const remaining = String(limit - this.#used);
    // Rounded up: a client that waits as long as it is told must not come too early.
    const reset = seconds === 'whole' ? String(Math.ceil(leftMs / 1000)) : (Math.ceil(leftMs) / 1000).toFixed(3);
    const described: Record<string, string> = {
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': remaining,
      'RateLimit-Reset': reset,
    };
    if (!allowed && headers === 'all') described['Retry-After'] = reset;
    if (github) {
      described['x-ratelimit-remaining'] = remaining;
      // A point in time, in whole seconds.
      described['x-ratelimit-reset'] = String(Math.ceil((Date.now() + leftMs) / 1000));
    }
    return described;
  }
}
