import type { StoredRecord } from '../../../testing/store/store.js';
import type { World as AnyWorld } from '../../../testing/world/world.js';
import type { CustomFieldDefinition } from './custom-field-definition.js';

export { memberOf, timeOf } from '../../../testing/world/world.js';

/** Settings of a workspace, fixed before the first request. */
export interface Workspace {
  /** Currency of the team, three letters. */
  readonly currency: string;
  /** Treatment of an undefined `cf_` key, once fields of its kind of record are defined. */
  readonly unknownCustomFields: 'accept' | 'reject';
}

/** Data that a rule may read. */
export interface World extends AnyWorld {
  readonly workspace: Workspace;
  readonly customFields: readonly CustomFieldDefinition[];
}

/** The user whom the API key belongs to: the first one. */
export function keyUser({ store }: World): StoredRecord | undefined {
  return store.all('users')[0];
}
