// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** What a call answered, with the answer itself. */
export interface Answered<T> {
  readonly data: T;
  /** Status and headers; the body has been read. */
  readonly response: Response;
}

/** The answer of a call. Await it for the data. The request is sent at once, awaited or not. */
export class ResponsePromise<T> implements Promise<T> {
  readonly #answered: Promise<Answered<T>>;

  constructor(answered: Promise<Answered<T>>) {
    this.#answered = answered;
  }

  /** The data together with the status and the headers of the answer. */
  withResponse(): Promise<Answered<T>> {
    return this.#answered;
  }

  // A single promise hangs on the answer per `then`, so that a failure is reported once.
  then<Result = T, Failure = never>(
    onData?: ((data: T) => Result | PromiseLike<Result>) | null,
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    const onAnswered = ({ data }: Answered<T>) => (onData ? onData(data) : (data as unknown as Result));
    return this.#answered.then(onAnswered, onError);
  }

  catch<Failure = never>(onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null): Promise<T | Failure> {
    return this.then(undefined, onError);
  }

  finally(onSettled?: (() => void) | null): Promise<T> {
    return this.then().finally(onSettled);
  }

  get [Symbol.toStringTag](): string {
    return 'ResponsePromise';
  }
}
