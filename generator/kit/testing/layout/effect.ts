// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { DescribedOperation } from '../world/described.js';

/** Effect of an operation on the records of its collection. */
export type Effect = 'list' | 'get' | 'create' | 'update' | 'replace' | 'delete' | 'deleteAll' | 'action';

/** The name of an operation in its parts. */
export interface NamedEffect {
  /** `shops.shelves` of `shops.shelves.create`; empty for a method of the client itself. */
  readonly resource: string;
  readonly verb: string;
  readonly effect: Effect;
  /** Rest of the name after the verb: `events` for `listEvents`; the whole name for a verb of another kind. */
  readonly rest: string;
  /** True for a verb alone that names its effect. */
  readonly isUsual: boolean;
}

/** Effects by the words that name them. */
const words: Readonly<Record<string, Effect>> = {
  list: 'list',
  get: 'get',
  retrieve: 'get',
  create: 'create',
  add: 'create',
  update: 'update',
  edit: 'update',
  patch: 'update',
  replace: 'replace',
  put: 'replace',
  set: 'replace',
  deleteAll: 'deleteAll',
  delete: 'delete',
  remove: 'delete',
};

const VERB = new RegExp(`^(${Object.keys(words).join('|')})(?=$|[A-Z])`);

/** `shops.shelves.create` → `shops.shelves` and `create`. */
export function partsOf({ id }: Pick<DescribedOperation, 'id'>): { readonly resource: string; readonly verb: string } {
  const end = id.lastIndexOf('.');
  return { resource: id.slice(0, Math.max(0, end)), verb: id.slice(end + 1) };
}

/** By the verb in the name of the method. Of other verbs, those of GET read and the rest are actions. */
export function effectOf(operation: DescribedOperation): NamedEffect {
  const { resource, verb } = partsOf(operation);
  const { method } = operation;
  const [word = ''] = VERB.exec(verb) ?? [];
  const effect = words[word];
  const isRead = method === 'GET';
  if (!/^(?:GET|PUT|POST|DELETE|PATCH)$/.test(method))
    return { resource, verb, effect: 'action', rest: verb, isUsual: false };
  if (effect === undefined || isRead !== (effect === 'list' || effect === 'get'))
    return { resource, verb, effect: isRead ? 'list' : 'action', rest: verb, isUsual: false };
  const rest = verb.slice(word.length);
  return { resource, verb, effect, rest: rest.charAt(0).toLowerCase() + rest.slice(1), isUsual: rest === '' };
}

/** The path of a route, and the query that is a part of it: `/pets?beta=true`. */
export function splitRoute(route: string): { readonly path: string; readonly query: URLSearchParams } {
  const [path = '', query = ''] = route.replace(/#.*$/, '').split('?');
  return { path, query: new URLSearchParams(query) };
}

/** A parameter in a path. */
export interface PathPart {
  /** The path as far as the parameter, without its name, which may differ between paths: `/owners/{}`. */
  readonly prefix: string;
  readonly parameter: string;
}

/** The parameters of a path, in its order. */
export function pathParts(route: string): PathPart[] {
  return [...route.matchAll(/\{([^}]+)\}/g)].map((match) => ({
    prefix: withoutNames(route.slice(0, match.index + match[0].length)),
    parameter: match[1] ?? '',
  }));
}

/** `/owners/{ownerId}` → `/owners/{}` */
export function withoutNames(route: string): string {
  return route.replaceAll(/\{[^}]+\}/g, '{}');
}

/** True if the last part of a path is a parameter: it names one thing. */
export function endsInParameter(route: string): boolean {
  return /\}(?:\.\w+)?$/.test(route);
}
