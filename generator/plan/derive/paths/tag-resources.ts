import type { Candidate } from '../words/candidate.js';
import { camelOf, capitalized, identifierOf, wordsOf } from '../words/identifiers.js';
import { pluralWords, singularWords } from '../words/singular.js';

/** Gives methods that their path leaves on the client to the resource of their tag. */
export function withTagResources(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate) => {
    const tag = tagOf(candidate);
    if (candidate.resource.length > 0 || tag === '' || tag === candidate.verb) return candidate;
    return { ...candidate, resource: [tag], verb: withoutResource(candidate.verb, tag) };
  });
}

function tagOf({ reading: { node } }: Candidate): string {
  const names = (node.tags ?? []).map((tag) => identifierOf(tag.replace(/(?<=\S)\s+apis?$/i, '')));
  return names.find((name) => name !== '') ?? '';
}

/** `createPet` of `pets` is `create`. */
function withoutResource(verb: string, resource: string): string {
  const words = wordsOf(resource);
  return (
    [words, singularWords(words), pluralWords(words)]
      .map((noun) => capitalized(camelOf(noun)))
      .filter((noun) => verb.endsWith(noun) && verb.length > noun.length)
      .map((noun) => verb.slice(0, -noun.length))[0] ?? verb
  );
}
