import type { Locate } from '../../../generator/load/files/locate.js';
import type { Problem } from '../../../generator/model/problem.js';

/** Control characters other than line breaks and tabs, halves of characters, and characters that Unicode reserves. */
const UNSHOWABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u;

/** Texts of a description that no page can show, each with file and line. All others are shown literally. */
export function checkTexts(document: object, locate: Locate): Problem[] {
  const seen = new Set<object>();
  const problemsIn = (node: object): Problem[] => {
    if (seen.has(node)) return [];
    seen.add(node);
    return Object.entries(node).flatMap(([key, member]: [string, unknown]) => {
      const own = [key, member].flatMap((text) => (typeof text === 'string' ? problemOf(text, locate(node, key)) : []));
      return typeof member === 'object' && member !== null ? own.concat(problemsIn(member)) : own;
    });
  };
  return problemsIn(document);
}

function problemOf(text: string, location: Problem['location']): Problem[] {
  const [character] = text.match(UNSHOWABLE) ?? [];
  if (character === undefined) return [];
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `A text here has the character U+${number}, which no page can show.`;
  return [{ code: 'text-unshowable', location, message, fix: 'Write the text without it.' }];
}
