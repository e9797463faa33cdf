// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import { MOST_FAULTS } from './check.js';
import type { Drift } from './drifts-of.js';
import { dotted } from './drifts-of.js';

/** A number with so many digits, or such an exponent, that it may be rounded. */
const SUSPECT = /\d[\d.]{15}|\de/i;
/** Strings, numbers, and the punctuation that opens, closes and names. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:e[+-]?\d+)?|[{}[\]:]/gi;

/**
 * Returns the places of numbers that JavaScript rounds, such as 9007199254740993. They are found in the text of a
 * response, because its parsed value does not have them any more.
 *
 * @param text Valid JSON.
 */
export function roundedNumbers(text: string): Drift[] {
  const drifts: Drift[] = [];
  if (!SUSPECT.test(text)) return drifts;
  // The current key of each open object, and 0 for each open array.
  const path: (string | number)[] = [];
  let latest = '""';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') path.push('');
    else if (token === '[') path.push(0);
    else if (token === '}' || token === ']') path.pop();
    else if (token === ':') path[path.length - 1] = JSON.parse(latest) as string;
    else if (token.startsWith('"')) latest = token;
    else if (isRounded(token)) {
      drifts.push({ property: dotted(path), described: 'number', seen: 'number that is rounded', isAddition: false });
      if (drifts.length === MOST_FAULTS) break;
    }
  }
  return drifts;
}

function isRounded(token: string): boolean {
  return digitsOf(token) !== digitsOf(String(Number(token)));
}

/** The significant digits of a number: `12` of `-0.0120e5`. Infinity has none. */
function digitsOf(number: string): string {
  const digits = number.replace(/e.*$/i, '').replace(/\D/g, '');
  // Anchored, or from the end: a search that begins at each zero would be quadratic.
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end).replace(/^0+/, '');
}
