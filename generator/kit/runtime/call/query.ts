// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { invalidArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import { encodeJson } from './json.js';
import { encodePart } from './path.js';
import { cannotCarry, kindOf } from '../errors/quote.js';

/** Parameters that are sent as one JSON string: those named, or every object. */
export type JsonParameters = readonly string[] | 'objects';

/** Encodes a query, without the question mark. Leaves out undefined and null; repeats the name for an array. */
export function encodeQuery(query: object | undefined, json: JsonParameters, call: CallName): string {
  let text = '';
  for (const [name, value] of Object.entries(query ?? {}) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    const encode = isJson(value, name, json) ? encodeJson : encodeScalar;
    const items: readonly unknown[] = encode === encodeScalar && Array.isArray(value) ? value : [value];
    const encodeText = (part: string) => encodePart(part, describe(name), call);
    for (const item of items) text += `&${encodeText(name)}=${encodeText(encode(item, name, call))}`;
  }
  return text.slice(1);
}

function isJson(value: unknown, name: string, json: JsonParameters): boolean {
  if (json !== 'objects') return json.includes(name);
  return typeof value === 'object' && value !== null && !/^(?:Array|Date)$/.test(kindOf(value));
}

function encodeScalar(value: unknown, name: string, call: CallName): string {
  const kind = kindOf(value);
  if (/^(?:String|Boolean)$/.test(kind) || (kind === 'Number' && Number.isFinite(Number(value)))) return String(value);
  const date = kind === 'Date' && (value as Date).toJSON();
  if (date) return date;
  throw invalidArgument(`${describe(name)} ${cannotCarry(value, 'a query')}`, call);
}

function describe(name: string): string {
  return `query parameter \`${name}\``;
}
