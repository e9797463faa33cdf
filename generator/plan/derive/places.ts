import type { Route, Token } from './route.js';
import { isPlural } from './singular.js';

/** What a document has at a path and right below it. */
export interface Place {
  readonly methods: Set<string>;
  /** A parameter follows somewhere. */
  hasItem: boolean;
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
    place.isList = isList(place, route.tokens.at(-1)?.name ?? '', isListed(route));
  }
  return places;
}

/** Where items are below, only a response that is one thing under a name for one is no list. */
function isList({ hasItem }: Place, segment: string, isListed: boolean | undefined): boolean {
  const isSeveral = isPlural(segment);
  return hasItem ? isListed !== false || isSeveral : (isListed ?? isSeveral);
}

function addRoute(places: Map<string, Place>, { tokens, reading }: Route): void {
  for (let length = 0; length <= tokens.length; length += 1) {
    const place = placeIn(places, tokens.slice(0, length));
    if (length === tokens.length) place.methods.add(reading.method);
    if (tokens[length]?.kind === 'word') place.hasWord = true;
    if (tokens[length]?.kind !== 'parameter') continue;
    place.hasItem = true;
    if (length === tokens.length - 1) place.itemMethods.add(reading.method);
  }
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
  return { methods: new Set(), hasItem: false, hasWord: false, itemMethods: new Set(), isList: undefined };
}

/** Parameters count whatever their names are. */
function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind, name }) => (kind === 'parameter' ? '{}' : `${kind}:${name}`)).join('/');
}
