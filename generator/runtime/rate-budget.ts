// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { RateReport } from './rate-headers.js';

/** What is told of a request that has ended, as far as the budget goes. */
export interface Settlement {
  /** What its answer said; absent when there was none. */
  readonly report?: RateReport | undefined;
  /** Whether the server refused the request for the rate limit. */
  readonly isRefused?: boolean | undefined;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter?: number | undefined;
  /** Whether the request surely never reached the server. */
  readonly isUnsent?: boolean | undefined;
}

/** The shortest wait after a refusal, in milliseconds: servers round, and "now" would be refused again. */
const SHORTEST = 1000;

/**
 * How many requests may be sent now. Pure arithmetic on times that are passed in.
 *
 * Where answers carry the limit's headers, they are believed. Where they do not, no more than the limit is sent in any
 * stretch of a window's length, which suits fixed and sliding windows alike.
 */
export class RateBudget {
  limit: number;
  readonly #window: number;
  /** What the server said last. `undefined` before it says anything. */
  #told: { remaining: number; resetAt: number } | undefined;
  #inFlight = 0;
  /** When requests ended of which the server has not told, oldest first. */
  #untold: number[] = [];

  /** @param window milliseconds */
  constructor(limit: number, window: number) {
    this.limit = limit;
    this.#window = window;
  }

  /** Whether any answer has come yet. */
  hasHeard = false;

  get inFlight(): number {
    return this.#inFlight;
  }

  /** Requests that may be sent now. */
  available(now: number): number {
    this.#forget(now);
    // Requests in flight may or may not be in what the server told; they are taken to be not.
    return (this.#told?.remaining ?? this.limit) - this.#inFlight - this.#untold.length;
  }

  /** Milliseconds until more may be sent without any request in flight ending. Infinity: only an ending helps. */
  wait(now: number): number {
    this.#forget(now);
    const times = [this.#told?.resetAt, this.#untold[0] === undefined ? undefined : this.#untold[0] + this.#window];
    const next = Math.min(...times.map((time) => time ?? Infinity));
    return next === Infinity ? Infinity : Math.max(0, next - now);
  }

  start(): void {
    this.#inFlight += 1;
  }

  /** Takes back a start: the request was not sent after all. */
  cancel(): void {
    this.#inFlight -= 1;
  }

  end(now: number, { report, isRefused, retryAfter, isUnsent }: Settlement): void {
    this.#forget(now);
    this.#inFlight -= 1;
    if (report) this.hasHeard = true;
    if (report?.limit !== undefined) this.limit = report.limit;
    if (isRefused) this.#told = { remaining: 0, resetAt: now + this.#waitAfterRefusal(report, retryAfter) };
    else if (report?.remaining !== undefined) this.#tell(report.remaining, now + (report.resetAfter ?? this.#window));
    else if (!isUnsent) this.#untold.push(now);
  }

  #waitAfterRefusal(report: RateReport | undefined, retryAfter: number | undefined): number {
    return Math.max(SHORTEST, retryAfter ?? report?.resetAfter ?? this.#window);
  }

  /** Within a window only less can remain, and each time of its end is rather late: the least of both is right. */
  #tell(remaining: number, resetAt: number): void {
    const told = this.#told;
    this.#told = told
      ? { remaining: Math.min(told.remaining, remaining), resetAt: Math.min(told.resetAt, resetAt) }
      : { remaining, resetAt };
  }

  #forget(now: number): void {
    if (this.#told !== undefined && now >= this.#told.resetAt) {
      this.#told = { remaining: this.limit, resetAt: Infinity };
      this.#untold = [];
    }
    while (this.#untold[0] !== undefined && this.#untold[0] + this.#window <= now) this.#untold.shift();
  }
}
