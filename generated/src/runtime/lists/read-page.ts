// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { PaginationError } from '../errors/client-errors.js';
import { describeCall } from '../errors/error.js';
import { lookUp } from '../responses/lookup.js';
import type { DriftEvent } from '../observe/observer.js';
import type { ListRequest } from '../call/operation.js';
import type { Page } from './page.js';
import { quote } from '../errors/quote.js';

/** What reading a page takes besides the answer and its list. */
export interface PageReading {
  /** The size that was asked for. */
  readonly size: unknown;
  /** Reports that a page may not be the last although it says nothing of another one. */
  report(drift: DriftEvent): void;
}

/**
 * Reads one page from an answer. Where the description does not require a page to report whether another one follows, a
 * page without that is taken for the last one; a full one of this kind is reported.
 */
export function readPage<Item>(body: unknown, list: ListRequest, { size, report }: PageReading): Page<Item> {
  const { pagination, maxPageSize, operationId } = list;
  const items = lookUp(body, pagination.items);
  if (!Array.isArray(items)) throw refuse(list, `returned no list at \`${pagination.items}\`, but ${quote(items)}.`);
  const cursor = readCursor(lookUp(body, pagination.nextCursor), list);
  const known = lookUp(body, pagination.hasMore) ?? (cursor === null ? undefined : true);
  const more = known ?? (list.isMoreRequired ? undefined : false);
  if (typeof more !== 'boolean') {
    throw refuse(list, `returned ${quote(more)} at \`${pagination.hasMore}\`, not a boolean.`);
  }
  if (known === undefined && items.length >= Number(size ?? maxPageSize)) {
    report({ subject: `${operationId} ${pagination.hasMore}`, described: 'boolean', seen: 'absent' });
  }
  return { items: items as readonly Item[], nextCursor: more ? cursor : null, hasMore: more, body };
}

function readCursor(value: unknown, list: ListRequest): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw refuse(list, `returned ${quote(value)} at \`${list.pagination.nextCursor}\`, which is no cursor.`);
}

/** The error for a page that leads nowhere, although it says that there is more. */
export function refuseWayOn(list: ListRequest, nextCursor: string | null): PaginationError {
  const fault =
    nextCursor === null
      ? 'says there is more, but gives no cursor.'
      : `gave the cursor ${quote(nextCursor)} a second time.`;
  return refuse(list, `${fault} The list cannot be walked to its end.`);
}

/** The error for a list that is longer than its caller wants to hold. */
export function refuseLength(list: ListRequest, limit: number): PaginationError {
  return refuse(list, `has more than ${limit} items. Raise the option \`limit\`, or set \`maxItems\`.`);
}

function refuse({ operationId, method, path: route }: ListRequest, fault: string): PaginationError {
  const name = { operationId, method, route };
  return new PaginationError(`${describeCall(name)} ${fault}`, name);
}
