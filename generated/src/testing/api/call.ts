// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import type { JsonObject } from '../schema/json.js';
import { partsOf, pathParts } from '../layout/effect.js';
import { layoutOf } from '../layout/layout.js';
import type { StoredRecord } from '../store/store.js';
import { view } from '../store/view.js';
import type { Behaviour, Call } from '../world/behaviour.js';
import type { Resource } from '../world/resource.js';

/** A call with the behaviour of the double. */
export interface BehavedCall extends Call {
  readonly behaviour: Behaviour;
}

/** The resource of an operation, if the behaviour names it. */
export function namedResource({
  api,
  operation,
  behaviour,
}: Pick<BehavedCall, 'api' | 'operation' | 'behaviour'>): Resource | undefined {
  return behaviour.resources?.[api.key]?.[partsOf(operation).resource];
}

/** The resource of a call. Default: a collection of the resource's name. */
export function calledResource(call: BehavedCall): Resource {
  const { api, operation } = call;
  const usual = () => layoutOf(api).operations.get(operation)?.collection.name ?? partsOf(operation).resource;
  return namedResource(call) ?? { collection: usual() };
}

/** The record with the id in the path, if it belongs to the resource. */
export function namedRecord(call: BehavedCall): StoredRecord | undefined {
  const { collection, only = {} } = calledResource(call);
  const record = call.world.store.get(collection, lastOfPath(call));
  return record && Object.entries(only).every(([name, value]) => record[name] === value) ? record : undefined;
}

/** The last id in a path: `shf_1` for `/shops/{shopId}/shelves/{id}`. */
function lastOfPath({ operation, path }: Call): string | undefined {
  return path[pathParts(operation.route).at(-1)?.parameter ?? ''];
}

/** A record with all member names of this API. */
export function membersOf(call: BehavedCall, record: StoredRecord): JsonObject {
  const { api, world, behaviour } = call;
  const members = behaviour.members?.(world, { api: api.key, collection: calledResource(call).collection, record });
  if (members) return members;
  const { serial: _serial, ...stored } = record;
  return stored;
}

/** A record as the response of this call shows it. */
export function shown(call: BehavedCall, record: StoredRecord, schema: Schema = {}): JsonObject {
  return view(call.api.schemas, schema, membersOf(call, record));
}
