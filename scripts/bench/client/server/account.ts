import type { Policy, Tally } from './policy.js';

/** Decision of the limit on one request. */
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
  #rejected = 0;

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
      this.#rejected += 1;
    }
    return { allowed, headers: this.#describe(allowed, this.#windowEnd - now) };
  }

  /** Counts of requests so far. */
  tally(): Tally {
    const start = this.#arrivals[0] ?? 0;
    return {
      responded: this.#responded,
      rejected: this.#rejected,
      arrivals: this.#arrivals.map((time) => time - start),
    };
  }

  #describe(allowed: boolean, leftMs: number): Record<string, string> {
    const { limit, headers, seconds, github } = this.#policy;
    const remaining = String(limit - this.#used);
    // Rounded up: a client that waits for this time must not come too early.
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
