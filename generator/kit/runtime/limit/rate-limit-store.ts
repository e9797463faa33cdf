// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Rate-limit budget that is shared by several processes or machines, for example in Redis. */
export interface RateLimitStore {
  /**
   * Takes one request from the budget. If it rejects, takes longer than a second, or returns no finite number, the
   * request is sent as the limit of this process allows. After it has taken longer than a second, it is not called for
   * 30 seconds.
   *
   * @returns 0 if the request may be sent, else the milliseconds after which to ask again
   */
  take(): Promise<number>;
}
