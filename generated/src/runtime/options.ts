// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { HeaderOptions } from './call/request-options.js';
import type { Clock } from './time/clock.js';
import type { LogLevel, Logger } from './observe/logger.js';
import type { FetchLike } from './send/fetch-like.js';
import type { Middleware } from './send/middleware.js';
import type { ClientHooks } from './observe/observer.js';
import type { RateLimiter } from './limit/rate-limiter.js';
import type { ResponseChecks } from './observe/response-checks.js';

/** Settings of a client. Every one has a default. */
export interface ClientOptions {
  /** API key. Default: the environment variable of the API. Without either, the constructor throws a ConfigurationError. */
  readonly apiKey?: string | undefined;
  /**
   * Address to use in place of the API's own origin, such as a proxy: `https://proxy.example/pets`.
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
  /**
   * Milliseconds that a call may take in all: waiting for the rate limit, attempts, and the waits between them.
   * Default: no limit. A wait that would last longer fails at once with a DeadlineError.
   */
  readonly deadline?: number | undefined;
  /**
   * How often a request is sent again after a failure. Default: 2. 0: never.
   * A request that may have had its effect is sent again only if its method is idempotent or the API says it may be.
   * Refusals for the rate limit are repeated apart from this number, up to 10 times.
   */
  readonly retries?: number | undefined;
  /**
   * Milliseconds that a call waits at most because the server asks it to (`Retry-After`). Default: 300,000, 5 minutes.
   * Infinity: no limit. A longer wait rejects at once, with `retryAfter` on the error. A call with a `deadline` waits for
   * as long as that allows.
   */
  readonly maxRetryAfter?: number | undefined;
  /**
   * Bytes that the body of a response may have, decompressed. Default: 67,108,864, 64 MiB. Infinity: no limit.
   * A longer one is not read to its end: the call rejects with a ResponseError.
   * Has no effect where `fetch` gives no streams, as in React Native.
   */
  readonly maxResponseBytes?: number | undefined;
  /** Headers of every request. The API key has an option of its own. */
  readonly headers?: HeaderOptions | undefined;
  /**
   * What keeps to the rate limit. Default: one for all clients of this process with the same API key and origin.
   * `false`: requests go as they come.
   */
  readonly rateLimiter?: RateLimiter | false | undefined;
  /** Middleware of openapi-fetch, in its order. It sees a request once, however often that is sent. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Functions that are told what happens. */
  readonly hooks?: ClientHooks | undefined;
  /** Where log lines go. Default: `console`. */
  readonly logger?: Logger | undefined;
  /** How much is logged. Default: the environment variable; without it `info` if a logger is given, else `off`. */
  readonly logLevel?: LogLevel | undefined;
  /**
   * Holds answers against the description: `responseChecks('warn')`, from an entry point of its own, so that it costs
   * nothing where it is not used. Default: `off`.
   */
  readonly validate?: ResponseChecks | 'off' | undefined;
  /** Time, for tests. Default: that of this machine. */
  readonly clock?: Clock | undefined;
}
