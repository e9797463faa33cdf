// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Sendable } from '../responses/complete-response.js';
import type { ApiKey } from '../settings/api-key.js';
import type { CallContext } from '../call/call.js';
import type { Clock } from '../time/clock.js';
import type { FetchLike } from './fetch-like.js';
import type { CallLimits } from '../time/timeout.js';
import type { CallLimiter } from '../limit/limiter.js';
import type { RenameHeaders } from '../settings/api-definition.js';
import type { PreparedHeaders } from '../call/headers.js';
import type { Middleware } from './middleware.js';
import type { Observer } from '../observe/observer.js';
import type { Readable } from './read-body.js';

/** Settings for sending requests. */
export interface SendSettings {
  readonly apiKey: ApiKey;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly fetch: FetchLike;
  readonly clock: Clock;
  /** Described window of the rate limit, in milliseconds. */
  readonly window: number;
  /** Reads rate-limit headers of other names. Default: only those of the drafts are read. */
  readonly rateHeaders?: RenameHeaders | undefined;
  /** `undefined`: no rate limit is applied. */
  readonly limiter: CallLimiter | undefined;
  /** `undefined`: no hooks, no log. */
  readonly observer: Observer | undefined;
}

/** Settings for creating and sending requests. */
export interface TransportSettings extends SendSettings, CallLimits {
  /** Headers of the client's options. */
  readonly clientHeaders: PreparedHeaders;
  /** For generated methods and raw calls. */
  readonly middleware: Middleware[];
}

/** One request, its call, and a function that reads the response body. */
export interface Exchange<Body> {
  readonly request: Sendable;
  readonly call: CallContext;
  read(body: Readable, response: Response): Promise<Body>;
}
