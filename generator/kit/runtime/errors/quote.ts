// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
const longest = 60;
const PROMISE = 'a Promise: await it';

/**
 * Formats a value for an error message: strings quoted, objects by their kind only.
 * A long string is left out, not cut: a part of a secret could not be found and removed later.
 */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    return value.length > longest ? `a string of ${value.length} characters` : JSON.stringify(value);
  }
  if (typeof value === 'bigint') return `${value}n`;
  if (Object(value) !== value) return String(value);
  const kind = kindOf(value);
  if (kind === 'Promise') return PROMISE;
  if (kind === 'Date' && Number.isNaN(Number(value))) return 'an invalid date';
  return `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** Names a parameter of a query in a message. */
export function nameParameter(name: string): string {
  return `query parameter \`${name}\``;
}

/** Message about a wrong value of an option. */
export function wrongOption(name: string, value: unknown, advice: string): string {
  return `The option \`${name}\` is ${quote(value)}. Write ${advice}.`;
}

/** End of a message about a value that cannot be sent: `is NaN, which JSON cannot carry.` */
export function cannotCarry(value: unknown, carrier: string): string {
  const shown = quote(value);
  return `is ${shown === PROMISE ? shown : `${shown}, which ${carrier} cannot carry`}.`;
}

/** Kind of a value of any realm: `Object`, `Date`, `Map`, `Null`. A value with a `then` method is a `Promise`. */
export function kindOf(value: unknown): string {
  const isThenable = typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
  return isThenable ? 'Promise' : Object.prototype.toString.call(value).slice(8, -1);
}
