import { identifierOf } from '../words/identifiers.js';
import type { Route, Token } from './route.js';
import { isPlural } from '../words/singular.js';

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
  /** Places with one part more, by the part. Names of parameters do not matter. */
  readonly below: Map<string, Place>;
}

/** True for HEAD and OPTIONS, which ask about what other methods do: they change the names of none. */
export function isAboutOthers({ method }: Route['reading']): boolean {
  return method === 'head' || method === 'options';
}

/**
 * Collects what is at every path of the document.
 *
 * @param isListed True if a GET returns a list; `undefined` where the document does not say it.
 */
export function collectPlaces(routes: readonly Route[], isListed: (route: Route) => boolean | undefined): Place {
  const root = emptyPlace();
  for (const route of routes.filter(({ reading }) => !isAboutOthers(reading))) addRoute(root, route);
  for (const route of routes) {
    if (route.reading.method !== 'get') continue;
    const place = placeAt(root, route.tokens);
    place.isList = isList(place, route.tokens, isListed(route));
  }
  return root;
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

function addRoute(root: Place, { tokens, reading: { method } }: Route): void {
  let place = root;
  for (const [index, token] of tokens.entries()) {
    addPart(place, token, tokens[index - 1]);
    if (token.kind === 'parameter' && index === tokens.length - 1) place.itemMethods.add(method);
    place = placeBelow(place, token);
  }
  place.methods.add(method);
}

function addPart(place: Place, { kind, name }: Token, above: Token | undefined): void {
  if (kind === 'word') place.hasWord = true;
  if (kind !== 'parameter') return;
  place.hasItem = true;
  if (above && isNamedAfter(name, above.name)) place.hasNamedItem = true;
}

function isNamedAfter(parameter: string, word: string): boolean {
  return word !== '' && identifierOf(parameter).toLowerCase().includes(word.toLowerCase());
}

/** The place of a path. */
export function placeAt(root: Place, tokens: readonly Token[]): Place {
  let place = root;
  for (const token of tokens) place = placeBelow(place, token);
  return place;
}

function placeBelow({ below }: Place, { kind, name }: Token): Place {
  const key = kind === 'parameter' ? '{}' : name;
  const place = below.get(key) ?? emptyPlace();
  below.set(key, place);
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
    below: new Map(),
  };
}
