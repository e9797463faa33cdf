// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { isPlainObject } from '../../validate/json-type.js';

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/** A deep copy of a JSON value. Not every engine and test environment has `structuredClone`. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item)) as T;
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyOf(member)])) as T;
}

/** Returns a copy of an object with another value at a dotted path. Missing objects are created. */
export function withValueAt(value: unknown, dottedPath: string, replacement: unknown): JsonObject {
  const [key = '', ...rest] = dottedPath.split('.');
  const members = isPlainObject(value) ? value : {};
  const member = rest.length === 0 ? replacement : withValueAt(members[key], rest.join('.'), replacement);
  return { ...members, [key]: member };
}

/** The value at a dotted path; the whole for an empty one. `undefined` where nothing is there. */
export function valueAt(value: unknown, dottedPath: string): unknown {
  if (dottedPath === '') return value;
  return dottedPath
    .split('.')
    .reduce<unknown>(
      (inner, key) => (isPlainObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
      value,
    );
}

/** Nesting limit. Recursive functions would overflow the stack with deeper values. */
const MAX_DEPTH = 500;

/** True if a value is nested deeper than the limit. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
