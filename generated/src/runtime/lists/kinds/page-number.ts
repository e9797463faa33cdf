// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { readItems } from '../read-page.js';
import type { ReadPage } from '../scheme.js';
import { checkNew, makePage, readCount, readMore } from './page-facts.js';

/**
 * Pages that have numbers. The last one is known from what a page reports: that none follows, or the number of all pages
 * or items. Without any of these an empty page is the last, since a server may return fewer items than it was asked for.
 */
export const pageNumber: ReadPage = (body, list, reading) => {
  const { cursor, size, before } = reading;
  const { first = 1, total, totalPages } = list.pagination;
  const items = readItems<never>(body, list);
  checkNew(items, list, reading);
  const page = Number(cursor ?? first);
  const number = page - first;
  const pages = readCount(body, list, totalPages);
  const all = readCount(body, list, total);
  // Of a page before this one, since the last page may be shorter, and a server may allow less than was requested.
  const usual = before?.items.length || items.length || Number(size) || 0;
  const isBeforeEnd = all === undefined ? items.length > 0 : usual > 0 && number * usual + items.length < all;
  const hasMore = readMore(body, list) ?? (pages === undefined ? isBeforeEnd : number + 1 < pages);
  return makePage(items, { body, hasMore, nextCursor: page + 1 });
};
