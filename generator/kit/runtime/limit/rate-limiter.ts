// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../time/clock.js';
import { systemClock } from '../time/clock.js';
import { checkOptions } from '../errors/check-options.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { keepAwake } from './keep-awake.js';
import type { Settlement } from './rate-budget.js';
import { RateBudget } from './rate-budget.js';
import type { RateLimitStore } from './rate-limit-store.js';
import { Waiter, RequestQueue } from './request-queue.js';
import type { Slot, Waits } from './request-queue.js';

/** Settings of a rate limiter. */
export interface RateLimiterOptions {
  /** Requests in a window, until the server says otherwise. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** Largest number of queued requests. Default: 10,000. One more rejects with a QueueFullError. */
  readonly maxQueue?: number | undefined;
  /** Shares the budget among several processes. Default: this process alone. */
  readonly store?: RateLimitStore | undefined;
  /** Default: system time. */
  readonly clock?: Clock | undefined;
}

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

/** Longest wait for the store, in milliseconds. After that the documented limit is used. */
const PATIENCE = 1000;
/** Time for which a store that has not responded is not asked again, in milliseconds. */
const REST = 30_000;

/**
 * Sends requests as fast as the limit allows, and no faster: higher priorities first, then in the order of the calls.
 * Clients with the same API key and origin share one, unless the option `rateLimiter` sets another.
 */
export class RateLimiter {
  readonly #makeBudget: () => RateBudget;
  #budget: RateBudget;
  readonly #clock: Clock;
  readonly #queue: RequestQueue;
  readonly #store: RateLimitStore | undefined;
  /** The latest known time. */
  #latest = -Infinity;
  /** Time until which requests are sent without the store. */
  #storeRestsUntil = 0;
  /** Time from which the store may be asked again. */
  #storeOpens = 0;
  #cancel: (() => void) | undefined;
  /** The pending request to the store. */
  #question: { readonly endsBy: number } | undefined;
  #nextOrder = 0;

