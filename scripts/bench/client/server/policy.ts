/** Limit of a key, and the response headers that describe it. */
export interface Policy {
  /** Requests in a window. */
  readonly limit: number;
  readonly windowMs: number;
  /** `ratelimit-only` leaves `Retry-After` out. */
  readonly headers: 'all' | 'ratelimit-only';
  /** Seconds in headers are whole, rounded up, or have three decimals. */
  readonly seconds: 'fractions' | 'whole';
  /** Adds GitHub's own `x-ratelimit-*` headers, the only ones that octokit's throttling reads. */
  readonly github?: boolean;
}

/** Counts of requests with one key. */
export interface Tally {
  readonly responded: number;
  readonly rejected: number;
  /** When each request came, in milliseconds since the first. */
  readonly arrivals: readonly number[];
}

/** Opens an account for a key, or closes it and asks for its tally. */
export type Order = { readonly open: string; readonly policy: Policy } | { readonly close: string };
