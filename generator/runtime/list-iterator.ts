// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** One walk through a list: what `for await` asks for. Where it is asked in parallel, it answers in order. */
export class ListIterator<out Value> {
  readonly #steps: AsyncGenerator<Value, undefined, undefined>;

  /** `start` is called when the first is asked for, and may throw. */
  constructor(start: () => Walkable<Value>) {
    this.#steps = stepsOf<Value>(start);
  }

  /** The next one. After an error there are no more. */
  next(): Promise<IteratorResult<Value, undefined>> {
    return this.#steps.next();
  }

  /** Ends the walk, and cancels what is ahead. */
  return(): Promise<IteratorResult<Value, undefined>> {
    return this.#steps.return(undefined);
  }

  /** The walk itself. */
  [Symbol.asyncIterator](): this {
    return this;
  }
}

async function* stepsOf<Value>(start: () => Walkable<Value>): AsyncGenerator<Value, undefined, undefined> {
  const walk = start();
  try {
    for (let step = await walk.next(); step; step = await walk.next()) yield step.value;
  } finally {
    walk.close();
  }
  return undefined;
}

/** What is walked. */
export interface Walkable<out Value> {
  /** `undefined` at the end. */
  next(): Promise<{ readonly value: Value } | undefined>;
  close(): void;
}
