// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** What a promise is rejected with: any, as TypeScript's own has it, so that a handler may say what it expects. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Reason = any;

/** What a call answered, with the answer itself. */
export interface WithResponse<out T> {
  readonly data: T;
  /** Status and headers; the body has been read. */
  readonly response: Response;
}

/** The answer of a call. Await it for the data. The request is sent at once, awaited or not. */
export class ResponsePromise<T> implements Promise<T> {
  readonly #responded: Promise<WithResponse<T>>;

  constructor(responded: Promise<WithResponse<T>>) {
    this.#responded = responded;
  }

  /** The data together with the status and the headers of the answer. */
  withResponse(): Promise<WithResponse<T>> {
    return this.#responded;
  }

  // One promise per `then` hangs on the answer, so that a failure is reported once.
  // oxlint-disable-next-line unicorn/no-thenable -- being awaited is what this class is for
  then<Result = T, Failure = never>(
    onData?: ((data: T) => Result | PromiseLike<Result>) | null,
    onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    const onResponse = ({ data }: WithResponse<T>) => (onData ? onData(data) : (data as unknown as Result));
    return this.#responded.then<Result, Failure>(onResponse, onError);
  }

  catch<Failure = never>(onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null): Promise<T | Failure> {
    return this.then(undefined, onError);
  }

  finally(onSettled?: (() => void) | null): Promise<T> {
    return this.then(null).finally(onSettled);
  }

  get [Symbol.toStringTag](): string {
    return 'ResponsePromise';
  }
}
