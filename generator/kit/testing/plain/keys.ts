// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { check } from '../../validate/check.js';
import type { CollectionLayout } from '../layout/layout.js';
import { makeValue } from '../made/make-value.js';
import { prefixIn } from '../world/collection.js';
import { variantsOf } from '../made/flatten.js';

/** A new key in the form of its schema: with the prefix of its pattern, a number, a UUID. */
export function newKey(collection: CollectionLayout, serial: number): unknown {
  const { key, keyInPath, named } = collection;
  if (!key) return String(serial);
  const variants = [key.schema, keyInPath].flatMap((schema) => variantsOf(schema, named));
  const prefix = variants.map(({ pattern }) => prefixIn(pattern)).find((text) => text !== undefined) ?? '';
  const isUuid = variants.some(({ format }) => format === 'uuid');
  const made = () => makeValue(key.schema, key.path.split('.').at(-1) ?? '', { named, number: serial });
  const uuid = `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;
  const text = `${prefix}${serial.toString(36).padStart(6, '0')}`;
  const candidates = [() => (isUuid ? uuid : text), () => serial, () => uuid, made];
  for (const candidate of candidates) {
    const value = candidate();
    if (isValid(collection, value) && fitsPath(keyInPath, value)) return value;
  }
  return made() ?? String(serial);

  function fitsPath(schema: typeof keyInPath, value: unknown): boolean {
    return [value, String(value), Number(value)].some((form) => check(schema, form, { named }).length === 0);
  }
}

/** A key of a path in the type of its member. */
export function typedKey(collection: CollectionLayout, text: string): unknown {
  return [text, Number(text)].find((value) => isValid(collection, value)) ?? text;
}

function isValid({ key, named }: CollectionLayout, value: unknown): boolean {
  return key !== undefined && check(key.schema, value, { named }).length === 0;
}
