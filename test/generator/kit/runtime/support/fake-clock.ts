import type { Clock } from '../../../../../generator/kit/runtime/time/clock.js';

interface Timer {
  readonly at: number;
  readonly act: () => void;
  readonly isAwaited: boolean;
}

/** Time that stands still until a test moves it. */
export class FakeClock implements Clock {
  #time = 1000;
  readonly #timers = new Set<Timer>();
  /** Result of `random`. */
  chance = 0.5;

  now(): number {
    return this.#time;
  }

  random(): number {
    return this.chance;
  }

  after(delay: number, act: () => void, isAwaited = false): () => void {
    const timer = { at: this.#time + delay, act, isAwaited };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Timers that have not fired and were not cancelled. */
  get timers(): number {
    return this.#timers.size;
  }

  /** Those among them that keep a process alive. */
  get awaited(): number {
    return [...this.#timers].filter(({ isAwaited }) => isAwaited).length;
  }

  /** Lets time pass, and everything happen that falls into it. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#time + milliseconds;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#time = Math.max(this.#time, next.at);
      this.#timers.delete(next);
      next.act();
      await settle();
    }
    this.#time = end;
  }

  #next(end: number): Timer | undefined {
    const due = [...this.#timers].filter(({ at }) => at <= end);
    return due.toSorted((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** State of a promise: `pending` until it is settled, then its value or its error. */
export function watch<T>(promise: PromiseLike<T>): {
  state: 'pending' | 'done' | 'failed';
  value?: T;
  error?: unknown;
} {
  const seen: ReturnType<typeof watch<T>> = { state: 'pending' };
  promise.then(
    (value) => Object.assign(seen, { state: 'done', value }),
    (error: unknown) => Object.assign(seen, { state: 'failed', error }),
  );
  return seen;
}
