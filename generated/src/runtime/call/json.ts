// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { refuseArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import { cannotCarry, kindOf } from '../errors/quote.js';

/**
 * Writes a value as JSON. Rejects what JSON would drop or change without a word, with the place: `body.price is NaN`,
 * `body.x_score is a Promise: await it`. Plain objects, arrays, objects with `toJSON`, boxed primitives and instances of
 * your own classes are sent. Properties that are undefined are left out, as usual.
 */
export function encodeJson(value: unknown, name: string, call: CallName): string {
  // The objects on the way to the present one, and what leads to each: `body`, `.items`, `[2]`.
  const above: unknown[] = [];
  const steps: string[] = [];
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, written: unknown) {
    const depth = above.lastIndexOf(this) + 1;
    const isMember = depth > 0 && !Array.isArray(this);
    const given = this[key];
    if (isMember && given === undefined) return undefined;
    above.length = steps.length = depth;
    steps.push(depth === 0 ? name : isMember ? `.${key}` : `[${key}]`);
    const fault = above.includes(written) ? 'refers to itself, which JSON cannot carry.' : findFault(given, written);
    if (fault !== undefined) throw refuseArgument(`${steps.join('')} ${fault}`, call);
    above.push(written);
    return written;
  });
}

/** What is wrong with a value. `written` is what JSON takes in its place: the result of its `toJSON`, if it has one. */
function findFault(given: unknown, written: unknown): string | undefined {
  // JSON writes null for an invalid date, and a Buffer as an object.
  const isLost = ArrayBuffer.isView(given) || (written === null && kindOf(given) === 'Date');
  return isLost || !isCarried(written) ? cannotCarry(isLost ? given : written, 'JSON') : undefined;
}

function isCarried(value: unknown): boolean {
  const kind = kindOf(value);
  if (kind === 'Number') return Number.isFinite(Number(value));
  return /^(?:Array|Boolean|Null|Object|String)$/.test(kind);
}
