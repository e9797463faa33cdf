// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** What sends a request: `fetch`, or anything that takes and gives the same. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;
