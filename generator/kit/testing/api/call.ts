// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import type { JsonObject } from '../schema/json.js';
import type { StoredRecord } from '../store/store.js';
import { view } from '../store/view.js';
import type { Behaviour, Call } from '../world/behaviour.js';
import type { DescribedOperation } from '../world/described.js';
import type { Resource } from '../world/resource.js';

/** A call with the behaviour of what is called. */
export interface BehavedCall extends Call {
  readonly behaviour: Behaviour;
}

/** `shops.shelves.create` → `shops.shelves` and `create`. */
export function partsOf({ id }: DescribedOperation): { readonly resource: string; readonly verb: string } {
  const end = id.lastIndexOf('.');
  return { resource: id.slice(0, Math.max(0, end)), verb: id.slice(end + 1) };
}

/** The resource that a call is about; one that the behaviour does not have is a collection by itself. */
export function calledResource({ api, operation, behaviour }: BehavedCall): Resource {
  const { resource } = partsOf(operation);
  return behaviour.resources?.[api.key]?.[resource] ?? { collection: resource };
}

/** The record that a path names, if it is one of the resource. */
export function namedRecord(call: BehavedCall): StoredRecord | undefined {
  const { collection, only = {} } = calledResource(call);
  const record = call.world.store.get(collection, lastOfPath(call));
  return record && Object.entries(only).every(([name, value]) => record[name] === value) ? record : undefined;
}

/** The id of what a path ends in: `shf_1` of `/shops/{shopId}/shelves/{id}`. */
function lastOfPath({ operation, path }: Call): string | undefined {
  const names = [...operation.route.matchAll(/\{(.+?)\}/g)].map(([, name = '']) => name);
  return path[names.at(-1) ?? ''];
}

/** A record with all names that this API has for its members. */
export function membersOf(call: BehavedCall, record: StoredRecord): JsonObject {
  const { api, world, behaviour } = call;
  const members = behaviour.members?.(world, { api: api.key, collection: calledResource(call).collection, record });
  if (members) return members;
  const { serial: _serial, ...stored } = record;
  return stored;
}

/** A record as this call's answer shows it. */
export function shown(call: BehavedCall, record: StoredRecord, schema: Schema | undefined): JsonObject {
  const members = membersOf(call, record);
  return schema && Object.keys(schema).length > 0 ? view(call.api.schemas, schema, members) : members;
}
