// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** What sends a request. It is given one complete Request, its signal included. */
export type FetchLike = (request: Request) => Promise<Response>;

/** Extra request headers. Names ignore case; `undefined` takes a header away. */
export type HeaderOptions = Readonly<Record<string, string | undefined>>;

/** Settings of a client. Every one has a default. */
export interface ClientOptions {
  /** API key. Default: the environment variable of the API. Without either, the constructor throws a ConfigurationError. */
  readonly apiKey?: string | undefined;
  /**
   * Address to use in place of the API's own origin, such as a proxy: `https://proxy.example/crm`.
   * The API's base path is added to it. https only, but http for this machine.
   * Default: the environment variable, then the API's address. A wrong one makes the constructor throw a ConfigurationError.
   */
  readonly baseUrl?: string | undefined;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: FetchLike | undefined;
  /**
   * Milliseconds that one attempt may take, its body included. Default: 60,000. 0 or Infinity: no limit.
   * When they are over, the call rejects with a TimeoutError.
   */
  readonly timeout?: number | undefined;
  /** Headers of every request. The API key has an option of its own. */
  readonly headers?: HeaderOptions | undefined;
}

/** Settings of one call. They win over those of the client. */
export interface RequestOptions {
  /** Cancels the call, which then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one attempt may take, its body included. Default: that of the client. 0 or Infinity: no limit. */
  readonly timeout?: number | undefined;
  /** Headers of this request. */
  readonly headers?: HeaderOptions | undefined;
}
