// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Extra request headers. Names ignore case; `undefined` removes a header. */
export type HeaderOptions = Readonly<Record<string, string | undefined>>;

/** Settings of one call. They take precedence over those of the client. */
export interface RequestOptions {
  /** Cancels the call, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Time limit of one attempt in milliseconds, body included. Default: that of the client. 0 or Infinity: no limit. */
  readonly timeout?: number | undefined;
  /** Time limit of the whole call in milliseconds. Default: that of the client. 0 or Infinity: no limit. */
  readonly deadline?: number | undefined;
  /** Number of retries after a failure. Default: that of the client. */
  readonly retries?: number | undefined;
  /** Longest wait that the server may ask for, in milliseconds. Default: that of the client. */
  readonly maxRetryAfter?: number | undefined;
  /** Size limit of the response body in bytes. Default: that of the client. Infinity: no limit. */
  readonly maxResponseBytes?: number | undefined;
  /** True if sending it twice has the effect of sending it once. Default: as the API describes the operation. */
  readonly repeatable?: boolean | undefined;
  /** Priority in the queue for the rate limit: higher goes first. Default: 0. */
  readonly priority?: number | undefined;
  /** Headers of this request. */
  readonly headers?: HeaderOptions | undefined;
}
