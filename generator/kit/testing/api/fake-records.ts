// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { check, follow } from '../../validate/check.js';
import type { JsonObject } from '../schema/json.js';
import type { Behaviour } from '../world/behaviour.js';
import type { DescribedApi } from '../world/described.js';
import { FIRST_TIME } from '../world/clock.js';
import type { World } from '../world/world.js';
import { calledResource, partsOf, type BehavedCall } from './call.js';
import { itemSchema } from './list.js';
import { collectionsOf, keysOf, prefixOf, schemaParts } from './references.js';

/** Usual number of fake records of each resource. */
const COUNT = 20;

/** Deepest level of fake members, because schemas may contain themselves. */
const DEEPEST = 3;

/** Members that every new record gets. */
const GIVEN = ['id', 'createdAt', 'updatedAt'];

interface Faking {
  readonly world: World;
  readonly behaviour: Behaviour;
  /** Number of records of each resource. */
  readonly count?: number | undefined;
}

/** Adds fake records, made from their schemas, of each listed resource that the behaviour does not name. */
export function addFakeRecords(
  apis: readonly { readonly described: DescribedApi }[],
  { world, behaviour, count = COUNT }: Faking,
): void {
  for (const { described: api } of apis) {
    for (const operation of api.operations) {
      const { resource, verb } = partsOf(operation);
      if (verb !== 'list' || behaviour.resources?.[api.key]?.[resource]) continue;
      const call = { api, operation, world, behaviour, path: {}, query: {}, body: {} };
      const schema = itemSchema(call);
      for (let number = 1; number <= count; number += 1) {
        const values = { createdAt: FIRST_TIME, ...fakeMembers(call, { schema, number, depth: 0 }) };
        world.insert(calledResource(call).collection, values, prefixOf(api, schema));
      }
    }
  }
}

interface Fake {
  readonly schema: Schema;
  readonly number: number;
  readonly depth: number;
}

function fakeMembers(call: BehavedCall, { schema, number, depth }: Fake): JsonObject {
  const members: JsonObject = {};
  for (const { properties = {} } of schemaParts(call.api.schemas, schema)) {
    for (const [name, property] of Object.entries(properties)) {
      const value = fakeValue(call, { schema: property, number, depth: depth + 1 }, name);
      if (value !== undefined && (depth > 0 || !GIVEN.includes(name))) members[name] = value;
    }
  }
  return members;
}

/** The first of the possible values that the schema allows; `undefined` if it allows none. */
function fakeValue(call: BehavedCall, fake: Fake, name: string): unknown {
  const { schema, number, depth } = fake;
  const { schemas: named } = call.api;
  const parts = schemaParts(named, schema);
  const collections = collectionsOf(call, keysOf(parts));
  const ids = collections.flatMap((collection) => call.world.store.all(collection)).map(({ id }) => id);
  const choices = parts.flatMap((part) => part.enum ?? part['x-extensible-enum'] ?? []);
  const { minimum, maximum, default: usual, items } = follow(schema, named);
  const limits = [usual, number, minimum, maximum];
  const texts = [
    `${name} ${number}`,
    `${name}.${number}@example.com`,
    `https://example.com/${name}/${number}`,
    FIRST_TIME,
  ];
  const inner = () => (depth < DEEPEST ? fakeMembers(call, fake) : {});
  const lists = [[], items && [fakeValue(call, { ...fake, schema: items }, name)]];
  const isId = collections.length > 0;
  const values = isId
    ? [pick(ids, number), null]
    : [pick(choices, number), ...limits, ...texts, FIRST_TIME.slice(0, 10), number % 2 === 0, ...lists, inner(), null];
  return values.find((value) => value !== undefined && check(schema, value, { named }).length === 0);
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[(number - 1) % list.length];
}
