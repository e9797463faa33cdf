// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from './api-schemas.js';

/** Returns the types of a schema; none if it allows all. */
export function typesOf({ type }: Schema): readonly string[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

/** True if a value is of a type of JSON Schema. */
export function typeOf(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : nameType(value) === type;
}

/** Returns the JSON type of a value. */
export function nameType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** True if a value is a JSON object. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return nameType(value) === 'object';
}

/** True if two JSON values are equal. The order of members does not matter. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isPlainObject(a) || !isPlainObject(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => isEqual(item, b[at]));
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}
