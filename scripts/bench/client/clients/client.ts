/** What is done with each client. Every method gives the parsed answer. */
export interface BenchClient {
  /** Loads one deal. */
  get(id: string): Promise<unknown>;
  /** Loads one page of 100 contacts. */
  list(): Promise<unknown>;
  /** Creates a task. */
  create(title: string): Promise<unknown>;
}

/** What a client is made with. */
export interface ClientSettings {
  /** Address of the API, without a path. */
  readonly origin: string;
  readonly apiKey: string;
  /** In place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** How often to try again, and with it whatever else the client's documentation says for this. Default: as it comes. */
  readonly retries?: number;
}

/** Makes a client. */
export type MakeClient = (settings: ClientSettings) => BenchClient;

/** Path of API v2 on the server. */
export const basePath = '/api/v2';
