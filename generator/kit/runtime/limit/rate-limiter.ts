// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../time/clock.js';
import { systemClock } from '../time/clock.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { keepAwake } from './keep-awake.js';
import type { Settlement } from './rate-budget.js';
import { RateBudget } from './rate-budget.js';
import type { RateLimitStore } from './rate-limit-store.js';
import { Waiter, WaitingLine } from './waiting-line.js';
import type { Turn, Waits } from './waiting-line.js';

/** Settings of a rate limiter of one's own. */
export interface RateLimiterOptions {
  /** Requests in a window, until the server says otherwise. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** The most requests that may wait. Default: 10,000. One more rejects with a QueueFullError. */
  readonly maxQueue?: number | undefined;
  /** Holds the budget for several processes. Default: this process alone. */
  readonly store?: RateLimitStore | undefined;
  /** Default: the time of this machine. */
  readonly clock?: Clock | undefined;
}

/** What is known of the rate limit. */
export interface RateLimitState {
  /** Requests in a window. */
  readonly limit: number;
  /** Requests that may be sent now. */
  readonly remaining: number;
  /** When the window ends; `undefined` while none is known to run. */
  readonly reset: Date | undefined;
  /** Requests that wait for their turn. */
  readonly queued: number;
}

/** The first answer, and that of a store, is waited for this long, in milliseconds, before the documented limit is trusted. */
const PATIENCE = 1000;

/**
 * Lets requests go as fast as the limit allows, and no faster. First come, first served, but higher priorities first.
 * Clients with the same API key and origin share one, unless they bring their own.
 */
export class RateLimiter {
  readonly #budget: RateBudget;
  readonly #clock: Clock;
  readonly #line: WaitingLine;
  readonly #store: RateLimitStore | undefined;
  #patienceEnds = Infinity;
  /** When the store may be asked again. */
  #storeOpens = 0;
  #callOff: (() => void) | undefined;
  /** The question to the store that is open. */
  #question: { readonly endsBy: number } | undefined;
  #nextOrder = 0;

  constructor(options: RateLimiterOptions) {
    const { limit, windowSeconds, maxQueue = 10_000, store, clock = systemClock } = options;
    if (!(limit >= 1) || !(windowSeconds > 0) || !(maxQueue >= 0)) {
      throw new ConfigurationError(
        `A rate limiter cannot have limit ${limit}, windowSeconds ${windowSeconds}, maxQueue ${maxQueue}. Write positive numbers.`,
      );
    }
    this.#budget = new RateBudget(limit, windowSeconds * 1000);
    this.#line = new WaitingLine(maxQueue, clock, () => this.#callOff?.());
    this.#store = store;
    this.#clock = clock;
  }

