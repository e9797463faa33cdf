// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../../runtime/time/clock.js';
import { systemClock } from '../../runtime/time/clock.js';

/** Initial time of a manual clock, and date of fake records: the same whenever they are made. */
export const FIRST_TIME = '2026-06-30T09:00:00.000Z';

/** A clock that only `advance` and `run` move. Clients and embedded APIs take it as their option `clock`. */
export interface ManualClock extends Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Moves the clock forward, and calls what is due on the way, in its order.
   *
   * @throws {RangeError} the number is negative or not finite
   */
  advance(milliseconds: number): void;
  /**
   * Moves the clock from timer to timer until a promise is settled. Returns its value, or throws its error.
   * For work inside the process: a response from a network would be late for every timeout.
   */
  run<T>(work: PromiseLike<T>): Promise<T>;
}

/** System time, in milliseconds since 1970. */
export const systemTime: Clock = { ...systemClock, now: () => Date.now() };

interface Timer {
  readonly at: number;
  readonly act: () => void;
}

/** Turns of the event loop in which work that takes no time comes to its end. */
const TURNS = 10;

/**
 * Creates a clock for tests. Only `advance` and `run` move it, so a test has the same dates each time.
 *
 * @param start initial time. Default: 2026-06-30T09:00:00.000Z
 * @throws {RangeError} `start` is no date
 * @example
 * const clock = manualClock();
 * // Pass it to a double, to its client, or to both as the option `clock`, then move it:
 * clock.advance(60_000);
 */
export function manualClock(start: string | number | Date = FIRST_TIME): ManualClock {
  // Throws for an invalid date.
  let time = Date.parse(new Date(start).toISOString());
  const timers = new Set<Timer>();
  const fireNext = (until: number) => {
    const [next] = [...timers].sort((a, b) => a.at - b.at);
    if (next === undefined || next.at > until) return false;
    time = Math.max(time, next.at);
    timers.delete(next);
    next.act();
    return true;
  };
  return {
    now: () => time,
    random: () => 0.5,
    after(delay, act) {
      const timer = { at: time + delay, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(milliseconds) {
      if (!(milliseconds >= 0 && milliseconds < Infinity))
        throw new RangeError(`advance(${String(milliseconds)}): pass a number of milliseconds from 0.`);
      const end = time + milliseconds;
      while (fireNext(end));
      time = end;
    },
    async run(work) {
      const state = { isSettled: false };
      const settle = () => {
        state.isSettled = true;
      };
      work.then(settle, settle);
      for (let turn = 1; !state.isSettled; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve));
        if (!state.isSettled && turn % TURNS === 0) fireNext(Infinity);
      }
      return work;
    },
  };
}
