// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Extra request headers. Names ignore case; `undefined` takes a header away. */
export type HeaderOptions = Readonly<Record<string, string | undefined>>;

/** Settings of one call. They win over those of the client. */
export interface RequestOptions {
  /** Cancels the call, which then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one attempt may take, its body included. Default: that of the client. 0 or Infinity: no limit. */
  readonly timeout?: number | undefined;
  /** Milliseconds that the call may take in all. Default: that of the client. 0 or Infinity: no limit. */
  readonly deadline?: number | undefined;
  /** How often it is sent again after a failure. Default: that of the client. */
  readonly retries?: number | undefined;
  /** Milliseconds that it waits at most because the server asks it to. Default: that of the client. */
  readonly maxRetryAfter?: number | undefined;
  /** Bytes that the body of its response may have. Default: that of the client. Infinity: no limit. */
  readonly maxResponseBytes?: number | undefined;
  /** Whether sending it twice does what sending it once does. Default: what the API says of the operation. */
  readonly repeatable?: boolean | undefined;
  /** Place in the line for the rate limit: higher goes first. Default: 0. */
  readonly priority?: number | undefined;
  /** Headers of this request. */
  readonly headers?: HeaderOptions | undefined;
}
