// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Sendable } from '../responses/complete-response.js';
import type { ApiKey } from '../settings/api-key.js';
import type { CallContext } from '../call/call.js';
import type { Clock } from '../time/clock.js';
import type { FetchLike } from './fetch-like.js';
import type { CallLimits } from '../time/timeout.js';
import type { RateLimiter } from '../limit/rate-limiter.js';
import type { PreparedHeaders } from '../call/headers.js';
import type { Middleware } from './middleware.js';
import type { Observer } from '../observe/observer.js';
import type { Readable } from './read-body.js';

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

/** What a client makes its requests with. */
export interface TransportSettings extends SendSettings, CallLimits {
  /** Those of the client. */
  readonly clientHeaders: PreparedHeaders;
  /** Headers of calls that have none of their own: without a body, and with one. */
  readonly plainHeaders: Readonly<Record<string, string>>;
  readonly jsonHeaders: Readonly<Record<string, string>>;
  /** Of generated methods and raw calls alike. */
  readonly middleware: Middleware[];
}

/** One request, the call it belongs to, and how its answer is read. */
export interface Exchange<Body> {
  readonly request: Sendable;
  readonly call: CallContext;
  read(body: Readable): Promise<Body>;
}
