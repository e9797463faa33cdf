/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is an object, neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two JSON values are the same. The order of members does not matter. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

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
