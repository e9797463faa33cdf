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
  const given = digitsOf(token);
  const read = digitsOf(String(Number(token)));
  // Zeros at the end are not significant.
  return given.padEnd(read.length, '0') !== read.padEnd(given.length, '0');
}

/** The digits of a number from the first significant one: `120` of `-0.0120e5`. Infinity has none. */
function digitsOf(number: string): string {
  return number.replace(/e.*|\D/gi, '').replace(/^0+/, '');
}
