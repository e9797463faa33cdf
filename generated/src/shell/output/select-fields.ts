// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { isPlainObject } from '../../validate/json-type.js';

/** Reads `--fields id,address.city`. */
export function readNames(text: string | undefined): readonly string[] | undefined {
  const names = text?.split(',').map((name) => name.trim());
  return names?.filter((name) => name !== '');
}

/** A record with some of its members: those of nested ones stay where they are. */
export function selectFields(record: unknown, names: readonly string[] | undefined): unknown {
  if (names === undefined || !isPlainObject(record)) return record;
  const selected: Record<string, unknown> = {};
  for (const name of names) {
    const value = memberAt(record, name);
    if (value !== undefined) put(selected, name.split('.'), value);
  }
  return selected;
}

/** A member by its path; a name with dots is found, too. */
export function memberAt(record: unknown, name: string): unknown {
  if (!isPlainObject(record)) return undefined;
  if (Object.hasOwn(record, name)) return record[name];
  const [first = '', ...below] = name.split('.');
  return below.length > 0 && Object.hasOwn(record, first) ? memberAt(record[first], below.join('.')) : undefined;
}

/** A record without nesting: `address.city`. Lists and empty objects stay as they are. */
export function flatten(record: unknown, place = ''): [string, unknown][] {
  if (!isPlainObject(record) || Object.keys(record).length === 0) return [[place === '' ? 'value' : place, record]];
  return Object.entries(record).flatMap(([name, value]) => {
    const at = place === '' ? name : `${place}.${name}`;
    return isPlainObject(value) && Object.keys(value).length > 0
      ? flatten(value, at)
      : [[at, value] as [string, unknown]];
  });
}

function put(target: Record<string, unknown>, [name = '', ...below]: readonly string[], value: unknown): void {
  const inner = target[name];
  if (below.length > 0 && isPlainObject(inner)) {
    put(inner, below, value);
    return;
  }
  const next: Record<string, unknown> = {};
  if (below.length > 0) put(next, below, value);
  Object.defineProperty(target, name, {
    value: below.length > 0 ? next : value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
