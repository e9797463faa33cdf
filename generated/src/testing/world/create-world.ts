// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';
import { Store, type StoredRecord } from '../store/store.js';
import type { Clock } from '../../runtime/time/clock.js';
import { systemTime } from './clock.js';
import { idPrefix, type Collection, type Collections } from './collection.js';
import type { DescribedApi } from './described.js';
import type { World } from './world.js';

/** Options of a world. */
export interface WorldOptions {
  /** The descriptions with the prefixes of ids; the first takes precedence. */
  readonly apis: readonly DescribedApi[];
  /** Default: none. */
  readonly collections?: Collections | undefined;
  /** Default: system time. */
  readonly clock?: Clock | undefined;
  /** True if an id in a body must be that of a record; 400 otherwise. Default: `true`. */
  readonly checkReferences?: boolean | undefined;
}

/** Creates a world without records. */
export function createWorld({
  apis,
  collections = {},
  clock = systemTime,
  checkReferences = true,
}: WorldOptions): World {
  const store = new Store();
  return {
    store,
    clock,
    collections,
    checkReferences,
    insert(name, values, prefix) {
      const collection = collections[name] ?? {};
      const place = { store, clock, name, collection, prefix: prefix ?? idPrefix(apis, collection.idSchema) };
      return insert(place, values);
    },
  };
}

interface Place {
  readonly store: Store;
  readonly clock: Clock;
  readonly name: string;
  readonly collection: Collection;
  readonly prefix: string;
}

function insert({ store, clock, name, collection, prefix }: Place, values: JsonObject): StoredRecord {
  const serial = store.nextSerial();
  const createdAt = typeof values['createdAt'] === 'string' ? values['createdAt'] : new Date(clock.now()).toISOString();
  const number = collection.number?.(store, values);
  return store.put(name, {
    id: `${prefix}${serial.toString(36).padStart(6, '0')}`,
    ...(number !== undefined && { number }),
    updatedAt: createdAt,
    ...values,
    createdAt,
    serial,
  });
}
