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

/** Creates an iterator. `start` is called at the first `next`, and may throw. `next` returns `undefined` at the end. */
export const iterate = generate as unknown as <Source extends Closable, Value>(
  start: () => Source,
  next: Next<Source, Value>,
) => ListIterator<Value>;

async function* generate<Source extends Closable, Value>(start: () => Source, next: Next<Source, Value>) {
  const source = start();
  try {
    for (let step = await next(source); step; step = await next(source)) yield step.value;
    return undefined;
  } finally {
    source.close();
  }
}

type Next<Source, Value> = (source: Source) => Promise<{ readonly value: Value } | undefined>;

interface Closable {
  close(): void;
}
