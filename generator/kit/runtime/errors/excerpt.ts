// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/**
 * Control characters, line breaks and other white space, lone surrogates, zero-width characters, those that change the
 * text direction, and those that are unassigned or private.
 */
const UNPRINTABLE = /[\p{C}\p{Z}\u{e0100}-\u{e01ef}]/gu;

/** A string on one line, with a space for each character that a terminal would act on or hide. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

/**
 * The first characters of an untrusted string, on one line and printable, for an error message.
 * Remove secrets from the string first: a cut secret is not found later.
 */
export function excerptOf(text: string, longest = 200): string {
  const line = printable(text.slice(0, longest * 10))
    .replace(/\s+/g, ' ')
    .trim();
  // The cut may leave a lone surrogate at the end.
  return line.length > longest ? `${printable(line.slice(0, longest))}…` : line;
}
