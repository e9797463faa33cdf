/** A request as the API receives it. */
export interface ApiRequest {
  readonly method: string;
  /** Path below the API's base, with its query. */
  readonly target: string;
  readonly key: string | undefined;
  readonly body: string | undefined;
  /** Those that say which part of a response is wanted, the type of a body, and a token. */
  readonly headers?: Headers | undefined;
}

/** A response, before the network changes it. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
