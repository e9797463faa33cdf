// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { isEqual } from '../../validate/json-type.js';
import type { Issue } from '../../validate/issues.js';
import { withValueAt, type JsonObject } from '../schema/json.js';
import { readCursor, writeCursor, type Place } from '../store/cursor.js';
import { comparePlaces, type Direction } from '../store/order.js';
import type { StoredRecord } from '../store/store.js';
import type { DescribedPaging } from '../world/described.js';
import type { PlainResponse } from '../world/plain-response.js';
import type { BehavedCall } from './call.js';
import { pagingOf, wayOf, type PageWay } from './page-way.js';

/** A record of a list with its position. Its members are computed only for a page, because lists may be long. */
export interface Row extends Place {
  readonly record: StoredRecord;
}

/** Where a page begins: after a place, after an item, or after a number of pages or items. */
export interface PageStart {
  readonly after?: Place | undefined;
  readonly id?: unknown;
  readonly pages?: number;
  readonly items?: number;
}

/** Where the page of a call begins. */
export function readStart(call: BehavedCall): { readonly start: PageStart; readonly issues: readonly Issue[] } {
  const way = wayOf(call.api, call.operation);
  const value = way && call.query[way.parameter];
  if (!way || value === undefined) return { start: {}, issues: [] };
  const wrong = (message: string) => ({ start: {}, issues: [{ field: way.parameter, message }] });
  const count = Number(value) - way.first;
  switch (way.kind) {
    case 'cursor': {
      const after = typeof value === 'string' ? readCursor(listKey(call, way), value) : undefined;
      return after ? { start: { after }, issues: [] } : wrong('is no cursor of this list');
    }
    case 'cursorId':
      return { start: { id: value }, issues: [] };
    case 'page':
      return count >= 0 ? { start: { pages: count }, issues: [] } : wrong(`must be at least ${way.first}`);
    case 'offset':
      return count >= 0 ? { start: { items: count }, issues: [] } : wrong(`must be at least ${way.first}`);
  }
}

/** The records of a page, and what it says about the others. */
export interface Page {
  readonly records: readonly StoredRecord[];
  /** Cursor, number or URL of the next page. */
  readonly next: string | null;
  readonly total: number;
  readonly totalPages: number;
}

/** Records of all pages. */
export interface PageSource {
  readonly rows: readonly Row[];
  readonly start: PageStart;
  /** Id of a record, as its list shows it. */
  readonly idOf: (record: StoredRecord) => unknown;
}

/** Cuts the page of a call out of the rows of its list. */
export function cutPage(call: BehavedCall, { rows, start, idOf }: PageSource): Page {
  const paging = pagingOf(call.api, call.operation);
  const direction = isPaged(paging) ? directionOf(call) : 'asc';
  const sorted = [...rows].sort((a, b) => comparePlaces(a, b, direction));
  const asked = paging?.sizeParameter === undefined ? undefined : Number(call.query[paging.sizeParameter]);
  const size = asked || sorted.length;
  const from = indexOf(sorted, { start, direction, size, idOf });
  const page = sorted.slice(from, from + size);
  const last = page.at(-1);
  const next = last && sorted.length > from + size ? nextOf(call, { last, from, size }) : null;
  const totalPages = size > 0 ? Math.ceil(sorted.length / size) : 0;
  return { records: page.map(({ record }) => record), next, total: sorted.length, totalPages };
}

function indexOf(
  rows: readonly Row[],
  { start, direction, size, idOf }: Pick<PageSource, 'start' | 'idOf'> & { direction: Direction; size: number },
): number {
  const { after, id, pages = 0, items } = start;
  if (items !== undefined) return items;
  if (after) {
    const index = rows.findIndex((row) => comparePlaces(row, after, direction) > 0);
    return index === -1 ? rows.length : index;
  }
  if (id === undefined) return pages * size;
  const index = rows.findIndex(({ record }) => isEqual(idOf(record), id));
  return index === -1 ? rows.length : index + 1;
}

interface End {
  readonly last: Row;
  readonly from: number;
  readonly size: number;
}

/** Position of the page after one. */
function nextOf(call: BehavedCall, { last, from, size }: End): string {
  const { api, operation, url } = call;
  const way = wayOf(api, operation);
  if (!way) return '';
  const position = {
    cursor: () => writeCursor(listKey(call, way), last),
    cursorId: () => '',
    page: () => String(Math.floor(from / size) + 1 + way.first),
    offset: () => String(from + size + way.first),
  }[way.kind]();
  const { kind = 'cursor' } = pagingOf(api, operation) ?? {};
  if (kind !== 'link' && kind !== 'nextUrl') return position;
  const next = new URL(url);
  for (const key of api.keys) if (key.in === 'query') next.searchParams.delete(key.name);
  next.searchParams.set(way.parameter, position);
  return next.href;
}

/** True if the list has pages. Other lists are returned as a whole, without a cursor. */
export function isPaged(paging: DescribedPaging | undefined): boolean {
  return paging?.sizeParameter !== undefined;
}

function directionOf(call: BehavedCall): Direction {
  const { direction, usualDirection = 'asc' } = call.behaviour.listing ?? {};
  const asked = direction === undefined ? undefined : call.query[direction];
  return asked === 'asc' || asked === 'desc' ? asked : usualDirection;
}

/** A body with its members about the next page. */
export function withMarks(body: JsonObject, paging: DescribedPaging, { next, total, totalPages }: Page): JsonObject {
  const marks: readonly [string | undefined, unknown][] = [
    [paging.hasMore, next !== null],
    [paging.nextCursor, next],
    [paging.total, total],
    [paging.totalPages, totalPages],
  ];
  return marks.reduce((whole, [path, mark]) => (path === undefined ? whole : withValueAt(whole, path, mark)), body);
}

/** A response with the header `link`, if its list has the next page there. */
export function withLink(response: PlainResponse, paging: DescribedPaging | undefined, { next }: Page): PlainResponse {
  if (paging?.kind !== 'link' || next === null) return response;
  return { ...response, headers: { link: `<${next}>; rel="next"` } };
}

/** Key that distinguishes lists: the operation and all parameters except those of the page. */
function listKey({ api, operation, query }: BehavedCall, { parameter }: PageWay): string {
  const { sizeParameter } = pagingOf(api, operation) ?? {};
  const asked = Object.entries(query).filter(([name]) => name !== parameter && name !== sizeParameter);
  return JSON.stringify([operation.id, ...asked.sort(([a], [b]) => (a < b ? -1 : 1))]);
}
