// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallContext } from '../call/call.js';
import type { Clock } from '../time/clock.js';
import { onAbort } from '../time/on-abort.js';

/** What an attempt is interrupted with when its time is over. */
export const TIME_IS_UP = Symbol('time is up');

/** Ends one attempt early: at its time limit, or when the caller's signal says so. */
export class Interruption {
  /** Aborted when the attempt is to end. */
  declare readonly signal: AbortSignal;
  /** Lets go of the timer and of the caller's signal. */
  declare readonly end: () => void;
  #reject: ((reason: unknown) => void) | undefined;

  /** Starts the clock. `limit` is in milliseconds. Throws the reason of a signal that is aborted already. */
  constructor({ signal }: CallContext, limit: number, clock: Clock) {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      this.#reject?.(reason);
      controller.abort(reason);
    };
    const leave = onAbort(signal, stop);
    const callOff = limit === Infinity ? undefined : clock.after(limit, () => stop(TIME_IS_UP));
    this.signal = controller.signal;
    this.end = () => {
      callOff?.();
      leave();
    };
  }

  /** The result, or the interruption if that comes first: a `fetch` may take no notice of the signal. */
  orEarlier<T>(start: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, fail) => {
      this.#reject = fail;
      start().then<void, void>(resolve, fail);
    });
  }
}
