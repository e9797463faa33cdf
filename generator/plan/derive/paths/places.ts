import { identifierOf } from '../identifiers.js';
import type { Route, Token } from './route.js';
import { isPlural } from '../singular.js';

/** Operations of a document at a path and right below it. */
export interface Place {
  readonly methods: Set<string>;
  /** A parameter follows somewhere. */
  hasItem: boolean;
  /** A parameter follows that is named after the last word: `{petId}` after `pet`. */
  hasNamedItem: boolean;
  /** A word follows somewhere. */
  hasWord: boolean;
  /** Methods at the path with one parameter more. */
  readonly itemMethods: Set<string>;
  /** True if what GET returns there is a list; `undefined` where there is no GET. */
  isList: boolean | undefined;
}

/** Places of a document by the key of their path. */
export type Places = ReadonlyMap<string, Place>;

/**
 * Collects what is at every path of the document.
 *
 * @param isListed True if a GET returns a list; `undefined` where the document does not say it.
 */
export function collectPlaces(routes: readonly Route[], isListed: (route: Route) => boolean | undefined): Places {
  const places = new Map<string, Place>();
  for (const route of routes) addRoute(places, route);
  for (const route of routes) {
    if (route.reading.method !== 'get') continue;
    const place = placeIn(places, route.tokens);
    place.isList = isList(place, route.tokens, isListed(route));
  }
  return places;
}

/**
 * A word for one thing is a list only if its response is, or if items are below it. A parameter below may be a part of the
 * thing instead: `/pets/{id}/owner/{field}`.
 */
function isList({ hasItem, hasNamedItem }: Place, tokens: readonly Token[], isListed: boolean | undefined): boolean {
  const above = tokens.at(-2);
  if (isPlural(tokens.at(-1)?.name ?? '')) return hasItem || isListed !== false;
  return isListed ?? (hasNamedItem || (hasItem && above?.kind !== 'parameter'));
}

function addRoute(places: Map<string, Place>, { tokens, reading }: Route): void {
  for (let length = 0; length <= tokens.length; length += 1) {
    const place = placeIn(places, tokens.slice(0, length));
    if (length === tokens.length) place.methods.add(reading.method);
    const next = tokens[length];
    if (next?.kind === 'word') place.hasWord = true;
    if (next?.kind !== 'parameter') continue;
    place.hasItem = true;
    if (isNamedAfter(next.name, tokens[length - 1]?.name ?? '')) place.hasNamedItem = true;
    if (length === tokens.length - 1) place.itemMethods.add(reading.method);
  }
}

function isNamedAfter(parameter: string, word: string): boolean {
  return word !== '' && identifierOf(parameter).toLowerCase().includes(word.toLowerCase());
}

/** The place of a path; an empty one where the document has none. */
export function placeAt(places: Places, tokens: readonly Token[]): Readonly<Place> {
  return places.get(keyOf(tokens)) ?? emptyPlace();
}

function placeIn(places: Map<string, Place>, tokens: readonly Token[]): Place {
  const key = keyOf(tokens);
  const place = places.get(key) ?? emptyPlace();
  places.set(key, place);
  return place;
}

function emptyPlace(): Place {
  return {
    methods: new Set(),
    hasItem: false,
    hasNamedItem: false,
    hasWord: false,
    itemMethods: new Set(),
    isList: undefined,
  };
}

/** Names of parameters do not matter. */
function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind, name }) => (kind === 'parameter' ? '{}' : `${kind}:${name}`)).join('/');
}
