// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { pageError, readItems } from '../read-page.js';
import type { ReadPage } from '../scheme.js';
import { checkNew, makePage, readMore } from './page-facts.js';
import { resolveNext } from './page-url.js';

/** Pages whose header `link` has the URL of the next page (RFC 8288, relation `next`). A page without one is the last. */
export const linkHeader: ReadPage = (body, list, reading) => {
  const items = readItems<never>(body, list);
  checkNew(items, list, reading);
  const given = findLink(reading.response.headers.get('link') ?? '', 'next');
  const next = given === undefined ? undefined : resolveNext(given, reading);
  if (next === undefined && given !== undefined) throw pageError(list, 'returned a `link` header with an invalid URL.');
  return makePage(items, { body, hasMore: readMore(body, list) ?? next !== undefined, nextCursor: next });
};

/** `<target>` of a link. */
const TARGET = /^[\s,]*<([^>]*)>/;
/** `; name="value"` of a link; the value may have no quotes, or be absent. */
const PARAMETER = /^\s*;\s*([^\s;,="]*)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/;

/** Returns the target of the first link with a relation. A link with an anchor is about something else. */
export function findLink(header: string, relation: string): string | undefined {
  let rest = header;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found;
  };
  for (let link = take(TARGET); link; link = take(TARGET)) {
    const parameters = new Map<string, string>();
    for (let one = take(PARAMETER); one; one = take(PARAMETER)) {
      const name = String(one[1]).toLowerCase();
      // Of several, the first counts.
      if (!parameters.has(name)) parameters.set(name, (one[2] ?? one[3] ?? '').toLowerCase());
    }
    const relations = (parameters.get('rel') ?? '').split(/\s+/);
    if (relations.includes(relation) && !parameters.has('anchor')) return link[1];
  }
  return undefined;
}
