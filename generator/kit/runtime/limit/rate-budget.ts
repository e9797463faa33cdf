// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
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
  /** Milliseconds of a window: as described, until one has been seen from its beginning. */
  length: number;
  /** The latest window that the server told of. */
  #told: { remaining: number; resetAt: number; isOver: boolean; length: number } | undefined;
  /** Whether the server tells when windows end. */
  #tellsEnds = false;
  /** When the server may be asked again after a refusal. */
  #refusedUntil = 0;
  /** Requests on their way, and when each will have ended at the latest. */
  readonly #inFlight = new Map<object, number>();
  /** When requests ended of which the server has not told, oldest first. */
  #untold: number[] = [];

  /** @param window milliseconds */
  constructor(limit: number, window: number) {
    this.limit = limit;
    this.#window = window;
    this.length = window;
  }

  /** Whether any answer has come yet. */
  hasHeard = false;

  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** Requests that may be sent now. */
  available(now: number): number {
    this.#forget(now);
    const remaining = this.#told && !this.#told.isOver ? this.#told.remaining : this.limit;
    // Requests in flight may or may not be in what the server told; they are taken to be not.
    const left = remaining - this.#inFlight.size - this.#untold.length;
    return now < this.#refusedUntil ? Math.min(0, left) : left;
  }

  /** Milliseconds until more may be sent without any request in flight ending. Infinity: only an ending helps. */
  wait(now: number): number {
    this.#forget(now);
    if (now < this.#refusedUntil) return this.#refusedUntil - now;
    const reset = this.#told?.isOver === false ? this.#told.resetAt : Infinity;
    const next = Math.min(reset, (this.#untold[0] ?? Infinity) + this.#window);
    return next === Infinity ? Infinity : Math.max(0, next - now);
  }

  /**
   * Milliseconds until the server accepts requests again after a refusal; rather too few than too many. A response that
   * leaves nothing of a window much longer than described is one too: it asks for the same wait without rejecting anything.
   */
  refusal(now: number): number {
    const told = this.#told;
    const isLong = told?.isOver === false && told.remaining <= 0 && told.length > 2 * this.#window;
    const until = isLong ? Math.max(this.#refusedUntil, told.resetAt) : this.#refusedUntil;
    return Math.max(0, Math.floor(until - now));
  }

  /** @param endsBy when it will have ended at the latest */
  start(request: object, endsBy: number): void {
    this.#inFlight.set(request, endsBy);
  }

  /** Takes back a start: the request was not sent after all. */
  cancel(request: object): void {
    this.#inFlight.delete(request);
  }

  end(request: object, now: number, { report, isRefused, retryAfter, isUnsent }: Settlement): void {
    this.#forget(now);
    this.#inFlight.delete(request);
    if (report) this.hasHeard = true;
    if (report?.resetAfter !== undefined) this.#tellsEnds = true;
    if (report?.limit !== undefined) this.limit = report.limit;
    if (isRefused) this.#refuse(now, report, retryAfter);
    else if (report?.remaining !== undefined) this.#tell(now, report.remaining, report.resetAfter);
    else if (!isUnsent) this.#untold.push(now);
  }

  #refuse(now: number, report: RateReport | undefined, retryAfter: number | undefined): void {
    const wait = Math.max(SHORTEST, retryAfter ?? report?.resetAfter ?? this.#window);
    this.#refusedUntil = Math.max(this.#refusedUntil, now + wait);
    this.#tell(now, 0, report?.resetAfter ?? wait);
  }

  /**
   * Answers overtake each other, and some tell of a window that is over. Windows are told apart by when they end: the
   * time is rounded and late, but not by half of what the window was seen to last.
   */
  #tell(now: number, remaining: number, resetAfter: number | undefined): void {
    const told = this.#told;
    // Where ends are told, an answer that tells none was so long on its way that the end has passed.
    const isOfTold = told && resetAfter === undefined && (!told.isOver || this.#tellsEnds);
    const resetAt = isOfTold ? told.resetAt : now + (resetAfter ?? this.#window);
    const half = (told?.length ?? 0) / 2;
    if (told === undefined || resetAt > told.resetAt + half) {
      this.#told = { remaining, resetAt, isOver: false, length: resetAt - now };
      if (told) {
        this.length = resetAt - now;
        this.#dropUntold(told.resetAt - half);
      }
      // That of a window that is over. It may also be that windows are shorter than described: then it counts.
    } else if (told.isOver) this.#untold.push(now);
    else if (resetAt > told.resetAt - half) {
      // Within a window only less can remain, and each time of its end is rather late.
      told.remaining = Math.min(told.remaining, remaining);
      told.resetAt = Math.min(told.resetAt, resetAt);
      told.length = Math.max(told.length, resetAt - now);
    }
  }

  /**
   * Takes those for lost that should have ended by now. In Workers nothing is told of the requests of a handler that has
   * answered or was ended: their places would be taken for ever.
   */
  dropLost(now: number): void {
    this.#inFlight.forEach((endsBy, request) => {
      if (endsBy > now) return;
      this.#inFlight.delete(request);
      this.#untold.push(endsBy);
    });
    this.#untold.sort((a, b) => a - b);
  }

  #forget(now: number): void {
    if (this.#told?.isOver === false && now >= this.#told.resetAt) {
      this.#told.isOver = true;
      this.#dropUntold(this.#told.resetAt - this.#told.length / 2);
    }
    while (this.#untold[0] !== undefined && this.#untold[0] + this.#window <= now) this.#untold.shift();
  }

  /** A window began. Requests that ended shortly before may count for it, for its beginning is not known exactly. */
  #dropUntold(begin: number): void {
    this.#untold = this.#untold.filter((time) => time > begin);
  }
}
