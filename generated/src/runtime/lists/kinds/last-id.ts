// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { lookUp } from '../../responses/lookup.js';
import { readItems, wrongValue } from '../read-page.js';
import type { ReadPage } from '../scheme.js';
import { checkNew, makePage, readMore } from './page-facts.js';

/**
 * Pages that begin after the item whose id the request names. A page that does not report if another one follows is the
 * last if it is empty.
 */
export const lastId: ReadPage = (body, list, reading) => {
  const { id = 'id' } = list.pagination;
  const items = readItems<never>(body, list);
  checkNew(items, list, reading);
  const hasMore = readMore(body, list) ?? items.length > 0;
  const last = items.length > 0 ? lookUp(items.at(-1), id) : undefined;
  if (hasMore && items.length > 0 && !/^[sn]/.test(typeof last)) throw wrongValue(list, id, last);
  return makePage(items, { body, hasMore, nextCursor: last });
};
