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

/** Longest wait for the response to a request that is sent alone, in milliseconds. */
const PATIENCE = 1000;

/** Largest number of times that are kept of a limit that is not known. */
const MOST_BEGUN = 10_000;

/** A window as the server reported it. */
interface ReportedWindow {
  remaining: number;
  resetAt: number;
  isOver: boolean;
  /** Milliseconds from its first report to its end. */
  length: number;
  /** True if the server rejected a request in it. */
  isExceeded?: boolean;
}

/** A request in flight. */
interface Flight {
  readonly begun: number;
  /** The latest time at which it will have ended. */
  readonly endsBy: number;
  /** The trial that it is a part of. */
  readonly trial: object | undefined;
}

/**
 * Number of requests that may be sent now. Pure arithmetic on times that are passed in.
 *
 * If responses have rate-limit headers, those are used. If not, no more than the limit is sent in any interval of the
 * window's length, which is right for fixed and sliding windows. Both are as described until rejections show others:
 * the length once a window that this process used up is over, the limit by a header or by the number of requests that
 * were accepted. What has been learnt so is tried with one request first.
 */
export class RateBudget {
  limit: number;
  readonly #described: number;
  /** Length of a window in milliseconds, for requests that no report includes. */
  #window: number;
  /** Length of a window in milliseconds: as described, until one has been observed from its beginning. */
  length: number;
  /** The latest window that the server reported. */
  #current: ReportedWindow | undefined;
  /** True if the server reports when windows end. */
  #reportsEnds = false;
  /** Time until which nothing is sent after a rejection. */
  #rejectedUntil = 0;
  /** Shortest wait after the latest rejection, in milliseconds. */
  #shortest = 0;
  readonly #inFlight = new Map<object, Flight>();
  /** End times of requests that no report of the server includes, oldest first. */
  #uncounted: number[] = [];
  /** Times at which such requests with a response began, since the latest reported window. At most the limit. */
  #begun: number[] = [];
  /**
   * A trial: the next request is sent alone, because its response shows if more may follow. The first one shows how much
   * of a shared limit is left.
   */
  #trial: object | undefined;
  #patienceEnds = 0;
  /** Requests that may be sent before a trial. */
  #untilTrial = Infinity;

  /** @param window milliseconds */
  constructor(limit: number, window: number) {
    this.limit = limit;
    // Nothing is held back for a limit that may not exist: the first burst shows it.
    if (limit < Infinity) this.#trial = {};
    this.#described = window;
    this.#window = window;
    this.length = window;
  }

  /** The latest window that the server reported, unless it is over. */
  get #open(): ReportedWindow | undefined {
    return this.#current?.isOver ? undefined : this.#current;
  }

  /** Milliseconds during which nothing may be sent because the response to another request is awaited. */
  heldFor(now: number): number {
    return this.#trial && this.#inFlight.size > 0 ? Math.max(0, this.#patienceEnds - now) : 0;
  }

  /** Requests that may be sent now, but for `heldFor`. */
  available(now: number): number {
    this.#forget(now);
    const { remaining } = this.#open ?? { remaining: this.limit };
    // Requests in flight may or may not be included in the server's report; they are counted as not included.
    const left = remaining - this.#inFlight.size - this.#uncounted.length;
    return now < this.#rejectedUntil ? Math.min(0, left) : left;
  }

  /** Milliseconds until more may be sent even if no request in flight ends. Infinity: one has to end first. */
  wait(now: number): number {
    this.#forget(now);
    if (now < this.#rejectedUntil) return this.#rejectedUntil - now;
    const next = Math.min(this.#open?.resetAt ?? Infinity, (this.#uncounted[0] ?? Infinity) + this.#window);
    return Math.max(0, next - now);
  }

  /**
   * Milliseconds until the server accepts requests again after a rejection; rather too few than too many. A response
   * that leaves nothing of a window much longer than described counts as one: it asks for the same wait.
   */
  blockedFor(now: number): number {
    const open = this.#open;
    const isLong = open && open.remaining <= 0 && open.length > 2 * this.#described;
    return Math.max(0, Math.floor(Math.max(this.#rejectedUntil, isLong ? open.resetAt : 0) - now));
  }

  /** @param endsBy latest time at which the request will have ended */
  start(request: object, now: number, endsBy: number): void {
    if (this.#inFlight.size === 0) this.#patienceEnds = now + PATIENCE;
    this.#inFlight.set(request, { begun: now, endsBy, trial: this.#trial });
    if (--this.#untilTrial > 0) return;
    this.#untilTrial = Infinity;
    this.#trial = {};
    this.#patienceEnds = now + PATIENCE;
  }

  end(request: object, now: number, { report, isRejected, retryAfter, isUnsent }: Settlement): void {
    this.#forget(now);
    const { begun = now, trial }: Partial<Flight> = this.#inFlight.get(request) ?? {};
    this.#inFlight.delete(request);
    if (report && trial === this.#trial) this.#trial = undefined;
    if (report?.resetAfter !== undefined) this.#reportsEnds = true;
    if (report?.limit !== undefined) this.limit = report.limit;
    if (isRejected) return this.#reject(now, report, retryAfter);
    if (report) this.#shortest = 0;
    if (report?.remaining !== undefined) this.#update(now, report.remaining, report.resetAfter);
    else if (!isUnsent) {
      this.#uncounted.push(now);
      if (report && this.#begun.push(begun) > Math.min(this.limit, MOST_BEGUN)) this.#begun.shift();
    }
  }

  #reject(now: number, report: RateReport | undefined, retryAfter: number | undefined): void {
    // Rejected again after the wait, without success meanwhile: what the server says of its windows is wrong.
    if (now >= this.#rejectedUntil) this.#shortest = Math.min(this.#described, this.#shortest * 2) || SHORTEST;
    const wait = Math.max(this.#shortest, retryAfter ?? report?.resetAfter ?? this.#window);
    this.#rejectedUntil = Math.max(this.#rejectedUntil, now + wait);
    const reset = report?.resetAfter ?? wait;
    // Both mean the same time, and the wait is not rounded.
    this.#update(now, 0, Math.abs(reset - wait) <= SHORTEST ? wait : reset);
    if (this.#current) this.#current.isExceeded = true;
  }

  /** Learns from a window that is over. */
  #learn({ isExceeded, resetAt }: ReportedWindow): void {
    const { length, [length - this.limit]: begun } = this.#begun;
    this.#begun = [];
    if (!isExceeded) return;
    // As many were accepted in that window. What is more, or would be sent in the next one, is tried with one request.
    this.#untilTrial = Math.min(length, this.limit) || Infinity;
    // If this process alone has used it up, it began with the first of these requests, or before.
    if (begun !== undefined) this.#window = this.length = Math.min(this.#described, resetAt - begun);
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
    this.#inFlight.forEach(({ endsBy }, request) => {
      if (endsBy > now) return;
      this.#inFlight.delete(request);
      this.#uncounted.push(endsBy);
    });
    this.#uncounted.sort((a, b) => a - b);
  }

  #forget(now: number): void {
    const open = this.#open;
    if (open && now >= open.resetAt) {
      open.isOver = true;
      this.#learn(open);
      this.#dropUncounted(open.resetAt - open.length / 2);
    }
    while (this.#uncounted[0] !== undefined && this.#uncounted[0] + this.#window <= now) this.#uncounted.shift();
  }

  /** A window began. Requests that ended shortly before may count in it, because its beginning is not known exactly. */
  #dropUncounted(begin: number): void {
    this.#uncounted = this.#uncounted.filter((time) => time > begin);
  }
}
