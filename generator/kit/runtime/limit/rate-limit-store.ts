// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/**
 * A budget that several processes or machines take from, such as one that Redis holds.
 */
export interface RateLimitStore {
  /**
   * Takes one request from the budget. An answer that fails, or takes longer than a second, is not waited for: the request
   * goes as the limit of this process allows.
   *
   * @returns 0 when it may be sent, else the milliseconds after which to ask again
   */
  take(): Promise<number>;
}
