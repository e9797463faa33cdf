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

/** Settings of a client. Each has a default. */
export interface ClientOptions {
  /**
   * API key. Default: the environment variable of the API. Without either, the constructor throws a ConfigurationError.
   */
  readonly apiKey?: string | undefined;
  /**
   * URL to use in place of the API's own origin, such as a proxy: `https://proxy.example/pets`.
   * The API's base path is added to it. Must be https, or http on localhost.
   * Operations with a server of their own are sent below it too, with that server's path.
   * Default: the environment variable, then the API's URL. If invalid, the constructor throws a ConfigurationError.
   */
  readonly baseUrl?: string | undefined;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: FetchLike | undefined;
  /**
   * Time limit of one attempt in milliseconds, body included. Default: 60,000. 0 or Infinity: no limit.
   * After it, the call rejects with a TimeoutError.
   */
  readonly timeout?: number | undefined;
  /**
   * Time limit of a call in milliseconds: waiting for the rate limit, attempts, and the waits between them.
   * Default: no limit. A wait that would exceed it rejects at once with a DeadlineError.
   */
  readonly deadline?: number | undefined;
  /**
   * Number of retries after a failure. Default: 2. 0: none.
   * A request that may have taken effect is retried only if its method is idempotent or the API declares it repeatable.
   * Rejections for the rate limit are retried separately, up to 10 times.
   */
  readonly retries?: number | undefined;
  /**
   * Longest wait that the server may ask for (`Retry-After`), in milliseconds. Default: 300,000 (5 minutes). Infinity:
   * no limit. A longer wait rejects at once, with `retryAfter` on the error. A call with a `deadline` waits for as long
   * as that allows.
   */
  readonly maxRetryAfter?: number | undefined;
  /**
   * Size limit of a response body in bytes, decompressed. Default: 67,108,864 (64 MiB). Infinity: no limit.
   * A larger one is not read to its end: the call rejects with a ResponseError.
   * Has no effect if `fetch` returns no streams, as in React Native.
   */
  readonly maxResponseBytes?: number | undefined;
  /** Headers of every request. For the API key, use `apiKey`. */
  readonly headers?: HeaderOptions | undefined;
  /**
   * Rate limiter. Default: one for all clients of this process with the same API key and origin.
   * `false`: none.
   */
  readonly rateLimiter?: RateLimiter | false | undefined;
  /** Middleware of openapi-fetch, in its order. It sees a request once, not its retries. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Functions that are called for requests, responses, retries and other events. */
  readonly hooks?: ClientHooks | undefined;
  /** Receiver of log lines. Default: `console`. */
  readonly logger?: Logger | undefined;
  /** Log level. Default: the environment variable; without it `info` if there is a `logger`, else `off`. */
  readonly logLevel?: LogLevel | undefined;
  /**
   * Checks responses against the description: `responseChecks('warn')`. It has an entry point of its own, so that it
   * adds nothing to your bundle unless you import it. Default: `off`.
   */
  readonly validate?: ResponseChecks | 'off' | undefined;
  /**
   * True to send the API key from a web page to the API itself, where everyone who opens the page can read the key.
   * Default: false; the constructor throws a ConfigurationError in a browser. Not needed with a `baseUrl` of another
   * origin, such as your server's, which adds the key, nor with your own `fetch`.
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** Time, for tests. Default: system time. */
  readonly clock?: Clock | undefined;
}
