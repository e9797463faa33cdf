// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from './clock.js';
import { onAbort } from './on-abort.js';

/** Waits. Throws the signal's reason if that is aborted first. */
export function pause(delay: number, signal: AbortSignal | undefined, clock: Clock): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return void reject(signal.reason);
    const onTime = () => {
      leave();
      resolve();
    };
    const cancel = clock.after(delay, onTime, true);
    const leave = onAbort(signal, (reason) => {
      leave();
      cancel();
      reject(reason);
    });
  });
}
