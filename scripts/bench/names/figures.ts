import type { OperationReading } from '../../../generator/document/operation-reading.js';
import type { DerivedName } from '../../../generator/plan/derive/derive-names.js';
import { identifierOf, wordsOf } from '../../../generator/plan/derive/words/identifiers.js';
import { singularOf } from '../../../generator/plan/derive/words/singular.js';
import { routeKey, type SdkMethod } from './read-sdk.js';

/** Names of the operations of a document. */
export type Names = ReadonlyMap<OperationReading, DerivedName>;

/** How the names of a document read. */
export interface NameFigures {
  readonly operations: number;
  /** Methods named create, delete, get, list, replace or update. */
  readonly crud: number;
  /** Names that end in what sets two operations apart: `getByDate`, `list2`. */
  readonly clashes: number;
  /** Methods with more than 30 characters. */
  readonly long: number;
}

/** Counts what the names of a document are like. */
export function figuresOf(names: Names): NameFigures {
  const methods = [...names.values()].map(({ methodName }) => methodName);
  const count = (isCounted: (methodName: string) => boolean) => methods.filter(isCounted).length;
  return {
    operations: methods.length,
    crud: count((name) => /^(?:create|delete|get|list|replace|update)$/.test(name)),
    clashes: count((name) => /[a-z0-9]By[A-Z]\w*$|[a-z]\d$/.test(name)),
    long: count((name) => name.length > 30),
  };
}

/** A method of a client that people named, and the name derived for its route. */
export interface Comparison {
  readonly route: string;
  readonly theirs: readonly string[];
  readonly ours: string;
  readonly isSame: boolean;
}

/** Compares the routes that both the document and the client have. */
export function compareNames(names: Names, methods: readonly SdkMethod[]): Comparison[] {
  const theirs = new Map<string, string[]>();
  for (const { route, name } of methods) theirs.set(route, [...(theirs.get(route) ?? []), name]);
  return [...names].flatMap(([reading, { resource, methodName }]) => {
    const route = routeKey(reading.method, reading.path);
    const wanted = theirs.get(route);
    if (wanted === undefined) return [];
    const ours = [...resource, methodName].join('.');
    return [{ route, theirs: wanted, ours, isSame: wanted.some((name) => plain(name) === plain(ours)) }];
  });
}

/** A name without its case, number, and what is a matter of taste: `retrieve` for `get`, `del` for `delete`. */
function plain(name: string): string {
  const parts = name.split('.').map((part) => singularOf(part) ?? part);
  const verb = identifierOf(parts.pop() ?? '');
  const resource = parts.join('.').replace(/^(?:Admin|Beta)\./, '');
  return `${resource}.${wordsOf(verb)
    .join('-')
    .replace(/^retrieve\b/, 'get')
    .replace(/^del\b/, 'delete')}`.toLowerCase();
}
