// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { PaginationError } from '../errors/client-errors.js';
import { describeCall } from '../errors/error.js';
import { lookUp } from '../responses/lookup.js';
import type { Page } from './page.js';
import { quote } from '../errors/quote.js';
import type { ListRequest, PageReading } from './scheme.js';

/**
 * Reads one page from a response. If the description does not require a page to report whether another one follows, a
 * page without that counts as the last one; a full page of this kind is reported.
 */
export function readPage<Item>(body: unknown, list: ListRequest, { size, settings }: PageReading): Page<Item> {
  const { pagination, maxPageSize, operationId } = list;
  const items = readItems<Item>(body, list);
  const cursor = readCursor(lookUp(body, pagination.nextCursor), list);
  const known =
    pagination.hasMore === undefined
      ? cursor !== null
      : (lookUp(body, pagination.hasMore) ?? (cursor === null ? undefined : true));
  const more = known ?? (list.isMoreRequired ? undefined : false);
  if (typeof more !== 'boolean') {
    throw wrongValue(list, pagination.hasMore, more);
  }
  if (known === undefined && items.length >= Number(size ?? maxPageSize)) {
    settings.observer?.drift({ subject: `${operationId} ${pagination.hasMore}`, described: 'boolean', seen: 'absent' });
  }
  return { items, nextCursor: more ? cursor : null, hasMore: more, body };
}

/** Returns the items of a page: the response itself, or a part of it. */
export function readItems<Item>(body: unknown, list: ListRequest): readonly Item[] {
  const path = list.pagination.items;
  const given = path === undefined ? body : lookUp(body, path);
  const items: unknown = list.mayLackItems ? (given ?? []) : given;
  if (!Array.isArray(items)) throw wrongValue(list, path, items);
  return items as readonly Item[];
}

function readCursor(value: unknown, list: ListRequest): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (/^[sn]/.test(typeof value)) return String(value);
  throw wrongValue(list, list.pagination.nextCursor, value);
}

/** Error for a value of a page that is not as described. */
export function wrongValue(list: ListRequest, path: string | undefined, value: unknown): PaginationError {
  return pageError(list, `returned ${quote(value)} at \`${path}\`, not as described.`);
}

/** Error for a page that reports another one, but has no usable cursor. */
export function cursorError(list: ListRequest, nextCursor: string | null): PaginationError {
  const fault =
    nextCursor === null ? 'returned no cursor of the next page.' : `returned the cursor ${quote(nextCursor)} again.`;
  return pageError(list, fault);
}

/** Error for a list that is longer than the caller's limit. */
export function tooManyItems(list: ListRequest, limit: number): PaginationError {
  return pageError(list, `has more than ${limit} items. Raise the option \`limit\`, or set \`maxItems\`.`);
}

/** Error for a list whose cursors lead to empty pages only. */
export function tooManyEmpty(list: ListRequest, count: number): PaginationError {
  return pageError(list, `returned ${count} empty pages in a row.`);
}

/** Error for a page that contradicts its list. */
export function pageError({ operationId, method, path: route }: ListRequest, fault: string): PaginationError {
  const name = { operationId, method, route };
  return new PaginationError(`${describeCall(name)} ${fault}`, name);
}
