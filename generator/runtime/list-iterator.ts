// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** One walk through a list: what `for await` asks for. Where it is asked in parallel, it answers in order. */
export class ListIterator<out Value> {
  readonly #start: () => Walkable<Value>;
  #walk: Walkable<Value> | undefined;
  /** Settled when the one asked for last is; never rejects. */
  #last: Promise<void> | undefined;
  #isOver = false;

  /** `start` is called when the first is asked for, and may throw. */
  constructor(start: () => Walkable<Value>) {
    this.#start = start;
  }

  /** The next one. After an error there are no more. */
  next(): Promise<IteratorResult<Value, undefined>> {
    return this.#queue(() => this.#step());
  }

  /** Ends the walk, and cancels what is ahead. */
  return(): Promise<IteratorResult<Value, undefined>> {
    return this.#queue(async (): Promise<IteratorResult<Value, undefined>> => this.#end());
  }

  /** The walk itself. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  async #queue(run: () => Promise<IteratorResult<Value, undefined>>): Promise<IteratorResult<Value, undefined>> {
    const before = this.#last;
    let end!: () => void;
    this.#last = new Promise<void>((resolve) => (end = resolve));
    try {
      await before;
      return await run();
    } finally {
      end();
    }
  }

  async #step(): Promise<IteratorResult<Value, undefined>> {
    if (this.#isOver) return this.#end();
    try {
      const step = await (this.#walk ??= this.#start()).next();
      return step ? { value: step.value, done: false } : this.#end();
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  #end(): IteratorReturnResult<undefined> {
    this.#isOver = true;
    this.#walk?.close();
    return { value: undefined, done: true };
  }
}

/** What is walked. */
export interface Walkable<out Value> {
  /** `undefined` at the end. */
  next(): Promise<{ readonly value: Value } | undefined>;
  close(): void;
}
