// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** One page of a list. */
export interface Page<out Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page; null on the last one. */
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
  /** The whole body of the response. */
  readonly body: unknown;
}
