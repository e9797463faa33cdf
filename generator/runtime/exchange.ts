// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { ApiKey } from './api-key.js';
import type { CallContext } from './call.js';
import type { FetchLike } from './options.js';

/** What a client sends all of its requests with. */
export interface SendSettings {
  readonly apiKey: ApiKey;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch: FetchLike;
}

/** One request, the call it belongs to, and how its answer is read. */
export interface Exchange<Body> {
  readonly request: Request;
  readonly call: CallContext;
  read(response: Response): Promise<Body>;
}

/** An answer whose body has been read. */
export interface Answer<Body> {
  readonly response: Response;
  readonly body: Body;
}
