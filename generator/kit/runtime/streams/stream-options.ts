// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { RequestOptions } from '../call/request-options.js';
import type { IdempotentOptions } from '../parameters/idempotency.js';

/** Settings of one call whose response is a stream. `timeout` is the time until the stream begins. */
export interface StreamOptions extends RequestOptions {
  /**
   * Longest wait for the next bytes of the stream, in milliseconds. Comments, which keep a stream alive, count. Default:
   * `timeout`. 0 or Infinity: no limit.
   */
  readonly idleTimeout?: number | undefined;
}

/** Settings of one call with an idempotency key whose response is a stream. */
export interface IdempotentStreamOptions extends IdempotentOptions, StreamOptions {}
