// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { lookUp } from '../../responses/lookup.js';
import type { Page } from '../page.js';
import { pageError, wrongValue } from '../read-page.js';
import type { ListRequest, PageReading } from '../scheme.js';

/** True or false as a page reports if another one follows; `undefined` where it does not. */
export function readMore(body: unknown, list: ListRequest): boolean | undefined {
  const { hasMore } = list.pagination;
  const more = hasMore === undefined ? undefined : (lookUp(body, hasMore) ?? undefined);
  if (typeof more === 'boolean' || (more === undefined && !list.isMoreRequired)) return more;
  throw wrongValue(list, hasMore, more);
}

/** A number that a page reports; `undefined` where it reports none. */
export function readCount(body: unknown, list: ListRequest, path: string | undefined): number | undefined {
  const count = path === undefined ? undefined : (lookUp(body, path) ?? undefined);
  if (typeof count === 'number' || count === undefined) return count;
  throw wrongValue(list, path, count);
}

/** Creates a page. Without a next one it has no next cursor. */
export function makePage<Item>(
  items: readonly Item[],
  { body, hasMore, nextCursor }: { readonly body: unknown; readonly hasMore: boolean; readonly nextCursor: unknown },
): Page<Item> {
  const isKnown = hasMore && nextCursor !== undefined;
  return { items, nextCursor: isKnown ? String(nextCursor) : null, hasMore, body };
}

/**
 * Rejects a page with the items of the page before it: the server has ignored which page was requested. Items that are
 * no objects may be equal.
 */
export function checkNew(items: readonly unknown[], list: ListRequest, { before, cursor }: PageReading): void {
  const [one] = items;
  if (!before || Object(one) !== one || !isSame(one, before.items[0]) || !isSame(items, before.items)) return;
  throw pageError(list, `returned the page before again, for ${JSON.stringify(String(cursor))}.`);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
