// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from './api-schemas.js';

/** The types that a schema names; none where it leaves them open. */
export function typesOf({ type }: Schema): readonly string[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

/** Whether a value is of a type of JSON Schema. */
export function typeOf(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : nameType(value) === type;
}

/** The type of a value, as JSON has it. */
export function nameType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Whether a value is what JSON calls an object. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return nameType(value) === 'object';
}

/** Whether two JSON values are the same. The order of members does not matter. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isPlainObject(a) || !isPlainObject(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => isEqual(item, b[at]));
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}
