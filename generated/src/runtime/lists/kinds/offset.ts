// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { readItems } from '../read-page.js';
import type { ReadPage } from '../scheme.js';
import { checkNew, makePage, readCount, readMore } from './page-facts.js';

/**
 * Pages that begin after a number of items. The last one is known from what a page reports: that none follows, or the
 * number of all items. Without either an empty page is the last.
 */
export const offset: ReadPage = (body, list, reading) => {
  const { cursor, size, before } = reading;
  const { first = 0, total } = list.pagination;
  const items = readItems<never>(body, list);
  checkNew(items, list, reading);
  const start = Number(cursor ?? first);
  const all = readCount(body, list, total);
  // The items that came, not those that were requested: a server may allow less. Of an empty page, that is unknown.
  const step = items.length || before?.items.length || Number(size) || 0;
  const isBeforeEnd = all === undefined ? items.length > 0 : step > 0 && start - first + step < all;
  const hasMore = readMore(body, list) ?? isBeforeEnd;
  return makePage(items, { body, hasMore, nextCursor: step > 0 ? start + step : undefined });
};
