import { isPlainObject } from '../../validate/json-type.js';

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is an object, neither null nor a list. The records in here are ours to change. */
export const isObject = isPlainObject as (value: unknown) => value is JsonObject;

/** A deep copy of a JSON value. */
export function copyOf<T>(value: T): T {
  return structuredClone(value);
}

/** A copy of an object with something else at a dotted path. Objects missing on the way are made. */
export function withValueAt(value: unknown, dottedPath: string, replacement: unknown): JsonObject {
  const [key = '', ...rest] = dottedPath.split('.');
  const members = isObject(value) ? value : {};
  const member = rest.length === 0 ? replacement : withValueAt(members[key], rest.join('.'), replacement);
  return { ...members, [key]: member };
}
