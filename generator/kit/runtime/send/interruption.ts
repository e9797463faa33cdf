// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../time/clock.js';
import { onAbort, throwIfAborted } from '../time/on-abort.js';

/** Reason of an interruption by the time limit. */
export const TIME_IS_UP = Symbol('time is up');

/** Reasons to end an attempt early. */
export interface Ends {
  readonly signal: AbortSignal | undefined;
  /** Time limit in milliseconds; Infinity for none. */
  readonly limit: number;
}

/**
 * Returns the result of `start`, whose signal is aborted when it has to end. Rejects at the time limit, or when the
 * caller's signal is aborted, even if `start` goes on: a `fetch` may ignore its signal.
 */
export function interruptible<T>(
  start: (signal: AbortSignal) => Promise<T>,
  { signal, limit }: Ends,
  clock: Clock,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    throwIfAborted(signal);
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      controller.abort(reason);
    };
    const leave = onAbort(signal, stop);
    const cancel = limit === Infinity ? undefined : clock.after(limit, () => stop(TIME_IS_UP));
    const end = () => {
      cancel?.();
      leave();
    };
    start(controller.signal).then<void, void>(resolve, reject).then<void>(end);
  });
}
