// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { CollectionLayout } from '../layout/layout.js';
import { uuidOf } from '../made/make-scalar.js';
import { makeValue } from '../made/make-value.js';
import { fits } from '../schema/fits.js';
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
  const uuid = uuidOf(serial);
  const text = `${prefix}${serial.toString(36).padStart(6, '0')}`;
  const candidates = [() => (isUuid ? uuid : text), () => serial, () => uuid, made];
  for (const candidate of candidates) {
    const value = candidate();
    const forms = [value, String(value), Number(value)];
    if (isValid(collection, value) && forms.some((form) => fits(keyInPath, form, named))) return value;
  }
  return made() ?? String(serial);
}

/** A key of a path in the type of its member. */
export function typedKey(collection: CollectionLayout, text: string): unknown {
  return [text, Number(text)].find((value) => isValid(collection, value)) ?? text;
}

function isValid({ key, named }: CollectionLayout, value: unknown): boolean {
  return key !== undefined && fits(key.schema, value, named);
}