  /** What is known of the limit now. */
  get state(): RateLimitState {
    const now = this.#clock.now();
    const wait = this.#budget.wait(now);
    return {
      limit: this.#budget.limit,
      remaining: Math.max(0, this.#budget.available(now)),
      reset: wait === Infinity ? undefined : new Date(Date.now() + wait),
      queued: this.#line.length,
    };
  }

  /** Whether a request would go at once. With a store, that cannot be told. */
  get isFree(): boolean {
    return this.#line.length === 0 && !this.#store && this.#mayStart();
  }

  /**
   * Asks for a turn. Gives nothing when the request may go at once, else a promise that resolves when it may.
   * Each turn that was given must be ended with `end`.
   */
  acquire(turn: Turn): Promise<void> | undefined {
    turn.order ??= this.#nextOrder++;
    if (this.isFree) {
      this.#startTurn(turn);
      return undefined;
    }
    const waiter = new Waiter(turn);
    this.#line.add(waiter, this.#waits());
    this.#pump();
    keepAwake(waiter.promise, () => this.#pump(), this.#clock);
    return waiter.promise;
  }

  /** Ends a turn: its request was answered, refused, or failed. */
  end(turn: Turn, settlement: Settlement): void {
    this.#budget.end(turn, this.#clock.now(), settlement);
    if (this.#line.length > 0) this.#pump();
  }

  #mayStart(now = this.#clock.now()): boolean {
    if (this.#budget.available(now) <= 0) {
      this.#budget.dropLost(now);
      return false;
    }
    // One request goes ahead: its answer tells what others have left of the budget.
    return this.#budget.hasHeard || this.#budget.inFlight === 0 || now >= this.#patienceEnds;
  }

  #startTurn(turn: Turn): void {
    this.#start(turn, Math.min(turn.deadlineAt, this.#clock.now() + turn.timeout));
  }

  #start(request: object, endsBy: number): void {
    if (!this.#budget.hasHeard && this.#budget.inFlight === 0) this.#patienceEnds = this.#clock.now() + PATIENCE;
    this.#budget.start(request, endsBy);
  }

  /** Milliseconds until the turn of a place in the line, if the server keeps to what it told; 0 where that is unknown. */
  #waitOf(place: number): number {
    const now = this.#clock.now();
    const asking = Math.max(0, this.#storeOpens - now);
    if (place < this.#budget.available(now)) return asking;
    const wait = this.#budget.wait(now);
    if (wait === Infinity) return asking;
    return Math.max(asking, wait + Math.floor(place / this.#budget.limit) * this.#budget.length);
  }

  #waits(): Waits {
    return { of: (place) => this.#waitOf(place), refusal: this.#budget.refusal(this.#clock.now()) };
  }

  /** Lets go whoever may, and comes back when more may. */
  #pump(): void {
    if (this.#store) return void this.#pumpStore(this.#store);
    while (this.#line.length > 0 && this.#mayStart()) this.#goNext();
    this.#comeBack();
  }

  #goNext(): void {
    const waiter = this.#line.shift();
    // Whoever waited may have gone away while a store was asked; what was taken from it is lost then.
    if (!waiter) return;
    this.#startTurn(waiter.turn);
    waiter.go();
  }

  /** The same, but each has to be granted by the store, which other processes take from too. */
  async #pumpStore(store: RateLimitStore): Promise<void> {
    const now = () => this.#clock.now();
    if (this.#question && now() < this.#question.endsBy) return;
    while (this.#line.length > 0 && this.#mayStart() && now() >= this.#storeOpens) {
      const question = (this.#question = { endsBy: now() + PATIENCE });
      // Reserved before the question, so that nothing else takes it meanwhile.
      this.#start(question, question.endsBy);
      const wait = await this.#ask(store);
      this.#budget.cancel(question);
      // Somebody else has lost patience, and asked again.
      if (this.#question !== question) return;
      this.#storeOpens = now() + wait;
      if (wait === 0) this.#goNext();
    }
    this.#question = undefined;
    this.#comeBack();
  }

  /** A store that fails, or is silent, does not stop the work: the limit of this process still holds. */
  #ask(store: RateLimitStore): Promise<number> {
    return new Promise<number>((resolve) => {
      const callOff = this.#clock.after(PATIENCE, () => resolve(0), true);
      const response = (wait: number) => {
        callOff();
        resolve(Math.max(0, wait));
      };
      const fail = () => response(0);
      try {
        store.take().then<void, void>(response, fail);
      } catch {
        fail();
      }
    });
  }

  #comeBack(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#line.length === 0) return;
    const now = this.#clock.now();
    const patience = this.#budget.hasHeard || now >= this.#patienceEnds ? Infinity : this.#patienceEnds - now;
    // A window may have ended since it was last asked.
    const opens = this.#mayStart(now) ? 0 : Math.min(this.#budget.wait(now), patience);
    const wait = Math.max(opens, this.#storeOpens - now);
    this.#line.refuseLate(this.#waits());
    if (wait !== Infinity && this.#line.length > 0)
      this.#callOff = this.#clock.after(Math.max(1, wait), () => this.#pump(), true);
  }
}
