// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { DescribedApi, DescribedOperation } from '../world/described.js';
import {
  effectOf,
  endsInParameter,
  pathParts,
  splitRoute,
  withoutNames,
  type Effect,
  type NamedEffect,
} from './effect.js';
import { singularOf } from './find-key.js';
import { findList, findRecord, refOf, type Place, type Search } from './find-place.js';

/** The effect of one operation, before others of the same records are known. */
export interface Draft {
  readonly operation: DescribedOperation;
  /** Path without a query. */
  readonly path: string;
  readonly effect: Effect;
  /** Name of the collection. */
  readonly collection: string;
  readonly key: string | undefined;
  readonly place: Place | undefined;
  readonly bodyPlace: string;
}

interface Named extends NamedEffect {
  readonly operation: DescribedOperation;
}

/** Looks at each operation of an API. */
export function draftOperations(api: DescribedApi): Draft[] {
  const named = api.operations.map((operation) => ({ operation, ...effectOf(operation) }));
  const resources = new Map<string, Named[]>();
  for (const one of named) resources.set(one.resource, [...(resources.get(one.resource) ?? []), one]);
  const itemPaths = new Set(
    named
      .filter(
        ({ effect, operation }) => ITEM_EFFECTS.includes(effect) && endsInParameter(splitRoute(operation.route).path),
      )
      .map(({ operation }) => withoutNames(splitRoute(operation.route).path)),
  );
  const drafts = [...resources].flatMap(([resource, own]) => {
    const search = { named: api.schemas, refs: refsOf(api, own), words: wordsFor(resource) };
    return own.map((one) => draft(one, search, itemPaths));
  });
  return withOneHome(drafts);
}

/** `customers.sources` → `['sources', 'source']` */
function wordsFor(resource: string): string[] {
  const last = resource.split('.').at(-1) ?? '';
  return last === '' ? [] : [last, singularOf(last)];
}

/** Names of the schemas of a resource's records: of the items of its list, and of what its other verbs show. */
function refsOf({ schemas: named }: DescribedApi, own: readonly Named[]): Set<string> {
  const plain = own.filter(({ isUsual }) => isUsual);
  const words = wordsFor(own[0]?.resource ?? '');
  const listed = plain
    .filter(({ effect }) => effect === 'list')
    .map(({ operation }) => findList(operation.response ?? {}, { named, refs: new Set(), words }));
  const refs = new Set(listed.flatMap((place) => (place && refOf(place.schema)) ?? []));
  const shown = plain
    .filter(({ effect }) => RECORD_EFFECTS.includes(effect))
    .map(({ operation }) => findRecord(operation.response ?? {}, { named, refs, words }));
  return new Set([...refs, ...shown.flatMap(({ schema }) => refOf(schema) ?? [])]);
}

/** Effects on one record, which the path may name. */
const ITEM_EFFECTS: readonly Effect[] = ['get', 'update', 'replace', 'delete'];
const RECORD_EFFECTS: readonly Effect[] = ['get', 'create', 'update', 'replace'];

/** @param itemPaths paths of single records, which an operation may create where it finds none */
function draft(one: Named, search: Search, itemPaths: ReadonlySet<string>): Draft {
  const { operation } = one;
  const path = splitRoute(operation.route).path;
  const found = placeIn(one, search, path);
  const isOwn = found.place !== undefined && search.refs.has(refOf(found.place.schema) ?? '');
  const takesKey =
    ITEM_EFFECTS.includes(found.effect) || (found.effect === 'create' && itemPaths.has(withoutNames(path)));
  return {
    operation,
    path,
    ...found,
    place: found.effect === 'action' && !isOwn ? undefined : found.place,
    collection: collectionOf(one, { ...found, isOwn, path }),
    key: takesKey && endsInParameter(path) ? pathParts(path).at(-1)?.parameter : undefined,
    // A body may hold the record as its only member: `{ data: {...} }`.
    bodyPlace: operation.body ? findRecord(operation.body.schema, search).path : '',
  };
}

interface Found {
  readonly effect: Effect;
  readonly place: Place | undefined;
}

function placeIn({ operation, effect, verb }: Named, search: Search, path: string): Found {
  const { response } = operation;
  if (!response) return { effect: effect === 'list' ? 'get' : effect, place: undefined };
  const isNamedList = /^list(?=$|[A-Z])/.test(verb);
  const list = effect === 'list' || effect === 'action' ? findList(response, search) : undefined;
  const isSure = list && (isNamedList || list.path === '' || search.refs.has(refOf(list.schema) ?? ''));
  if (list && isSure && (isNamedList || !endsInParameter(path))) {
    const isSearch = effect === 'action' && /^(?:search|find|query|filter)/.test(verb);
    return { effect: isSearch ? 'list' : effect, place: effect === 'action' && !isSearch ? undefined : list };
  }
  return { effect: effect === 'list' ? 'get' : effect, place: findRecord(response, search) };
}

interface Home extends Pick<Draft, 'effect' | 'path'> {
  /** True if the operation shows records of its resource. */
  readonly isOwn: boolean;
}

function collectionOf({ resource, rest, isUsual }: Named, { effect, isOwn, path }: Home): string {
  const [last] = /[^/{}]+(?=(?:\/[^/]*\{[^/]*)*\/?$)/.exec(path) ?? [];
  const own = resource === '' ? (last ?? 'records') : resource;
  if (isUsual || isOwn || effect === 'action') return own;
  return `${own}.${effect === 'list' || rest.endsWith('s') ? rest : `${rest}s`}`;
}

/**
 * Records that have no path of their own among their parent's, `/owners/{id}/pets`, are those of the one collection that
 * has them, `/pets/{id}`.
 */
function withOneHome(drafts: readonly Draft[]): Draft[] {
  const refsIn = new Map<string, Set<string>>();
  for (const { place, effect, collection } of drafts) {
    const ref = place && effect !== 'action' ? refOf(place.schema) : undefined;
    if (ref !== undefined) refsIn.set(collection, (refsIn.get(collection) ?? new Set()).add(ref));
  }
  const keyed = new Set(drafts.filter(({ key }) => key !== undefined).map(({ collection }) => collection));
  const homeOf = (collection: string) => {
    const refs = refsIn.get(collection) ?? new Set();
    const homes = keyed.has(collection)
      ? []
      : [...keyed].filter((home) => [...(refsIn.get(home) ?? [])].some((ref) => refs.has(ref)));
    return (homes.length === 1 && homes[0]) || collection;
  };
  const homes = new Map([...new Set(drafts.map(({ collection }) => collection))].map((name) => [name, homeOf(name)]));
  return drafts.map((one) => ({ ...one, collection: homes.get(one.collection) ?? one.collection }));
}
