import { performance } from 'node:perf_hooks';
import type { Clock } from '../../../generated/src/v2/index.js';

/** Milliseconds between two beats. */
const BEAT = 2;
/** The most by which time goes on from one beat to the next, in milliseconds. */
const STEP = 4;

interface Timer {
  readonly due: number;
  readonly delay: number;
  readonly owner: 'client' | 'world';
  readonly act: () => void;
}

/**
 * Time that waits for the machine. It goes on by a few milliseconds with each turn of the event loop and never by more,
 * so that a process which gets no CPU, or does something else, is not late: client, network and server stand still together.
 */
export class PatientClock implements Clock {
  #now = 0;
  #last = performance.now();
  readonly #timers = new Set<Timer>();
  readonly #beat = setInterval(() => this.#advance(), BEAT);
  /** The longest delay of a client's timer that ran to its end, in milliseconds. */
  longestWait = 0;

  now(): number {
    return this.#now;
  }

  /** A timer of the client under test. */
  after(delay: number, act: () => void): () => void {
    return this.#set('client', delay, act);
  }

  /** A timer of the caller, the network or the server. */
  later(delay: number, act: () => void): () => void {
    return this.#set('world', delay, act);
  }

  /** Waits as the world does. */
  pass(delay: number): Promise<void> {
    return new Promise((resolve) => this.later(delay, resolve));
  }

  /** Small numbers, for retries that come soon. */
  random(): number {
    return Math.random() / 50;
  }

  /** Timers of the client that have neither been cancelled nor fired. */
  get timersOfClient(): number {
    return [...this.#timers].filter(({ owner }) => owner === 'client').length;
  }

  /** Ends time. */
  stop(): void {
    clearInterval(this.#beat);
  }

  #set(owner: Timer['owner'], delay: number, act: () => void): () => void {
    const timer = { due: this.#now + delay, delay, owner, act };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  #advance(): void {
    const time = performance.now();
    this.#now += Math.min(STEP, time - this.#last);
    this.#last = time;
    const due = [...this.#timers].filter((timer) => timer.due <= this.#now).toSorted((a, b) => a.due - b.due);
    for (const timer of due) {
      // An earlier one may have cancelled it.
      if (!this.#timers.delete(timer)) continue;
      if (timer.owner === 'client') this.longestWait = Math.max(this.longestWait, timer.delay);
      timer.act();
    }
  }
}
