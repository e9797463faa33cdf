// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Reason of a rejected promise: `any`, as in TypeScript's own types, so that a handler can declare its type. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Reason = any;

/** The data of a call, with its response. */
export interface WithResponse<out T> {
  readonly data: T;
  /** Status and headers; the body has been read. */
  readonly response: Response;
}

/** The result of a call. Await it for the data. The request is sent at once, awaited or not. */
export class ResponsePromise<T> implements Promise<T> {
  readonly #responded: Promise<WithResponse<T>>;

  constructor(responded: Promise<WithResponse<T>>) {
    this.#responded = responded;
  }

  /** Returns the data together with the status and the headers of the response. */
  withResponse(): Promise<WithResponse<T>> {
    return this.#responded;
  }

  // One promise per `then` depends on the response, so that a failure is reported once.
  // oxlint-disable-next-line unicorn/no-thenable -- being awaited is what this class is for
  then<Result = T, Failure = never>(
    onData?: ((data: T) => Result | PromiseLike<Result>) | null,
    onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    // The handlers are passed on themselves: V8 finds an awaiting caller through them, for the stack of an error.
    return this.#responded.then<T>(({ data }) => data).then<Result, Failure>(onData, onError);
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
