// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';
import type { Store, StoredRecord } from '../store/store.js';
import type { Clock } from '../../runtime/time/clock.js';
import type { Collections } from './collection.js';

/** State that requests read and change. A behaviour may use an extended world for its rules. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  /** Ids and numbers by collection. */
  readonly collections: Collections;
  /** True if an id in a body must be that of a record. */
  readonly checkReferences: boolean;
  /**
   * Creates a record with id, number and dates, without applying rules.
   *
   * @param prefix Prefix of its id, for a collection without an `idSchema`.
   */
  insert(collection: string, values: JsonObject, prefix?: string): StoredRecord;
}

/** The current time in ISO 8601, UTC. */
export function timeOf({ clock }: World): string {
  return new Date(clock.now()).toISOString();
}

/** Returns a member of the record with an id; null if there is none. */
export function memberOf(
  { store }: World,
  collection: string,
  { id, member }: { readonly id: unknown; readonly member: string },
): unknown {
  return store.get(collection, id)?.[member] ?? null;
}
