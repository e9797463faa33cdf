import pluralize from 'pluralize-esm';
import { capitalized, wordsOf } from './identifiers.js';

/** Words that the library reads as plurals of something else, or whose plurals it does not know. */
const SINGULARS: ReadonlyMap<string, string> = new Map([
  ...['axis', 'basis', 'data', 'gas', 'kudos', 'lens', 'media', 'metadata', 'oasis', 'species'].map(
    (word) => [word, word] as const,
  ),
  ...['cpu', 'gpu', 'menu', 'sku'].map((word) => [`${word}s`, word] as const),
  ['axes', 'axis'],
]);

/** Word for one thing of a resource, in PascalCase: `lineItems` → `LineItem`; `undefined` where the name has no words. */
export function singularOf(segment: string): string | undefined {
  const words = wordsOf(segment);
  if (words.length === 0) return undefined;
  return singularWords(words).map(capitalized).join('');
}

/** Words with the last in the singular: `['line', 'items']` → `['line', 'item']`. */
export function singularWords(words: readonly string[]): string[] {
  return words.map((word, index) => (index === words.length - 1 ? singularWord(word) : word));
}

/** Words with the last in the plural: `['line', 'item']` → `['line', 'items']`. */
export function pluralWords(words: readonly string[]): string[] {
  return words.map((word, index) => (index === words.length - 1 ? pluralWord(word) : word));
}

/** True if the last word is a plural that has a singular: `line_items`, but not `status`, `news` or `data`. */
export function isPlural(segment: string): boolean {
  const last = wordsOf(segment).at(-1) ?? '';
  return singularWord(last) !== last;
}

/** The library tries a hundred patterns, and documents repeat their words. */
const memory = new Map<string, string>();

function singularWord(word: string): string {
  const known = memory.get(word) ?? SINGULARS.get(word) ?? pluralize.singular(word);
  memory.set(word, known);
  return known;
}

function pluralWord(word: string): string {
  return singularWord(word) === word && !SINGULARS.has(word) ? pluralize.plural(word) : word;
}
