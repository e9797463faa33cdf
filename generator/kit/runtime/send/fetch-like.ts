// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Function that sends a request: `fetch`, or one with the same parameters and result. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;
