// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../time/clock.js';
import { keepAwake } from './keep-awake.js';
import type { Settlement } from './rate-budget.js';
import { RateBudget } from './rate-budget.js';
import type { RateLimit } from '../settings/api-definition.js';
import { Waiter, RequestQueue } from './request-queue.js';
import type { Slot, Waits } from './request-queue.js';

/** Settings of a limiter, without their checks. */
export interface LimiterSettings extends RateLimit {
  readonly maxQueue?: number | undefined;
  readonly clock: Clock;
}

/** The part of a limiter that a call uses. It is shared with other copies of the package. */
export type CallLimiter = Pick<Limiter, 'acquire' | 'end' | 'isFree' | 'state'>;

/** Current state of the rate limit. */
export interface RateLimitState {
  /** Requests in a window. */
  readonly limit: number;
  /** Requests that may be sent now. */
  readonly remaining: number;
  /** End of the window; `undefined` if none is known to run. */
  readonly reset: Date | undefined;
  /** Requests in the queue. */
  readonly queued: number;
}

/**
 * Sends requests as fast as the limit allows, and no faster: higher priorities first, then in the order of the calls.
 * The limiter that clients share. `RateLimiter` is the class for callers; it is apart from this one, so that its checks
 * and its store are in a bundle only if a program makes one.
 */
export class Limiter {
  readonly #makeBudget: () => RateBudget;
  #budget: RateBudget;
  readonly #clock: Clock;
  readonly #queue: RequestQueue;
  /** The latest known time. */
  #latest = -Infinity;
  /** Time before which nothing is sent, apart from the budget. */
  protected opens = 0;
  #cancel: (() => void) | undefined;
  #nextOrder = 0;

  constructor({ limit, windowSeconds, maxQueue = 10_000, clock }: LimiterSettings) {
    this.#makeBudget = () => new RateBudget(limit, windowSeconds * 1000);
    this.#budget = this.#makeBudget();
    this.#queue = new RequestQueue(maxQueue, clock, () => this.#cancel?.());
    this.#clock = clock;
  }

  /**
   * Forgets everything that responses showed of the limit, and all waits that they asked for. For tests, which otherwise
   * leave a used-up limit to the next ones.
   */
  reset(): void {
    this.#budget = this.#makeBudget();
    this.opens = 0;
    if (this.#queue.length > 0) this.pump();
  }

  /** Current state of the limit. */
  get state(): RateLimitState {
    const now = this.now();
    const wait = this.#budget.wait(now);
    return {
      limit: this.#budget.limit,
      remaining: Math.max(0, this.#budget.available(now)),
      reset: wait === Infinity ? undefined : new Date(Date.now() + wait),
      queued: this.#queue.length,
    };
  }

  /** True if a request would be sent at once. */
  get isFree(): boolean {
    return this.#queue.length === 0 && this.mayStart();
  }

  /**
   * Acquires a slot. Returns nothing if the request may be sent at once, else a promise that resolves when it may.
   * Release each acquired slot with `end`.
   */
  acquire(slot: Slot): Promise<void> | undefined {
    slot.order ??= this.#nextOrder++;
    if (this.isFree) {
      this.startSlot(slot);
      return undefined;
    }
    const waiter = new Waiter(slot);
    this.#queue.add(waiter, this.#waits());
    this.pump();
    keepAwake(waiter.promise, () => this.pump(), this.#clock);
    return waiter.promise;
  }

  /** Releases a slot after a response or a failure of its request. */
  end(slot: object, settlement: Settlement): void {
    const now = this.now();
    this.#budget.end(slot, now, settlement);
    if (this.#queue.length > 0) this.pump();
  }

  /** The time. It goes back if a test ends its fake timers: what was known until then is of another time. */
  protected now(): number {
    const now = this.#clock.now();
    const isBack = now < this.#latest;
    this.#latest = now;
    if (isBack) this.reset();
    return now;
  }

  protected mayStart(now = this.now()): boolean {
    if (this.#budget.available(now) <= 0) {
      this.#budget.dropLost(now);
      return false;
    }
    return this.#budget.heldFor(now) === 0;
  }

  protected startSlot(slot: Pick<Slot, 'deadlineAt' | 'timeout'>): void {
    const now = this.now();
    this.#budget.start(slot, now, Math.min(slot.deadlineAt, now + slot.timeout));
  }

  /** Milliseconds until a place in the queue gets its slot, by the server's reports; 0 if that is unknown. */
  #waitOf(place: number): number {
    const now = this.now();
    const asking = Math.max(0, this.opens - now);
    const wait = this.#budget.wait(now);
    if (place < this.#budget.available(now) || wait === Infinity) return asking;
    return Math.max(asking, wait + Math.floor(place / this.#budget.limit) * this.#budget.length);
  }

  #waits(): Waits {
    const now = this.now();
    return { of: (place) => this.#waitOf(place), blocked: this.#budget.blockedFor(now) };
  }

  /** Sends the requests that may be sent, and sets a timer for the next ones. */
  protected pump(): void {
    while (this.#queue.length > 0 && this.mayStart()) this.goNext();
    this.reschedule();
  }

  protected goNext(): void {
    const waiter = this.#queue.shift();
    // The waiting request may have been cancelled while the store was asked; its share of the budget is lost then.
    if (!waiter) return;
    this.startSlot(waiter.slot);
    waiter.go();
  }

  protected reschedule(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#queue.length === 0) return;
    const now = this.now();
    // A window may have ended since the last check.
    const opens = this.mayStart(now) ? 0 : Math.min(this.#budget.wait(now), this.#budget.heldFor(now) || Infinity);
    const wait = Math.max(opens, this.opens - now);
    this.#queue.rejectLate(this.#waits());
    if (wait !== Infinity && this.#queue.length > 0)
      this.#cancel = this.#clock.after(Math.max(1, wait), () => this.pump(), true);
  }
}
