// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { kindOf } from '../errors/quote.js';

/** Text of a string, a number, a boolean or a date; `undefined` for any other value. */
export function plainText(value: unknown): string | undefined {
  const kind = kindOf(value);
  if (/^(?:String|Boolean)$/.test(kind) || (kind === 'Number' && Number.isFinite(Number(value)))) return String(value);
  return (kind === 'Date' && (value as Date).toJSON()) || undefined;
}

/** The members of an object that have a value. RFC 6570 calls the others undefined: they are left out. */
export function presentIn(value: object): [string, unknown][] {
  return (Object.entries(value) as [string, unknown][]).filter(([, member]) => member !== undefined && member !== null);
}
