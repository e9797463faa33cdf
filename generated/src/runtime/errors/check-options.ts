// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { kindOf } from './quote.js';

/**
 * Rejects an option that does not exist, and names the most similar one: programs without types would not notice a
 * typo. `names` are separated by spaces; `invalid` creates the error.
 */
export function checkOptions(options: unknown, names: string, invalid: (fault: string) => Error): void {
  // The value is not shown: it may be the API key.
  if (Object(options) !== options) throw invalid(`The options are a ${kindOf(options)}. Write an object.`);
  const known = names.split(' ');
  const name = Object.keys(options as object).find((one) => !known.includes(one));
  if (name === undefined) return;
  // The share of pairs of letters that both names have.
  const likeness = (one: string) =>
    [...one].filter((_letter, at) => name.toLowerCase().includes(one.slice(at, at + 2).toLowerCase())).length /
    (one.length + name.length);
  known.sort((a, b) => likeness(b) - likeness(a));
  throw invalid(`The option \`${name}\` is unknown. Did you mean \`${known[0]}\`?`);
}
