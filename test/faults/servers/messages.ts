/** A request as the API receives it. */
export interface ApiRequest {
  readonly method: string;
  /** Path below the API's base, with its query. */
  readonly target: string;
  readonly key: string | undefined;
  readonly body: string | undefined;
}

/** A response, before the network changes it. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
