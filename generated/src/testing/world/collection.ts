// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';
import type { Store } from '../store/store.js';
import type { DescribedApi } from './described.js';

/** How the records of a collection are named. */
export interface Collection {
  /** Schema of its ids, whose pattern gives their prefix. Absent where no description has one. */
  readonly idSchema?: string;
  /** Number of a new record with these values: `ORDER-0001`. Default: records have no numbers. */
  number?(store: Store, values: JsonObject): string;
}

/** Collections by name. One that is missing here has ids without a prefix, and no numbers. */
export type Collections = Readonly<Record<string, Collection>>;

/** The start of the ids that a schema names, by the first description that says it; empty where none does. */
export function idPrefix(apis: readonly DescribedApi[], idSchema = ''): string {
  const patterns = apis.map(({ schemas }) =>
    Object.hasOwn(schemas, idSchema) ? schemas[idSchema]?.pattern : undefined,
  );
  return patterns.map(prefixIn).find((prefix) => prefix !== undefined) ?? '';
}

/** `^pet_` → `pet_`; `undefined` for another pattern. */
export function prefixIn(pattern: string | undefined): string | undefined {
  return /^\^(\w+_)$/.exec(pattern ?? '')?.[1];
}
