import type { Candidate } from '../words/candidate.js';
import { camelOf, capitalized, wordsOf } from '../words/identifiers.js';
import { isAboutOthers } from './places.js';
import { pluralWords, singularOf, singularWords } from '../words/singular.js';

/** Resources that lead to a method at most; one more for an action. */
const DEPTH = 3;

/**
 * Moves methods into the parent of their resource, which then is part of their name: the only method of a nested
 * resource (`issues.listEvents`), and methods that are too deep.
 */
export function foldCandidates(candidates: readonly Candidate[]): Candidate[] {
  const shallow = candidates.map((candidate) => foldTo(candidate, DEPTH + (candidate.isAction ? 1 : 0)));
  const others = shallow.filter(({ reading }) => !isAboutOthers(reading));
  const counts = countMethods(others);
  const withMethods = new Set(others.map(({ resource }) => resource.join('.')));
  return shallow.map((candidate) => {
    const { resource, isBelowItem, isDotted } = candidate;
    const isLone = resource.length > 1 && (counts.get(resource.join('.')) ?? 0) <= 1;
    const hasParent = isBelowItem || withMethods.has(resource.slice(0, -1).join('.'));
    return isLone && hasParent && !isDotted ? fold(candidate) : candidate;
  });
}

/** Methods of every resource and of those that are nested in it. */
function countMethods(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { resource } of candidates) {
    for (let length = 1; length <= resource.length; length += 1) {
      const key = resource.slice(0, length).join('.');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function foldTo(candidate: Candidate, depth: number): Candidate {
  return candidate.resource.length > depth ? foldTo(fold(candidate), depth) : candidate;
}

function fold(candidate: Candidate): Candidate {
  const { resource, noun } = candidate;
  const words = nounWords(candidate, wordsOf(resource.at(-1) ?? ''));
  const name = capitalized(camelOf(words));
  const isRepeated = noun === '' && !candidate.isAction && singularOf(name) === singularOf(resource.at(-2) ?? '');
  return {
    ...candidate,
    resource: resource.slice(0, -1),
    noun: isRepeated ? '' : `${name}${noun}`,
    spareNoun: isRepeated ? name : candidate.spareNoun,
    isBelowItem: false,
  };
}

/** `createEvent`, `deleteAllEvents`; `getSettings` of `/users/{id}/settings` keeps its plural. */
function nounWords({ verb, noun, reading }: Candidate, words: readonly string[]): readonly string[] {
  if (noun !== '') return words;
  if (verb.endsWith('All')) return pluralWords(words);
  const isAtItem = reading.path.replace(/\.\w+$/, '').endsWith('}');
  const isOfOne = verb === 'create' || (isAtItem && ['delete', 'get', 'replace', 'update'].includes(verb));
  return isOfOne ? singularWords(words) : words;
}
