// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { isExactly, isLike } from '../../../validate/alike.js';
import { isPlainObject } from '../../../validate/json-type.js';

/** How a record is like the fields that were sent. */
export interface Likeness {
  /** `similar`: it may be the same in another form. */
  readonly kind: 'same' | 'similar' | 'other';
  /** True if the record has a text or a number to compare. */
  readonly isComparable: boolean;
  /** Fields with a value that the record does not have. */
  readonly missing: readonly string[];
}

/** Compares a record with fields that were sent, as far as it has them: an API need not return all that it takes. */
export function compareRecord(sent: unknown, record: unknown): Likeness {
  const pairs = pairsOf(sent, record);
  const isComparable = pairs.some(
    ([value]) => (typeof value === 'string' && value !== '') || typeof value === 'number',
  );
  const isSame = pairs.every(([value, other]) => isExactly(value, other));
  const isSimilar = isSame || pairs.every(([value, other]) => isLike(value, other));
  return { kind: isSame ? 'same' : isSimilar ? 'similar' : 'other', isComparable, missing: missingIn(record, sent) };
}

function missingIn(record: unknown, sent: unknown): string[] {
  if (!isPlainObject(sent) || !isPlainObject(record)) return [];
  return Object.keys(sent).filter((name) => folded(sent[name]) !== '' && !Object.hasOwn(record, name));
}

/** A key by which a record is found, as it is compared: without case, and without spaces around it. */
export function folded(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  const text = value.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return String(Number(text));
  return /^\d{4}-\d\d-\d\dt?/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : text;
}

/** Values with those of the record. Members that it lacks are not compared, nor lists of objects. */
function pairsOf(sent: unknown, record: unknown): [unknown, unknown][] {
  if (!isPlainObject(sent) || !isPlainObject(record)) return [];
  return Object.entries(sent).flatMap(([name, value]): [unknown, unknown][] => {
    if (!Object.hasOwn(record, name)) return [];
    const other = record[name];
    if (isPlainObject(value)) return pairsOf(value, other);
    const isOfObjects = [value, other].some((list) => Array.isArray(list) && list.some(isPlainObject));
    return isOfObjects ? [] : [[value, other]];
  });
}
