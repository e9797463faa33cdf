// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Control characters, line breaks, half characters, and what has no width or changes the direction of the text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028-\u202f\u2060-\u206f\u{e0000}-\u{e03ff}]/gu;

/** A string on one line, with a space for what a terminal would act on or not show. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

/**
 * The first characters of a string from outside, on one line and printable, for an error message.
 * The string must be free of secrets already: a cut secret is not found.
 */
export function excerptOf(text: string, longest = 200): string {
  const line = printable(text.slice(0, longest * 10))
    .replace(/\s+/g, ' ')
    .trim();
  // The cut may leave half a character at the end.
  return line.length > longest ? `${printable(line.slice(0, longest))}…` : line;
}

/** Says what a body is that should have been JSON. */
export function nameKind(body: string): string {
  const start = body.trimStart();
  if (start === '') return 'an empty body';
  if (start.startsWith('<')) return 'HTML or XML';
  if (/^[{[]/.test(start)) return 'incomplete or malformed JSON';
  return 'text that is not JSON';
}
