// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';
import type { Store, StoredRecord } from '../store/store.js';
import type { TestClock } from './clock.js';

/** What a request works on. A behaviour may have a world with more in it for its rules. */
export interface World {
  readonly store: Store;
  readonly clock: TestClock;
  /**
   * Makes a record, with id, number and dates, past all rules.
   *
   * @param prefix Start of its id, for a collection without an `idSchema`
   */
  insert(collection: string, values: JsonObject, prefix?: string): StoredRecord;
}

/** The time, as records have it: ISO 8601 in UTC. */
export function timeOf({ clock }: World): string {
  return new Date(clock.now()).toISOString();
}

/** A member of a record that is found by its id; null where there is none. */
export function memberOf(
  { store }: World,
  collection: string,
  { id, member }: { readonly id: unknown; readonly member: string },
): unknown {
  return store.get(collection, id)?.[member] ?? null;
}
