// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** One iteration of a list. Steps that are asked for in parallel are given in order. */
export interface ListIterator<out Value> {
  /** The next one. After an error there are no more. */
  next(): Promise<IteratorResult<Value, undefined>>;

  /** Ends the iteration, and cancels what is ahead. */
  return(): Promise<IteratorResult<Value, undefined>>;

  /** The iterator itself. */
  [Symbol.asyncIterator](): this;
}

/** Iterates over a walk. `start` is called when the first step is asked for, and may throw. */
export function iterate<Value>(start: () => Walkable<Value>): ListIterator<Value> {
  return generate<Value>(start) as unknown as ListIterator<Value>;
}

async function* generate<Value>(start: () => Walkable<Value>) {
  const walk = start();
  try {
    for (let step = await walk.next(); step; step = await walk.next()) yield step.value;
    return undefined;
  } finally {
    walk.close();
  }
}

/** What is walked. */
export interface Walkable<out Value> {
  /** `undefined` at the end. */
  next(): Promise<{ readonly value: Value } | undefined>;
  close(): void;
}
