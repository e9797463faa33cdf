// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallContext } from '../call/call.js';
import type { Clock } from '../time/clock.js';
import { onAbort, throwIfAborted } from '../time/on-abort.js';

/** Reason of an interruption by the time limit. */
export const TIME_IS_UP = Symbol('time is up');

/** Ends one attempt early: at its time limit, or when the caller's signal is aborted. */
export class Interruption {
  /** Aborted when the attempt has to end. */
  declare readonly signal: AbortSignal;
  /** Releases the timer and the caller's signal. */
  declare readonly end: () => void;
  #reject: ((reason: unknown) => void) | undefined;

  /** Starts the timer. `limit` is in milliseconds. Throws the reason of a signal that is already aborted. */
  constructor({ signal }: CallContext, limit: number, clock: Clock) {
    throwIfAborted(signal);
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      this.#reject?.(reason);
      controller.abort(reason);
    };
    const leave = onAbort(signal, stop);
    const cancel = limit === Infinity ? undefined : clock.after(limit, () => stop(TIME_IS_UP));
    this.signal = controller.signal;
    this.end = () => {
      cancel?.();
      leave();
    };
  }

  /** Returns the result, or rejects if the interruption comes first: a `fetch` may ignore the signal. */
  race<T>(start: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, fail) => {
      this.#reject = fail;
      start().then<void, void>(resolve, fail);
    });
  }
}
