// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';
import type { Store } from '../store/store.js';
import type { DescribedApi } from './described.js';

/** Ids and numbers of the records of a collection. */
export interface Collection {
  /** Schema of its ids, whose pattern has their prefix, or those of several descriptions. Absent if none has one. */
  readonly idSchema?: string | readonly string[];
  /** Returns the number of a new record: `ORDER-0001`. Default: records have no numbers. */
  number?(store: Store, values: JsonObject): string;
}

/** Collections by name. Others have ids without a prefix, and no numbers. */
export type Collections = Readonly<Record<string, Collection>>;

/** Prefix of the ids of a schema, by the first description that has one; empty if none does. */
export function idPrefix(apis: readonly DescribedApi[], idSchema: Collection['idSchema'] = []): string {
  const names = [idSchema].flat();
  const patterns = apis.flatMap(({ schemas }) => names.map((name) => schemas[name]?.pattern));
  return patterns.map(prefixIn).find((prefix) => prefix !== undefined) ?? '';
}

/** `^pet_` → `pet_`; `undefined` for another pattern. */
export function prefixIn(pattern: string | undefined): string | undefined {
  return /^\^(\w+_)$/.exec(pattern ?? '')?.[1];
}
