import type { Candidate } from './candidate.js';
import { camelOf, capitalized, wordsOf } from './identifiers.js';
import { pluralWords, singularWords } from './singular.js';

/** Resources that lead to a method at most; one more for an action. */
const DEPTH = 3;

/**
 * Moves methods into the parent of their resource, which then is part of their name: the only method of a nested
 * resource (`issues.listEvents`), and methods that are too deep.
 */
export function foldCandidates(candidates: readonly Candidate[]): Candidate[] {
  const shallow = candidates.map((candidate) => foldTo(candidate, DEPTH + (candidate.isAction ? 1 : 0)));
  const counts = new Map<string, number>();
  for (const { resource } of shallow) {
    for (let length = 1; length <= resource.length; length += 1) {
      const key = resource.slice(0, length).join('.');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return shallow.map((candidate) => {
    const isLone = counts.get(candidate.resource.join('.')) === 1;
    return isLone && candidate.isBelowItem && candidate.resource.length > 1 ? fold(candidate) : candidate;
  });
}

function foldTo(candidate: Candidate, depth: number): Candidate {
  return candidate.resource.length > depth ? foldTo(fold(candidate), depth) : candidate;
}

function fold(candidate: Candidate): Candidate {
  const { resource, verb, noun } = candidate;
  const words = wordsOf(resource.at(-1) ?? '');
  const isOne = ['create', 'delete', 'get', 'replace', 'update'].includes(verb);
  const name = isOne ? oneOf(candidate, words) : verb.endsWith('All') ? pluralWords(words) : words;
  return {
    ...candidate,
    resource: resource.slice(0, -1),
    noun: `${capitalized(camelOf(name))}${noun}`,
    isBelowItem: false,
  };
}

/** `getSettings` of `/users/{id}/settings` keeps its plural; `createEvent` has none. */
function oneOf({ verb, noun, reading }: Candidate, words: readonly string[]): readonly string[] {
  const isAtItem = reading.path.replace(/\.\w+$/, '').endsWith('}');
  return noun === '' && (verb === 'create' || isAtItem) ? singularWords(words) : words;
}
