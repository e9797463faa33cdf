// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { Limiter } from './limiter.js';
import type { LimiterSettings } from './limiter.js';
import type { RateLimitStore } from './rate-limit-store.js';

/** Longest wait for the store, in milliseconds. After that the documented limit is used. */
const PATIENCE = 1000;
/** Time for which a store that has not responded is not asked again, in milliseconds. */
const REST = 30_000;

/** A limiter that asks a store before each request, because other processes use the budget too. */
export class StoreLimiter extends Limiter {
  readonly #store: RateLimitStore;
  readonly #settings: LimiterSettings;
  /** Time until which requests are sent without the store. */
  #restsUntil = 0;
  /** The pending request to the store. It takes a slot, so that no other request takes it meanwhile. */
  #question: { readonly deadlineAt: number; readonly timeout: number } | undefined;

  constructor(settings: LimiterSettings, store: RateLimitStore) {
    super(settings);
    this.#settings = settings;
    this.#store = store;
  }

  override reset(): void {
    this.#restsUntil = 0;
    this.#question = undefined;
    super.reset();
  }

  /** False: the store would have to be asked. */
  override get isFree(): boolean {
    return false;
  }

  /** Sends the requests that the store allows, one after the other. */
  protected override async pump(): Promise<void> {
    let now = this.now();
    if (this.#question && now < this.#question.deadlineAt) return;
    while (this.state.queued > 0 && this.mayStart(now) && now >= this.opens) {
      const question = (this.#question = { deadlineAt: now + PATIENCE, timeout: Infinity });
      this.startSlot(question);
      const wait = now < this.#restsUntil ? 0 : await this.#ask();
      this.end(question, { isUnsent: true });
      now = this.now();
      // The store took too long, and has been asked again.
      if (this.#question !== question) return;
      this.opens = now + wait;
      if (wait === 0) this.goNext();
    }
    this.#question = undefined;
    this.reschedule();
  }

  /**
   * A store that fails, does not respond in time, or returns no time allows the request: the limit of this process still
   * applies.
   */
  #ask(): Promise<number> {
    return new Promise<number>((resolve) => {
      const give = () => {
        this.#restsUntil = this.now() + REST;
        resolve(0);
      };
      const cancel = this.#settings.clock.after(PATIENCE, give, true);
      const response = (wait: number) => {
        cancel();
        resolve(wait > 0 && wait < Infinity ? wait : 0);
      };
      const fail = () => response(0);
      try {
        this.#store.take().then<void, void>(response, fail);
      } catch {
        fail();
      }
    });
  }
}
