import type { Schema } from '../../validate/api-schemas.js';
import type { DescribedApi, DescribedOperation } from '../world/described.js';
import { resourceOf, type Resource } from '../heffl/records/resources.js';
import type { World } from '../heffl/workspace/world.js';
import { asV1, deriveMembers } from '../heffl/records/views.js';
import type { JsonObject } from '../schema/json.js';
import { view } from '../store/view.js';
import type { StoredRecord } from '../store/store.js';

/** A request that the description allows, with its values read. */
export interface Call {
  readonly api: DescribedApi;
  readonly operation: DescribedOperation;
  readonly path: Readonly<Record<string, string>>;
  /** With defaults. */
  readonly query: JsonObject;
  readonly body: JsonObject;
  readonly world: World;
}

/** `pipelines.stages.create` → `pipelines.stages` and `create`. */
export function partsOf({ id }: DescribedOperation): { readonly resource: string; readonly verb: string } {
  const end = id.lastIndexOf('.');
  return { resource: id.slice(0, Math.max(0, end)), verb: id.slice(end + 1) };
}

/** The resource that a call is about. */
export function calledResource({ api, operation }: Call): Resource {
  return resourceOf(api.key, partsOf(operation).resource);
}

/** The record that a path names, if it is one of the resource. */
export function namedRecord(call: Call): StoredRecord | undefined {
  const { collection, only = {} } = calledResource(call);
  const record = call.world.store.get(collection, call.path['id']);
  return record && Object.entries(only).every(([name, value]) => record[name] === value) ? record : undefined;
}

/** A record with all names that this API has for its members. */
export function membersOf(call: Call, record: StoredRecord): JsonObject {
  const members = deriveMembers(call.world, calledResource(call).collection, record);
  return call.api.key === 'v1' ? asV1(members) : members;
}

/** A record as this call's answer shows it. */
export function shown(call: Call, record: StoredRecord, schema: Schema | undefined): JsonObject {
  const members = membersOf(call, record);
  return schema && Object.keys(schema).length > 0 ? view(call.api.schemas, schema, members) : members;
}
