// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Time and random numbers. Tests pass their own. */
export interface Clock {
  /** Milliseconds from any start; never decreases. */
  now(): number;
  /**
   * Calls `act` after `delay` milliseconds. Returns a function that cancels it.
   * `isAwaited`: a caller waits for it, so the process must not end before.
   */
  after(delay: number, act: () => void, isAwaited?: boolean): () => void;
  /** Random number from 0 to 1, for the jitter of delays. */
  random(): number;
}

/** The longest delay of a timer; a longer one would fire at once. */
export const LONGEST_TIMER = 2_147_483_647;

/** System time. Its timers keep the process alive only if a caller waits for them. */
export const systemClock: Clock = {
  now: () => performance.now(),
  random: () => Math.random(),
  after(delay, act, isAwaited) {
    const timer: unknown = setTimeout(act, Math.min(delay, LONGEST_TIMER));
    // Otherwise Node, Deno and Bun would stay alive for the timer alone.
    if (!isAwaited) (timer as { unref?: () => void }).unref?.();
    return () => clearTimeout(timer as number);
  },
};
