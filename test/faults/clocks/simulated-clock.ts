import type { Clock } from '../../../generator/kit/runtime/time/clock.js';

/** Year of the simulated machine, so that dates in headers are real ones. */
export const EPOCH = Date.UTC(2026, 2, 1, 9);
/** More steps than any program takes; a client that sets timers for ever is stopped here. */
const MOST_STEPS = 20_000;

interface Timer {
  readonly delay: number;
  readonly at: number;
  readonly order: number;
  readonly owner: 'client' | 'world';
  readonly act: () => void;
}

/** Time that passes only when nobody has anything left to do at the present moment, and chance from a seed. */
export class SimulatedClock implements Clock {
  #now = 0;
  #order = 0;
  #state: number;
  readonly #timers = new Set<Timer>();
  /** The longest delay of a client's timer that ran to its end, in milliseconds. */
  longestWait = 0;

  constructor(seed: number) {
    this.#state = seed;
  }

  now(): number {
    return this.#now;
  }

  /** A timer of the client under test. */
  after(delay: number, act: () => void): () => void {
    return this.#set('client', delay, act);
  }

  /** A timer of the simulated world: the network, the server, the caller. Not held against the client. */
  later(delay: number, act: () => void): () => void {
    return this.#set('world', delay, act);
  }

  /** Waits in the simulated world. */
  pass(delay: number): Promise<void> {
    return new Promise((resolve) => this.later(delay, resolve));
  }

  /** Mulberry32: short, and good enough for jitter. */
  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Timers that the client has set and neither cancelled nor seen fire. */
  get timersOfClient(): number {
    return [...this.#timers].filter(({ owner }) => owner === 'client').length;
  }

  /** Lets time pass until the work is done. Gives `false` when it never will be: nothing is left to happen. */
  async runUntilDone(work: Promise<unknown>): Promise<boolean> {
    let isDone = false;
    const end = () => {
      isDone = true;
    };
    work.then(end, end);
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      await settle();
      if (isDone) return true;
      if (!this.#advance()) return false;
    }
    return false;
  }

  /** Makes `Date.now` follow this clock, wrong by some milliseconds. Gives what puts the real one back. */
  ruleDates(error: number): () => void {
    const real = Date.now;
    Date.now = () => EPOCH + Math.floor(this.#now) + error;
    return () => {
      Date.now = real;
    };
  }

  #set(owner: Timer['owner'], delay: number, act: () => void): () => void {
    this.#order += 1;
    const timer: Timer = { delay, at: this.#now + Math.max(0, delay), order: this.#order, owner, act };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  #advance(): boolean {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (next === undefined || isBefore(timer, next)) next = timer;
    if (next === undefined) return false;
    this.#timers.delete(next);
    this.#now = next.at;
    if (next.owner === 'client') this.longestWait = Math.max(this.longestWait, next.delay);
    next.act();
    return true;
  }
}

/** Lets everything happen that needs no time. Streams need more than microtasks. */
export async function settle(): Promise<void> {
  for (let turns = 0; turns < 2; turns += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at === b.at ? a.order < b.order : a.at < b.at;
}
