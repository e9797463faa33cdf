import { isPlainObject } from '../../validate/json-type.js';

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/** A deep copy of a JSON value. */
export function copyOf<T>(value: T): T {
  return structuredClone(value);
}

/** A copy of an object with something else at a dotted path. Objects missing on the way are made. */
export function withValueAt(value: unknown, dottedPath: string, replacement: unknown): JsonObject {
  const [key = '', ...rest] = dottedPath.split('.');
  const members = isPlainObject(value) ? value : {};
  const member = rest.length === 0 ? replacement : withValueAt(members[key], rest.join('.'), replacement);
  return { ...members, [key]: member };
}
