// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
/** True if one of the strings contains the search, ignoring case. */
export function fitsSearch(search: string, texts: readonly unknown[]): boolean {
  const wanted = search.trim().toLowerCase();
  return texts.some((text) => typeof text === 'string' && text.toLowerCase().includes(wanted));
}
