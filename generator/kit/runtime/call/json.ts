// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { invalidArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import { cannotCarry, kindOf } from '../errors/quote.js';

/**
 * Encodes a value as JSON. Rejects values that JSON would silently drop or change, with their place: `body.price is
 * NaN`, `body.x_score is a Promise: await it`. Plain objects, arrays, objects with `toJSON`, boxed primitives and
 * instances of classes are sent. Properties that are undefined are left out, as usual.
 */
export function encodeJson(value: unknown, name: string, call: CallName): string {
  // The objects that contain the current one, and the path to each: `body`, `.items`, `[2]`.
  const above: unknown[] = [];
  const steps: string[] = [];
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, written: unknown) {
    const depth = above.lastIndexOf(this) + 1;
    const isMember = depth > 0 && !Array.isArray(this);
    const given = this[key];
    if (isMember && given === undefined) return undefined;
    above.length = steps.length = depth;
    steps.push(depth === 0 ? name : isMember ? `.${key}` : `[${key}]`);
    const fault = above.includes(written) ? 'refers to itself.' : findFault(given, written);
    if (fault !== undefined) throw invalidArgument(`${steps.join('')} ${fault}`, call);
    above.push(written);
    return written;
  });
}

/** Describes the fault of a value. `written` is the result of its `toJSON`, if it has one. */
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
