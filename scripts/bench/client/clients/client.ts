/** Calls to measure of each client. Every method returns the parsed response. */
export interface BenchClient {
  /** Loads one deal. */
  get(id: string): Promise<unknown>;
  /** Loads one page of 100 contacts. */
  list(): Promise<unknown>;
  /** Creates a task. */
  create(title: string): Promise<unknown>;
}

/** Settings of a client. */
export interface ClientSettings {
  /** Address of the API, without a path. */
  readonly origin: string;
  readonly apiKey: string;
  /** In place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Number of retries, with every other setting that the client's documentation requires for it. Default: the client's own. */
  readonly retries?: number;
}

/** Makes a client. */
export type MakeClient = (settings: ClientSettings) => BenchClient;

/** Path of API v2 on the server. */
export const basePath = '/api/v2';
