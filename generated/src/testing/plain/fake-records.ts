// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { isPlainObject } from '../../validate/json-type.js';
import { namedResource } from '../api/call.js';
import { idNames, layoutOf, type CollectionLayout } from '../layout/layout.js';
import { makeValue } from '../made/make-value.js';
import { fits } from '../schema/fits.js';
import { valueAt, withValueAt, type JsonObject } from '../schema/json.js';
import type { StoredRecord } from '../store/store.js';
import type { Behaviour } from '../world/behaviour.js';
import { FIRST_TIME } from '../world/clock.js';
import type { DescribedApi } from '../world/described.js';
import type { World } from '../world/world.js';
import { collectionsOf } from '../api/references.js';
import { addRecord, keyOf, recordWithKey, withinOf, type Scope } from './records.js';
import { TIME } from './show.js';

/** Usual number of fake records of each resource. */
const COUNT = 20;

interface Faking {
  readonly world: World;
  readonly behaviour: Behaviour;
  /** Number of records of each resource. */
  readonly count?: number | undefined;
}

/** Adds fake records, made from their schemas, of each resource that the behaviour does not name. */
export function addFakeRecords(
  apis: readonly { readonly described: DescribedApi }[],
  { world, behaviour, count = COUNT }: Faking,
): void {
  for (const { described: api } of apis) {
    const { operations, collections } = layoutOf(api);
    for (const collection of collections) {
      const own = [...operations].filter(
        ([, layout]) => layout.collection === collection && layout.effect !== 'action',
      );
      const isNamed = own.some(([operation]) => namedResource({ api, operation, behaviour }));
      if (isNamed || collection.isSingle || Object.keys(collection.schema).length === 0) continue;
      for (let number = 1; number <= count; number += 1) addFake({ api, world, collection }, number);
    }
  }
}

interface Target {
  readonly api: DescribedApi;
  readonly world: World;
  readonly collection: CollectionLayout;
}

function addFake(target: Target, number: number): void {
  const { world, collection } = target;
  const scope = parentsFor(target, number);
  if (!scope) return;
  const made = makeValue(collection.schema, collection.name, {
    named: target.api.schemas,
    number,
    references: referencesIn(target),
  });
  if (!isPlainObject(made)) return;
  const values: JsonObject = Object.fromEntries(Object.entries(made).filter(([name]) => !TIME.test(name)));
  addRecord(world, collection, {
    values: { createdAt: FIRST_TIME, updatedAt: FIRST_TIME, ...withKey(target, values, scope) },
    scope,
  });
}

/** Ids are new ones; names that distinguish records are made like others, without spaces for their paths. */
function withKey({ world, collection, api }: Target, values: JsonObject, scope: Scope): JsonObject {
  const { key } = collection;
  if (!key) return values;
  const made = valueAt(values, key.path);
  const short = typeof made === 'string' ? made.replaceAll(' ', '-') : made;
  const name = [short, made].find((value) => fits(key.schema, value, api.schemas));
  const isName = !/(?:id|key)$/i.test(key.path) && name !== undefined;
  const isFree = isName && !recordWithKey(world, collection, { key: String(name), scope });
  return withValueAt(values, key.path, isFree ? name : undefined);
}

/** Parents of a fake record, one after the other; `undefined` where there is none that it could belong to. */
function parentsFor({ api, world, collection }: Target, number: number): Scope | undefined {
  const { items } = layoutOf(api);
  const scope: Record<string, string> = {};
  for (const { prefix } of collection.scope) {
    const parent = items.get(prefix);
    if (!parent || parent === collection) continue;
    const records: readonly StoredRecord[] = world.store.all(parent.name);
    const record = records[(number - 1) % records.length];
    if (!record) return undefined;
    Object.assign(scope, withinOf(record), { [prefix]: keyOf(record, parent) });
  }
  return scope;
}

/** Ids of records, for schemas of ids. */
function referencesIn({ api, world }: Target): (schema: Schema) => readonly unknown[] | undefined {
  return (schema) => {
    const collections = collectionsOf({ api, world }, idNames(schema));
    if (collections.length === 0) return undefined;
    return collections.flatMap((name) => world.store.all(name)).map(({ id }) => id);
  };
}
