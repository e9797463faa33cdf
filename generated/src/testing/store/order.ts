// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Place, SortValue } from './cursor.js';

/** `asc` or `desc`. */
export type Direction = 'asc' | 'desc';

/** Orders positions by value, those without one last, and equal ones by the order of creation. */
export function comparePlaces(a: Place, b: Place, direction: Direction): number {
  if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
  const order = compareValues(a.value, b.value) || a.serial - b.serial;
  return direction === 'asc' ? order : -order;
}

function compareValues(a: SortValue, b: SortValue): number {
  if (a === null || b === null) return 0;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a.toLowerCase(), b.toLowerCase());
  return Number(a) - Number(b);
}

/** By code units, independent of the locale. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Sort value of a value. Arrays and objects have none. */
export function sortValue(value: unknown): SortValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
