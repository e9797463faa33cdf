// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** One iteration of a list. Concurrent calls of `next` get their values in order. */
export interface ListIterator<out Value> {
  /** Returns the next value. After an error there are no more. */
  next(): Promise<IteratorResult<Value, undefined>>;

  /** Ends the iteration, and cancels a request for the next page. */
  return(): Promise<IteratorResult<Value, undefined>>;

  /** The iterator itself. */
  [Symbol.asyncIterator](): this;
}

/** Creates an iterator. `start` is called at the first `next`, and may throw. */
export const iterate = generate as unknown as <Value>(start: () => Steps<Value>) => ListIterator<Value>;

async function* generate<Value>(start: () => Steps<Value>) {
  const steps = start();
  try {
    for (let step = await steps.next(); step; step = await steps.next()) yield step.value;
    return undefined;
  } finally {
    steps.close();
  }
}

/** Source of an iteration. */
export interface Steps<out Value> {
  /** `undefined` at the end. */
  next(): Promise<{ readonly value: Value } | undefined>;
  close(): void;
}
