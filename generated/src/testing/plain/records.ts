// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { CollectionLayout, OperationLayout } from '../layout/layout.js';
import { copyOf, valueAt, withValueAt, type JsonObject } from '../schema/json.js';
import type { StoredRecord } from '../store/store.js';
import type { Call } from '../world/behaviour.js';
import { timeOf, type World } from '../world/world.js';
import { newKey, typedKey } from './keys.js';

/** Member of a stored record with what it belongs to. */
const WITHIN = '$within';
/** Members of an API that are called like those of the store are kept under another name. */
const TAKEN = ['id', 'serial'];

/** The keys of the parents of records, by their paths: `{ '/owners/{}': '7' }`. */
export type Scope = Readonly<Record<string, string>>;

/** Parents that the path of a call names. */
export function scopeOf({ path }: Pick<Call, 'path'>, { scope }: Pick<OperationLayout, 'scope'>): Scope {
  return Object.fromEntries(scope.map(({ prefix, parameter }) => [prefix, path[parameter] ?? '']));
}

/** The records of a collection in a scope. A record belongs everywhere as far as nothing is known of it. */
export function recordsIn({ store }: World, { name }: CollectionLayout, scope: Scope): StoredRecord[] {
  return store.all(name).filter((record) => isIn(record, scope));
}

function isIn(record: StoredRecord, scope: Scope): boolean {
  const within = withinOf(record);
  return Object.entries(scope).every(([prefix, key]) => (within[prefix] ?? key) === key);
}

/** Parents of a record. */
export function withinOf(record: StoredRecord): Scope {
  return (record[WITHIN] ?? {}) as Scope;
}

/** The record with a key, as paths have it. */
export function recordWithKey(
  world: World,
  collection: CollectionLayout,
  { key, scope }: { readonly key: string; readonly scope: Scope },
): StoredRecord | undefined {
  const isIt = (record: StoredRecord) => keyOf(record, collection) === key && isIn(record, scope);
  const direct = world.store.get(collection.name, key);
  return direct && isIt(direct) ? direct : world.store.all(collection.name).find(isIt);
}

/** The record that the path of a call names, or the one that there is. */
export function calledRecord(call: Pick<Call, 'path' | 'world'>, layout: OperationLayout): StoredRecord | undefined {
  const scope = scopeOf(call, layout);
  const { collection, key } = layout;
  if (key === undefined) return recordsIn(call.world, collection, scope)[0];
  return recordWithKey(call.world, collection, { key: call.path[key] ?? '', scope });
}

/** The key of a record, as paths have it. */
export function keyOf(record: StoredRecord, { key }: Pick<CollectionLayout, 'key'>): string {
  return String((key && valueAt(membersOf(record), key.path)) ?? record.id);
}

/** The members of a record, by the names of the API. */
export function membersOf(record: StoredRecord): JsonObject {
  const { serial: _serial, [WITHIN]: _within, ...members } = record;
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => {
      if (TAKEN.includes(name) && Object.hasOwn(record, `$${name}`)) return [];
      return [[TAKEN.includes(name.slice(1)) && name.startsWith('$') ? name.slice(1) : name, value]];
    }),
  );
}

/** Members of an API, by the names of the store. */
function storedNames(members: JsonObject, id: string): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => {
      if (name === 'id' && value === id) return [];
      return [[TAKEN.includes(name) ? `$${name}` : name, copyOf(value)]];
    }),
  );
}

/** Content of a new record. */
export interface NewRecord {
  readonly values: JsonObject;
  readonly scope: Scope;
  /** Key that the path names. Default: that of the values, else a new one. */
  readonly key?: string | undefined;
}

/** Adds a record, with the key that it is given or a new one. */
export function addRecord(
  world: World,
  collection: CollectionLayout,
  { values, scope, key: asked }: NewRecord,
): StoredRecord {
  const { store } = world;
  const serial = store.nextSerial();
  const { key } = collection;
  const given = asked === undefined ? key && valueAt(values, key.path) : typedKey(collection, asked);
  const value = given ?? newKey(collection, serial);
  const text = String(value);
  const id = store.get(collection.name, text) ? `${text}~${serial}` : text;
  const now = timeOf(world);
  return store.put(collection.name, {
    createdAt: now,
    updatedAt: now,
    ...storedNames(key ? withValueAt(values, key.path, value) : values, id),
    ...(Object.keys(scope).length > 0 && { [WITHIN]: scope }),
    id,
    serial,
  });
}

/** Gives a record other members. Its place, and what it belongs to, stay. */
export function changeRecord(
  world: World,
  collection: CollectionLayout,
  { before, values }: { readonly before: StoredRecord; readonly values: JsonObject },
): StoredRecord {
  const { id, serial, createdAt, [WITHIN]: within } = before;
  const members = collection.key
    ? withValueAt(values, collection.key.path, valueAt(membersOf(before), collection.key.path))
    : values;
  return world.store.put(collection.name, {
    createdAt,
    ...storedNames(members, id),
    updatedAt: timeOf(world),
    ...(within !== undefined && { [WITHIN]: within }),
    id,
    serial,
  });
}
