// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
/** Time of an embedded API. */
export interface TestClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `delay` milliseconds. Rejects with the signal's reason if that is aborted first. */
  wait(delay: number, signal?: AbortSignal): Promise<void>;
}

/** A clock that only `advance` moves. */
export interface ManualClock extends TestClock {
  /** Moves the clock forward, and resolves the waits that are over. */
  advance(milliseconds: number): void;
}

/** System time. */
export const systemTime: TestClock = {
  now: () => Date.now(),
  wait(delay, signal) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(end, delay);
      signal?.addEventListener('abort', end, { once: true });
      function end() {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        if (signal?.aborted) reject(signal.reason as Error);
        else resolve();
      }
    });
  },
};

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * Creates a clock for tests. Only `advance` moves it, so a test has the same dates each time.
 *
 * @param start initial time. Default: 2026-06-30T09:00:00.000Z
 * @example
 * const clock = manualClock();
 * // Pass it to a double as the option `clock`, then move it:
 * clock.advance(60_000);
 */
export function manualClock(start: string | number | Date = '2026-06-30T09:00:00.000Z'): ManualClock {
  let time = new Date(start).getTime();
  let sleepers: Sleeper[] = [];
  return {
    now: () => time,
    advance(milliseconds) {
      time += milliseconds;
      const due = sleepers.filter(({ until }) => until <= time).sort((a, b) => a.until - b.until);
      sleepers = sleepers.filter(({ until }) => until > time);
      for (const { wake } of due) wake();
    },
    wait(delay, signal) {
      return new Promise((resolve, reject) => {
        const sleeper = { until: time + delay, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          reject(signal.reason as Error);
        });
      });
    },
  };
}
