// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { prefixIn } from '../world/collection.js';
import type { DescribedApi, DescribedOperation } from '../world/described.js';
import { draftOperations, type Draft } from './draft.js';
import { pathParts, withoutNames, type Effect, type PathPart } from './effect.js';
import { findKey, singularOf, type Key } from './find-key.js';
import { refOf, type Place } from './find-place.js';

/** The records of an API, by the names, paths and schemas of its description. */
export interface Layout {
  readonly operations: ReadonlyMap<DescribedOperation, OperationLayout>;
  /** In the order of their paths: parents first. */
  readonly collections: readonly CollectionLayout[];
  /** Collections by the paths of their records: `/owners/{}`. */
  readonly items: ReadonlyMap<string, CollectionLayout>;
  /** Collections by the names of the schemas of their ids, and by the prefixes of these, where only one has them. */
  readonly byIdSchema: ReadonlyMap<string, CollectionLayout>;
}

/** Records of one kind. */
export interface CollectionLayout {
  /** `pets`, `customers.sources` */
  readonly name: string;
  readonly named: NamedSchemas;
  readonly schema: Schema;
  /** `undefined`: no member distinguishes the records. */
  readonly key: Key | undefined;
  /** Schema of the key in paths. */
  readonly keyInPath: Schema;
  /** Parents in the path of a record, or of the list. */
  readonly scope: readonly PathPart[];
  /** True if there is one record, or one for each parent. */
  readonly isSingle: boolean;
}

/** One operation. */
export interface OperationLayout {
  readonly effect: Effect;
  readonly collection: CollectionLayout;
  /** Parameter with the key of the record; `undefined` where the path names none. */
  readonly key: string | undefined;
  /** The other parameters of the path: they say what the records belong to. */
  readonly scope: readonly PathPart[];
  /** Where the record, or the list, is in the response; `undefined` where the response shows something else. */
  readonly place: Place | undefined;
  /** Member of the body that holds the record; empty for the whole body. */
  readonly bodyPlace: string;
}

const layouts = new WeakMap<DescribedApi, Layout>();

/** Finds out, once for each API, what its description says about its records. */
export function layoutOf(api: DescribedApi): Layout {
  const known = layouts.get(api) ?? findLayout(api);
  layouts.set(api, known);
  return known;
}

function findLayout(api: DescribedApi): Layout {
  const drafts = draftOperations(api);
  const collections = new Map<string, CollectionLayout>();
  for (const name of new Set(drafts.map(({ collection }) => collection))) {
    const own = drafts.filter(({ collection }) => collection === name);
    collections.set(name, layOut(api, name, own));
  }
  const collectionOf = ({ collection }: Draft) => collections.get(collection) as CollectionLayout;
  const items = new Map<string, CollectionLayout>();
  for (const draft of drafts.filter(({ key }) => key !== undefined)) {
    const path = withoutNames(draft.path);
    if (!items.has(path)) items.set(path, collectionOf(draft));
  }
  return {
    operations: new Map(
      drafts.map((draft) => {
        const { operation, effect, key, place, bodyPlace } = draft;
        return [operation, { effect, collection: collectionOf(draft), key, scope: scopeOf(draft), place, bodyPlace }];
      }),
    ),
    collections: [...collections.values()].sort((a, b) => a.scope.length - b.scope.length),
    items,
    byIdSchema: idSchemas([...collections.values()]),
  };
}

function layOut({ schemas: named }: DescribedApi, name: string, drafts: readonly Draft[]): CollectionLayout {
  const keyed = drafts.find(({ key }) => key !== undefined);
  const places = PREFERRED.flatMap((effect) => drafts.filter((draft) => draft.effect === effect)).flatMap(
    ({ place }) => place ?? [],
  );
  const inPath = keyed?.operation.path.find((parameter) => parameter.name === keyed.key)?.schema;
  const search = { named, parameter: keyed?.key, word: singularOf(name), inPath };
  const found = places.find(({ schema }) => findKey(schema, search)) ?? places[0];
  const first = keyed ?? drafts[0];
  return {
    name,
    named,
    schema: found?.schema ?? {},
    key: found && findKey(found.schema, search),
    keyInPath: inPath ?? {},
    scope: first ? scopeOf(first) : [],
    isSingle: !keyed && !drafts.some(({ effect }) => effect === 'list' || effect === 'create'),
  };
}

/** Effects whose responses show most of a record first. */
const PREFERRED: readonly Effect[] = ['get', 'create', 'update', 'replace', 'list', 'delete'];

function scopeOf({ path, key }: Draft): PathPart[] {
  const parts = pathParts(path);
  return key === undefined ? parts : parts.slice(0, -1);
}

function idSchemas(collections: readonly CollectionLayout[]): Map<string, CollectionLayout> {
  const keyed = collections.flatMap((collection) =>
    idNames(collection.key?.schema).map((name) => ({ name, collection })),
  );
  const isAlone = ({ name }: { readonly name: string }) => keyed.filter((other) => other.name === name).length === 1;
  return new Map(keyed.filter(isAlone).map(({ name, collection }) => [name, collection]));
}

/** Names by which a schema is known as that of the ids of a collection. */
export function idNames(schema: Schema = {}): string[] {
  const parts = [schema, ...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return parts.flatMap((part) => [refOf(part), prefixIn(part.pattern)].filter((name) => name !== undefined));
}
