// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';
import { Store, type StoredRecord } from '../store/store.js';
import { systemTime, type TestClock } from './clock.js';
import { idPrefix, type Collection, type Collections } from './collection.js';
import type { DescribedApi } from './described.js';
import type { World } from './world.js';

/** What a world is made of. */
export interface WorldOptions {
  /** The descriptions whose schemas give the prefixes of ids, first wins. */
  readonly apis: readonly DescribedApi[];
  /** Default: none that has a name of its own. */
  readonly collections?: Collections | undefined;
  /** Default: the time of this machine. */
  readonly clock?: TestClock | undefined;
}

/** A world without a record. */
export function createWorld({ apis, collections = {}, clock = systemTime }: WorldOptions): World {
  const store = new Store();
  return {
    store,
    clock,
    insert(name, values, prefix) {
      const collection = collections[name] ?? {};
      const place = { store, clock, name, collection, prefix: prefix ?? idPrefix(apis, collection.idSchema) };
      return insert(place, values);
    },
  };
}

interface Place {
  readonly store: Store;
  readonly clock: TestClock;
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
