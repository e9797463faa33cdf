import { isEqual } from '../../../validate/json-type.js';
import type { JsonObject } from '../../../testing/schema/json.js';
import type { StoredRecord } from '../../../testing/store/store.js';
import type { World } from './world.js';

/** The stages of a collection that have all these members, by position. */
export function stagesWith({ store }: World, collection: string, members: JsonObject): StoredRecord[] {
  const fits = (stage: StoredRecord) => Object.entries(members).every(([name, value]) => isEqual(stage[name], value));
  return store
    .all(collection)
    .filter(fits)
    .sort((a, b) => Number(a['position']) - Number(b['position']) || a.serial - b.serial);
}

export function firstStage(world: World, collection: string, members: JsonObject): StoredRecord | undefined {
  return stagesWith(world, collection, members)[0];
}
