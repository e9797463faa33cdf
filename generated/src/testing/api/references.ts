// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { isEqual } from '../../validate/json-type.js';
import { fits } from '../schema/fits.js';
import type { Issue } from '../../validate/issues.js';
import type { StoredRecord } from '../store/store.js';
import { prefixIn } from '../world/collection.js';
import type { DescribedApi } from '../world/described.js';
import { layoutOf } from '../layout/layout.js';
import { calledResource, type BehavedCall } from './call.js';

/**
 * Returns an issue for each id in a body that belongs to no record. A value is an id if its schema is that of the ids of
 * a collection.
 *
 * @param before Record before an update. Its own ids are valid, because their records may have been deleted since.
 */
export function referenceIssues(call: BehavedCall, before?: StoredRecord): Issue[] {
  const { operation, body, world } = call;
  const { schema } = operation.body ?? {};
  if (!schema || !world.checkReferences) return [];
  const { names = {} } = calledResource(call);
  const isKept = ([name, value]: [string, unknown]) => isEqual(value, before?.[names[name] ?? name]);
  // A new record has a key of its own, which no record has yet.
  const key = calledKey(call);
  const changed = Object.entries(body).filter((member) => member[0] !== key && !isKept(member));
  return issuesAt(call, { schema, value: Object.fromEntries(changed), fit: body, path: [] });
}

function calledKey({ api, operation }: BehavedCall): string | undefined {
  const layout = layoutOf(api).operations.get(operation);
  return layout?.effect === 'create' ? layout.collection.key?.path.split('.')[0] : undefined;
}

interface Place {
  readonly schema: Schema;
  readonly value: unknown;
  /** Value that selects the branches of the schema. Default: the same. */
  readonly fit?: unknown;
  readonly path: readonly string[];
}

function issuesAt(call: BehavedCall, { schema, value, fit = value, path }: Place): Issue[] {
  const { schemas: named } = call.api;
  const parts = schemaParts(named, schema, (branch) => fits(branch, fit, named));
  if (typeof value === 'string' || typeof value === 'number') {
    const collections = collectionsOf(call, keysOf(parts));
    const isMissing = collections.length > 0 && collections.every((name) => !call.world.store.get(name, String(value)));
    return isMissing ? [{ field: path.join('.'), message: 'There is no such record.' }] : [];
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    parts.flatMap(({ items, properties = {} }) => {
      const member = Array.isArray(value) ? items : Object.hasOwn(properties, key) && properties[key];
      return member ? issuesAt(call, { schema: member, value: inner, path: [...path, key] }) : [];
    }),
  );
}

/** Collections by the names and prefixes of the schemas of their ids. Those of the behaviour take precedence. */
export function collectionsOf({ api, world }: Pick<BehavedCall, 'api' | 'world'>, keys: readonly string[]): string[] {
  const isMeant = (schema: Schema) => keysOf(schemaParts(api.schemas, schema)).some((key) => keys.includes(key));
  if (keys.length === 0) return [];
  const known = Object.entries(world.collections).filter(([, { idSchema = [] }]) =>
    [idSchema].flat().some(($ref) => isMeant({ $ref })),
  );
  if (known.length > 0) return known.map(([name]) => name);
  const { byIdSchema } = layoutOf(api);
  return [...new Set(keys.flatMap((key) => byIdSchema.get(key)?.name ?? []))];
}

/** Prefix of the ids of records with a schema, if it has one: `pet_`. */
export function prefixOf({ schemas }: DescribedApi, record: Schema = {}): string | undefined {
  const patterns = schemaParts(schemas, idOf(schemas, record)).map(({ pattern }) => prefixIn(pattern));
  return patterns.find((prefix) => prefix !== undefined);
}

function idOf(named: NamedSchemas, record: Schema = {}): Schema {
  const ids = schemaParts(named, record).map(({ properties }) => properties?.['id']);
  return ids.find((id) => id !== undefined) ?? {};
}

/** Names of schemas, and prefixes of the strings that they allow. */
function keysOf(parts: readonly Schema[]): string[] {
  return parts.flatMap(({ $ref, pattern }) => [$ref, prefixIn(pattern)]).filter((key) => key !== undefined);
}

/** A schema with the schemas it refers to and its branches, each once. */
export function schemaParts(named: NamedSchemas, schema: Schema, isChosen = (_branch: Schema) => true): Schema[] {
  // A set grows while it is iterated, and schemas may lead back to themselves.
  const parts = new Set([schema]);
  for (const { $ref = '', allOf = [], oneOf = [], anyOf = [] } of parts) {
    for (const part of [named[$ref] ?? [], allOf, [...oneOf, ...anyOf].filter(isChosen)].flat()) parts.add(part);
  }
  return [...parts];
}