  constructor(options: RateLimiterOptions) {
    checkOptions(options, 'limit windowSeconds maxQueue store clock', (fault) => new ConfigurationError(fault));
    const { limit, windowSeconds, maxQueue = 10_000, store, clock = systemClock } = options;
    if (!(limit >= 1) || !(windowSeconds > 0) || !(maxQueue >= 0)) {
      throw new ConfigurationError(
        `A RateLimiter needs positive numbers, not limit ${limit}, windowSeconds ${windowSeconds}, maxQueue ${maxQueue}.`,
      );
    }
    this.#makeBudget = () => new RateBudget(limit, windowSeconds * 1000);
    this.#budget = this.#makeBudget();
    this.#queue = new RequestQueue(maxQueue, clock, () => this.#cancel?.());
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * Forgets everything that responses showed of the limit, and all waits that they asked for. For tests, which otherwise
   * leave a used-up limit to the next ones.
   */
  reset(): void {
    this.#budget = this.#makeBudget();
    this.#storeOpens = this.#storeRestsUntil = 0;
    this.#question = undefined;
    if (this.#queue.length > 0) this.#pump();
  }

  /** Current state of the limit. */
  get state(): RateLimitState {
    const now = this.#now();
    const wait = this.#budget.wait(now);
    return {
      limit: this.#budget.limit,
      remaining: Math.max(0, this.#budget.available(now)),
      reset: wait === Infinity ? undefined : new Date(Date.now() + wait),
      queued: this.#queue.length,
    };
  }

  /** True if a request would be sent at once. False with a store, which would have to be asked. */
  get isFree(): boolean {
    return this.#queue.length === 0 && !this.#store && this.#mayStart();
  }

  /**
   * Acquires a slot. Returns nothing if the request may be sent at once, else a promise that resolves when it may.
   * Release each acquired slot with `end`.
   */
  acquire(slot: Slot): Promise<void> | undefined {
    slot.order ??= this.#nextOrder++;
    if (this.isFree) {
      this.#startSlot(slot);
      return undefined;
    }
    const waiter = new Waiter(slot);
    this.#queue.add(waiter, this.#waits());
    this.#pump();
    keepAwake(waiter.promise, () => this.#pump(), this.#clock);
    return waiter.promise;
  }

  /** Releases a slot after a response or a failure of its request. */
  end(slot: object, settlement: Settlement): void {
    const now = this.#now();
    this.#budget.end(slot, now, settlement);
    if (this.#queue.length > 0) this.#pump();
  }

  /** The time. It goes back if a test ends its fake timers: what was known until then is of another time. */
  #now(): number {
    const now = this.#clock.now();
    const isBack = now < this.#latest;
    this.#latest = now;
    if (isBack) this.reset();
    return now;
  }

  #mayStart(now = this.#now()): boolean {
    if (this.#budget.available(now) <= 0) {
      this.#budget.dropLost(now);
      return false;
    }
    return this.#budget.heldFor(now) === 0;
  }

  #startSlot(slot: Slot): void {
    const now = this.#now();
    this.#budget.start(slot, now, Math.min(slot.deadlineAt, now + slot.timeout));
  }

  /** Milliseconds until a place in the queue gets its slot, by the server's reports; 0 if that is unknown. */
  #waitOf(place: number): number {
    const now = this.#now();
    const asking = Math.max(0, this.#storeOpens - now);
    const wait = this.#budget.wait(now);
    if (place < this.#budget.available(now) || wait === Infinity) return asking;
    return Math.max(asking, wait + Math.floor(place / this.#budget.limit) * this.#budget.length);
  }

  #waits(): Waits {
    const now = this.#now();
    return { of: (place) => this.#waitOf(place), blocked: this.#budget.blockedFor(now) };
  }

  /** Sends the requests that may be sent, and sets a timer for the next ones. */
  #pump(): void {
    if (this.#store) return void this.#pumpStore(this.#store);
    while (this.#queue.length > 0 && this.#mayStart()) this.#goNext();
    this.#reschedule();
  }

  #goNext(): void {
    const waiter = this.#queue.shift();
    // The waiting request may have been cancelled while the store was asked; its share of the budget is lost then.
    if (!waiter) return;
    this.#startSlot(waiter.slot);
    waiter.go();
  }

  /** The same, but the store has to allow each request, as other processes use it too. */
  async #pumpStore(store: RateLimitStore): Promise<void> {
    let now = this.#now();
    if (this.#question && now < this.#question.endsBy) return;
    while (this.#queue.length > 0 && this.#mayStart(now) && now >= this.#storeOpens) {
      const question = (this.#question = { endsBy: now + PATIENCE });
      // Reserved before the store is asked, so that no other request takes it meanwhile.
      this.#budget.start(question, now, question.endsBy);
      const wait = now < this.#storeRestsUntil ? 0 : await this.#ask(store);
      this.#budget.cancel(question);
      now = this.#now();
      // The store took too long, and has been asked again.
      if (this.#question !== question) return;
      this.#storeOpens = now + wait;
      if (wait === 0) this.#goNext();
    }
    this.#question = undefined;
    this.#reschedule();
  }

  /**
   * A store that fails, does not respond in time, or returns no time allows the request: the limit of this process still
   * applies.
   */
  #ask(store: RateLimitStore): Promise<number> {
    return new Promise<number>((resolve) => {
      const give = () => {
        this.#storeRestsUntil = this.#now() + REST;
        resolve(0);
      };
      const cancel = this.#clock.after(PATIENCE, give, true);
      const response = (wait: number) => {
        cancel();
        resolve(wait > 0 && wait < Infinity ? wait : 0);
      };
      const fail = () => response(0);
      try {
        store.take().then<void, void>(response, fail);
      } catch {
        fail();
      }
    });
  }

  #reschedule(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#queue.length === 0) return;
    const now = this.#now();
    // A window may have ended since the last check.
    const opens = this.#mayStart(now) ? 0 : Math.min(this.#budget.wait(now), this.#budget.heldFor(now) || Infinity);
    const wait = Math.max(opens, this.#storeOpens - now);
    this.#queue.rejectLate(this.#waits());
    if (wait !== Infinity && this.#queue.length > 0)
      this.#cancel = this.#clock.after(Math.max(1, wait), () => this.#pump(), true);
  }
}
