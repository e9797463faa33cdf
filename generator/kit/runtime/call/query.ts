// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { invalidArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import { encodeJson } from './json.js';
import { encodePart } from './path.js';
import { cannotCarry, kindOf, nameParameter } from '../errors/quote.js';
import { plainText } from './values.js';

/** True for a parameter that is sent as one JSON string. */
export type IsJson = (name: string, value: unknown) => boolean;

/** Encodes a query, without the question mark. Leaves out undefined and null; repeats the name for an array. */
export function encodeQuery(query: object | undefined, isJson: IsJson, call: CallName): string {
  let text = '';
  for (const [name, value] of Object.entries(query ?? {}) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    const encode = isJson(name, value) ? encodeJson : encodeScalar;
    const items: readonly unknown[] = encode === encodeScalar && Array.isArray(value) ? value : [value];
    const encodeText = (part: string) => encodePart(part, nameParameter(name), call);
    for (const item of items) text += `&${encodeText(name)}=${encodeText(encode(item, name, call))}`;
  }
  return text.slice(1);
}

/** True for a value that only JSON can carry, where nothing is known of its parameter. */
export function isJsonOnly(_name: string, value: unknown): boolean {
  return typeof value === 'object' && !/^(?:Array|Date|Null)$/.test(kindOf(value));
}

function encodeScalar(value: unknown, name: string, call: CallName): string {
  const text = plainText(value);
  if (text !== undefined) return text;
  throw invalidArgument(`${nameParameter(name)} ${cannotCarry(value, 'a query')}`, call);
}
