// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { fieldsOf, schemasOf } from '../../shell/describe/fields.js';
import type { Offered } from './catalog.js';

/** An operation in a list. */
export interface FoundOperation {
  readonly operation: string;
  readonly tool: 'read' | 'write';
  readonly summary: string;
  /** Flag that the server was started without. */
  readonly needs?: string;
}

/** Operations that match the words best, the best first. Without words, all. */
export function findOperations(
  catalog: readonly Offered[],
  words: string,
  limit: number,
): { readonly operations: readonly FoundOperation[]; readonly more: number } {
  const wanted = [...new Set(wordsIn(words))];
  const ranked = catalog
    .map((offered, index) => ({ offered, index, score: scoreOf(offered, wanted) }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const least = wanted.length === 0 ? 0 : Math.max(1, (ranked[0]?.score ?? 0) / 2);
  const fitting = ranked.filter(
    ({ score }) => score > least || (score === ranked[0]?.score && (score > 0 || wanted.length === 0)),
  );
  return {
    operations: fitting.slice(0, limit).map(({ offered }) => brief(offered)),
    more: Math.max(0, fitting.length - limit),
  };
}

function brief({ name, call, effect, needs }: Offered): FoundOperation {
  const { summary, deprecated } = call.described;
  return {
    operation: name,
    tool: effect === 'read' ? 'read' : 'write',
    summary: deprecated ? `Deprecated: ${summary}` : summary,
    ...(needs && { needs }),
  };
}

/** A word of the name counts more than one of the summary, that more than one of a field, and that more than one of the text. */
function scoreOf({ name, call }: Offered, wanted: readonly string[]): number {
  const { summary, description = '', deprecated } = call.described;
  const { route, method } = schemasOf(call);
  const places = [
    { words: wordsIn(name), weight: 8 },
    { words: wordsIn(summary), weight: 4 },
    { words: wordsIn(`${method} ${route}`), weight: 2 },
    { words: fieldsOf(call).fields.flatMap((field) => wordsIn(field.name)), weight: 3 },
    { words: wordsIn(description), weight: 1 },
  ];
  const score = wanted.reduce((sum, word) => {
    const best = places.map(({ words, weight }) => (words.some((one) => isLike(one, word)) ? weight : 0));
    return sum + Math.max(...best);
  }, 0);
  return deprecated ? score / 2 : score;
}

/** `pets` and `pet` are one word, and `walk` begins `walking`. */
function isLike(one: string, word: string): boolean {
  const [a, b] = [stemOf(one), stemOf(word)];
  return (
    a === b ||
    (b.length > 3 && a.startsWith(b)) ||
    (a.length > 3 && b.startsWith(a)) ||
    SAME.some((group) => group.includes(a) && group.includes(b))
  );
}

function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Verbs that people use for one thing. */
const SAME: readonly (readonly string[])[] = [
  ['list', 'search', 'find', 'query', 'show', 'all'],
  ['get', 'read', 'fetch', 'retrieve', 'show'],
  ['create', 'add', 'new', 'make', 'insert'],
  ['update', 'change', 'edit', 'modify', 'set', 'move', 'replace'],
  ['delete', 'remove', 'destroy'],
];

function wordsIn(text: string): string[] {
  return text
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word));
}

const FILLERS = new Set(['a', 'an', 'the', 'of', 'in', 'to', 'for', 'by', 'with', 'and', 'or', 'my']);
