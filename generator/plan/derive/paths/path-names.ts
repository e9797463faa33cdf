import type { OpenApiDocument } from '../../../document/document.js';
import type { OperationReading } from '../../../document/operation-reading.js';
import { camelCase } from '../../names/names.js';
import { actionOf, isBulk } from './actions.js';
import type { Candidate } from '../words/candidate.js';
import { foldCandidates } from './fold.js';
import { camelOf, capitalized, identifierOf, wordsOf } from '../words/identifiers.js';
import { isListLike } from './list-like.js';
import { collectPlaces, type Place } from './places.js';
import { readRoute, type Route, type Token } from './route.js';
import { withoutSharedPrefix } from './shared-prefix.js';
import { withTagResources } from './tag-resources.js';
import { verbOf } from './verb.js';

/** Names operations after their paths, in the order of the readings. Two may get one name. */
export function namesFromPaths(document: OpenApiDocument, readings: readonly OperationReading[]): Candidate[] {
  const routes = withoutSharedPrefix(readings.map(readRoute));
  const root = collectPlaces(routes, ({ reading, tokens }) => isListLike(document, reading, tokens.at(-1)?.name ?? ''));
  return foldCandidates(withTagResources(routes.map((route) => candidateOf(route, root))));
}

function candidateOf(route: Route, root: Place): Candidate {
  const { reading, version, tokens } = route;
  const { words, verb, by = '', isAction: acts = false } = namesOf(route, root);
  const beta = route.isBeta ? ['beta'] : [];
  const last = words.at(-1);
  const above = last && tokens.slice(0, tokens.indexOf(last));
  return {
    reading,
    resource: [...beta, ...words.map(({ name }) => name)],
    verb,
    noun: '',
    spareNoun: '',
    by,
    isAction: acts,
    isBelowItem: above?.at(-1)?.kind === 'parameter' && above.some(({ kind }) => kind === 'word'),
    isDotted: tokens.at(-1)?.kind === 'action',
    version,
    source: 2,
  };
}

interface Names {
  /** Words that are resources. */
  readonly words: readonly Token[];
  readonly verb: string;
  readonly by?: string;
  readonly isAction?: boolean;
}

function namesOf(route: Route, root: Place): Names {
  const { tokens, reading } = route;
  const words = tokens.filter(({ kind }) => kind !== 'parameter');
  const rest = words.slice(0, -1);
  if (words.length === 0) return { words, verb: rootVerb(route, root) };
  if (isBulk(tokens)) return { words: rest, verb: manyVerb(camelCase(reading.method)), isAction: true };
  const action = actionOf(route, root);
  if (action) return { words: rest, verb: action.name, isAction: true };
  const by = byWord(tokens);
  return by === undefined ? { words, verb: verbOf(route, root) } : { words: rest, verb: verbOf(route, root), by };
}

/** `/` and `/{id}` say nothing: the operationId does, if there is one. */
function rootVerb(route: Route, root: Place): string {
  const id = identifierOf(route.reading.node.operationId ?? '');
  if (id !== '') return id;
  return route.tokens.length > 0 ? verbOf(route, root) : `${camelCase(route.reading.method)}Root`;
}

function manyVerb(method: string): string {
  const verbs: Readonly<Record<string, string>> = { post: 'create', put: 'update', patch: 'update' };
  return `${verbs[method] ?? method}Many`;
}

/** `ByName` of `/pets/by-name/{name}`. */
function byWord(tokens: readonly Token[]): string | undefined {
  const [before, last] = tokens.slice(-2);
  if (tokens.length < 3 || before?.kind !== 'word' || last?.kind !== 'parameter') return undefined;
  const words = wordsOf(before.name);
  return words[0] === 'by'
    ? capitalized(camelOf(words.length > 1 ? words : [...words, ...wordsOf(last.name)]))
    : undefined;
}
