// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { ApiKey } from './api-key.js';
import type { CallContext } from './call.js';
import type { Outcome } from './error.js';
import type { Clock } from './clock.js';
import type { FetchLike } from './options.js';
import type { RateLimiter } from './rate-limiter.js';
import type { Observer } from './observer.js';

/** What a client sends all of its requests with. */
export interface SendSettings {
  readonly apiKey: ApiKey;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch: FetchLike;
  readonly clock: Clock;
  /** `undefined`: requests go as they come. */
  readonly limiter: RateLimiter | undefined;
  /** `undefined`: nobody watches. */
  readonly observer: Observer | undefined;
}

/** A request that can be sent any number of times. */
export interface Sendable {
  readonly url: string;
  readonly method: string;
  /** By lower-case name, without the API key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: BodyInit | null | undefined;
  /** What a raw call asks of `fetch` besides. */
  readonly extras?: RequestInit | undefined;
}

/** One request, the call it belongs to, and how its answer is read. */
export interface Exchange<Body> {
  readonly request: Sendable;
  readonly call: CallContext;
  read(response: Response): Promise<Body>;
}

/** An answer whose body has been read. */
export interface Answer<Body> {
  readonly response: Response;
  readonly body: Body;
  /** `unknown` where the answer is a failure that leaves open whether the request had its effect. */
  readonly outcome?: Outcome | undefined;
}

/** An attempt that ended without a whole answer. */
export interface Failed {
  readonly kind: 'connection' | 'timeout' | 'deadline';
  /** Whether an answer had begun. */
  readonly answerBegun: boolean;
  /** Whether the request surely never reached the server. */
  readonly isUnsent: boolean;
  readonly cause?: unknown;
}
