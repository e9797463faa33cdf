import { placeAt, type Place } from './places.js';
import type { Route } from './route.js';
import { camelCase } from '../../names/names.js';
import { isPlural } from '../words/singular.js';

/** The verb for a method whose path has none: `list`. */
export function verbOf({ tokens, reading }: Route, root: Place): string {
  const method = camelCase(reading.method);
  const place = placeAt(root, tokens);
  const last = tokens.at(-1);
  return last?.kind === 'parameter' ? itemVerb(method, place) : collectionVerb(method, place, last?.name ?? '');
}

/** A method whose path ends in a parameter. */
function itemVerb(method: string, { methods }: Readonly<Place>): string {
  if (method === 'post') return methods.has('put') || methods.has('patch') ? 'create' : 'update';
  return changeVerb(method, methods) ?? method;
}

/** A method whose path ends in a word. What can be read there decides if the word stands for one thing or many. */
function collectionVerb(method: string, place: Readonly<Place>, segment: string): string {
  const { methods, hasItem, isList = isPlural(segment), itemMethods } = place;
  if (method === 'get') return isList ? 'list' : 'get';
  if (method === 'post') return isReplacedByPost(place) ? 'update' : 'create';
  if (method === 'delete') return hasItem || isList ? 'deleteAll' : 'delete';
  const verb = changeVerb(method, methods);
  const isOfAll = hasItem && (itemMethods.has('put') || itemMethods.has('patch'));
  return verb === undefined ? method : `${verb}${isOfAll ? 'All' : ''}`;
}

/** One thing that is there already, such as settings, is changed by a POST where no other method does it. */
function isReplacedByPost({ methods, hasItem, isList }: Readonly<Place>): boolean {
  return isList === false && !hasItem && !methods.has('put') && !methods.has('patch');
}

/** With both, PUT replaces and PATCH updates. */
function changeVerb(method: string, methods: ReadonlySet<string>): string | undefined {
  if (method === 'put') return methods.has('patch') ? 'replace' : 'update';
  return method === 'patch' ? 'update' : undefined;
}
