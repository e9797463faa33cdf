import type { TestClock } from '../../world/clock.js';
import type { JsonObject } from '../../schema/json.js';
import type { Store, StoredRecord } from '../../store/store.js';
import type { CustomFieldDefinition } from './custom-field-definition.js';

/** What is settled of a workspace before a request comes. */
export interface Workspace {
  /** Currency of the team, three letters. */
  readonly currency: string;
  /** Whether an id must be that of a record that is there. */
  readonly checkReferences: boolean;
  /** What becomes of a `cf_` key that nobody has defined, once fields of its kind of record are defined. */
  readonly unknownCustomFields: 'accept' | 'refuse';
}

/** All that a rule may look at. */
export interface World {
  readonly store: Store;
  readonly clock: TestClock;
  readonly workspace: Workspace;
  readonly customFields: readonly CustomFieldDefinition[];
  /**
   * Makes a record, with id, number and dates, past all rules.
   *
   * @param prefix what its id begins with, for a collection that `collections.ts` does not know
   */
  insert(collection: string, values: JsonObject, prefix?: string): StoredRecord;
}

/** The time, as Heffl writes it. */
export function timeOf({ clock }: World): string {
  return new Date(clock.now()).toISOString();
}

/** The user whom the API key belongs to: the first one. */
export function keyUser({ store }: World): StoredRecord | undefined {
  return store.all('users')[0];
}

/** A member of a record that is found by its id. */
export function memberOf(
  { store }: World,
  collection: string,
  { id, member }: { readonly id: unknown; readonly member: string },
): unknown {
  return store.get(collection, id)?.[member] ?? null;
}
