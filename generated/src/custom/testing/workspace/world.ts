import type { StoredRecord } from '../../../testing/store/store.js';
import type { World as AnyWorld } from '../../../testing/world/world.js';
import type { CustomFieldDefinition } from './custom-field-definition.js';

export { memberOf, timeOf } from '../../../testing/world/world.js';

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
export interface World extends AnyWorld {
  readonly workspace: Workspace;
  readonly customFields: readonly CustomFieldDefinition[];
}

/** The user whom the API key belongs to: the first one. */
export function keyUser({ store }: World): StoredRecord | undefined {
  return store.all('users')[0];
}
