// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Time and chance. Tests bring their own. */
export interface Clock {
  /** Milliseconds, never going back. */
  now(): number;
  /**
   * Calls `act` once `delay` milliseconds are over. Gives the function that calls it off.
   * `isAwaited`: a caller waits for just this, so the process must not end before.
   */
  after(delay: number, act: () => void, isAwaited?: boolean): () => void;
  /** A number from 0 to 1, for the jitter of waits. */
  random(): number;
}

/** The longest delay that timers know; a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** The time of this machine. Its timers keep no process alive, but for those that a caller waits for. */
export const systemClock: Clock = {
  now: () => performance.now(),
  random: () => Math.random(),
  after(delay, act, isAwaited) {
    const timer: unknown = setTimeout(act, Math.min(delay, LONGEST));
    // Node, Deno and Bun would otherwise stay alive for the timer alone.
    if (!isAwaited) (timer as { unref?: () => void }).unref?.();
    return () => clearTimeout(timer as number);
  },
};
