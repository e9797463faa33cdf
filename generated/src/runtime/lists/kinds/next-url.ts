// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { lookUp } from '../../responses/lookup.js';
import { readItems, wrongValue } from '../read-page.js';
import type { ReadPage } from '../scheme.js';
import { checkNew, makePage, readMore } from './page-facts.js';
import { resolveNext } from './page-url.js';

/** Pages that have the URL of the next page in their body. A page without one is the last. */
export const nextUrl: ReadPage = (body, list, reading) => {
  const { nextCursor } = list.pagination;
  const items = readItems<never>(body, list);
  checkNew(items, list, reading);
  const given = lookUp(body, nextCursor) ?? '';
  const next = typeof given === 'string' && given !== '' ? resolveNext(given, reading) : undefined;
  if (next === undefined && given !== '') throw wrongValue(list, nextCursor, given);
  return makePage(items, { body, hasMore: readMore(body, list) ?? next !== undefined, nextCursor: next });
};
