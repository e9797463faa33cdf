import type { Clock } from '../../../runtime/time/clock.js';
import { onAbort, throwIfAborted } from '../../../runtime/time/on-abort.js';

/** Time source, and the longest age of a list in milliseconds. */
export interface CacheLimits {
  readonly clock: Pick<Clock, 'now'>;
  readonly maxAge: number;
}

/** A list that is being read, or was. */
interface Reading<Item> {
  readonly items: Promise<readonly Item[]>;
  readonly since: number;
}

/** A list that is read once for all callers, until it is too old. A failed reading is not kept. */
export class CachedList<Item> {
  readonly #read: () => Promise<readonly Item[]>;
  readonly #limits: CacheLimits;
  #latest: Reading<Item> | undefined;

  constructor(read: () => Promise<readonly Item[]>, limits: CacheLimits) {
    this.#read = read;
    this.#limits = limits;
  }

  /** Returns the list. A signal ends the wait of its caller, not the reading, which others may wait for. */
  async items(signal: AbortSignal | undefined): Promise<readonly Item[]> {
    throwIfAborted(signal);
    const now = this.#limits.clock.now();
    // A list is as old as its first request: later changes may be missing.
    const kept = this.#latest && now - this.#latest.since <= this.#limits.maxAge ? this.#latest : this.#start(now);
    return unlessAborted(kept.items, signal);
  }

  /** Drops the list, even one that is being read: the next call reads it anew. */
  clear(): void {
    this.#latest = undefined;
  }

  #start(since: number): Reading<Item> {
    const reading = { items: this.#read(), since };
    this.#latest = reading;
    reading.items.catch(() => {
      if (this.#latest === reading) this.clear();
    });
    return reading;
  }
}

/** The value, unless the signal is aborted first. */
function unlessAborted<Value>(value: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = onAbort(signal, reject);
    void value.then(resolve, reject).then(cancel);
  });
}
