// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { RateReport } from './rate-headers.js';

/** Rate-limit outcome of a finished request. */
export interface Settlement {
  /** Rate-limit headers of its response; absent if there was none. */
  readonly report?: RateReport | undefined;
  /** True if the server rejected the request because of the rate limit. */
  readonly isRejected?: boolean | undefined;
  /** Wait that the server asked for, in milliseconds. */
  readonly retryAfter?: number | undefined;
  /** True if the request certainly never reached the server. */
  readonly isUnsent?: boolean | undefined;
}

/** The shortest wait after a rejection, in milliseconds: servers round, and "now" would be rejected again. */
const SHORTEST = 1000;

/**
 * Number of requests that may be sent now. Pure arithmetic on times that are passed in.
 *
 * If responses have rate-limit headers, those are used. If not, no more than the limit is sent in any interval of the
 * window's length, which is right for fixed and sliding windows.
 */
export class RateBudget {
  limit: number;
  readonly #window: number;
  /** Length of a window in milliseconds: as described, until one has been observed from its beginning. */
  length: number;
  /** The latest window that the server reported. */
  #current: { remaining: number; resetAt: number; isOver: boolean; length: number } | undefined;
  /** True if the server reports when windows end. */
  #reportsEnds = false;
  /** Time until which nothing is sent after a rejection. */
  #rejectedUntil = 0;
  /** Requests in flight, with the latest time at which each will have ended. */
  readonly #inFlight = new Map<object, number>();
  /** End times of requests that no report of the server includes, oldest first. */
  #uncounted: number[] = [];

  /** @param window milliseconds */
  constructor(limit: number, window: number) {
    this.limit = limit;
    this.#window = window;
    this.length = window;
  }

  /** True once there has been a response. */
  hasResponse = false;

  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** Requests that may be sent now. */
  available(now: number): number {
    this.#forget(now);
    const remaining = this.#current && !this.#current.isOver ? this.#current.remaining : this.limit;
    // Requests in flight may or may not be included in the server's report; they are counted as not included.
    const left = remaining - this.#inFlight.size - this.#uncounted.length;
    return now < this.#rejectedUntil ? Math.min(0, left) : left;
  }

  /** Milliseconds until more may be sent even if no request in flight ends. Infinity: one has to end first. */
  wait(now: number): number {
    this.#forget(now);
    if (now < this.#rejectedUntil) return this.#rejectedUntil - now;
    const reset = this.#current?.isOver === false ? this.#current.resetAt : Infinity;
    const next = Math.min(reset, (this.#uncounted[0] ?? Infinity) + this.#window);
    return next === Infinity ? Infinity : Math.max(0, next - now);
  }

  /**
   * Milliseconds until the server accepts requests again after a rejection; rather too few than too many. A response
   * that leaves nothing of a window much longer than described counts as one: it asks for the same wait.
   */
  blockedFor(now: number): number {
    const current = this.#current;
    const isLong = current?.isOver === false && current.remaining <= 0 && current.length > 2 * this.#window;
    const until = isLong ? Math.max(this.#rejectedUntil, current.resetAt) : this.#rejectedUntil;
    return Math.max(0, Math.floor(until - now));
  }

  /** @param endsBy latest time at which the request will have ended */
  start(request: object, endsBy: number): void {
    this.#inFlight.set(request, endsBy);
  }

  /** Reverts a start: the request was not sent after all. */
  cancel(request: object): void {
    this.#inFlight.delete(request);
  }

  end(request: object, now: number, { report, isRejected, retryAfter, isUnsent }: Settlement): void {
    this.#forget(now);
    this.#inFlight.delete(request);
    if (report) this.hasResponse = true;
    if (report?.resetAfter !== undefined) this.#reportsEnds = true;
    if (report?.limit !== undefined) this.limit = report.limit;
    if (isRejected) this.#reject(now, report, retryAfter);
    else if (report?.remaining !== undefined) this.#update(now, report.remaining, report.resetAfter);
    else if (!isUnsent) this.#uncounted.push(now);
  }

  #reject(now: number, report: RateReport | undefined, retryAfter: number | undefined): void {
    const wait = Math.max(SHORTEST, retryAfter ?? report?.resetAfter ?? this.#window);
    this.#rejectedUntil = Math.max(this.#rejectedUntil, now + wait);
    this.#update(now, 0, report?.resetAfter ?? wait);
  }

  /**
   * Responses overtake each other, and some report a window that is over. Windows are distinguished by their end times,
   * which are rounded and late, but by less than half of the window's observed length.
   */
  #update(now: number, remaining: number, resetAfter: number | undefined): void {
    const current = this.#current;
    // If the server reports ends, a response without one took so long that its window has ended.
    const isOfCurrent = current && resetAfter === undefined && (!current.isOver || this.#reportsEnds);
    const resetAt = isOfCurrent ? current.resetAt : now + (resetAfter ?? this.#window);
    const half = (current?.length ?? 0) / 2;
    if (current === undefined || resetAt > current.resetAt + half) {
      this.#current = { remaining, resetAt, isOver: false, length: resetAt - now };
      if (current) {
        this.length = resetAt - now;
        this.#dropUncounted(current.resetAt - half);
      }
      // The report of a window that is over. If windows are shorter than described, the request counts in the next one.
    } else if (current.isOver) this.#uncounted.push(now);
    else if (resetAt > current.resetAt - half) {
      // Within a window, `remaining` only falls, and each reported end is rather late.
      current.remaining = Math.min(current.remaining, remaining);
      current.resetAt = Math.min(current.resetAt, resetAt);
      current.length = Math.max(current.length, resetAt - now);
    }
  }

  /**
   * Drops requests that should have ended by now. In Workers, requests of a handler that has responded or was ended
   * never report their end, and would block their slots forever.
   */
  dropLost(now: number): void {
    this.#inFlight.forEach((endsBy, request) => {
      if (endsBy > now) return;
      this.#inFlight.delete(request);
      this.#uncounted.push(endsBy);
    });
    this.#uncounted.sort((a, b) => a - b);
  }

  #forget(now: number): void {
    if (this.#current?.isOver === false && now >= this.#current.resetAt) {
      this.#current.isOver = true;
      this.#dropUncounted(this.#current.resetAt - this.#current.length / 2);
    }
    while (this.#uncounted[0] !== undefined && this.#uncounted[0] + this.#window <= now) this.#uncounted.shift();
  }

  /** A window began. Requests that ended shortly before may count in it, because its beginning is not known exactly. */
  #dropUncounted(begin: number): void {
    this.#uncounted = this.#uncounted.filter((time) => time > begin);
  }
}
