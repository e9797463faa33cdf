// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { ArgumentError } from '../errors/client-errors.js';
import { refuseArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import { encodeJson } from './json.js';
import { cannotCarry, kindOf } from '../errors/quote.js';

/** Which parameters are sent as one JSON string: those named, or every object where nothing is known of them. */
export type JsonParameters = readonly string[] | 'objects';

/** Writes a query, without the question mark. Leaves out what is undefined or null; repeats the name for an array. */
export function encodeQuery(query: object | undefined, json: JsonParameters, call: CallName): string {
  let text = '';
  for (const [name, value] of Object.entries(query ?? {}) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    const encode = isJson(value, name, json) ? encodeJson : encodeScalar;
    const items: readonly unknown[] = encode === encodeScalar && Array.isArray(value) ? value : [value];
    for (const item of items)
      text += `&${encodePart(name, name, call)}=${encodePart(encode(item, name, call), name, call)}`;
  }
  return text.slice(1);
}

function isJson(value: unknown, name: string, json: JsonParameters): boolean {
  if (json !== 'objects') return json.includes(name);
  return typeof value === 'object' && value !== null && !/^(?:Array|Date)$/.test(kindOf(value));
}

function encodeScalar(value: unknown, name: string, call: CallName): string {
  if (/^(?:string|boolean)$/.test(typeof value) || Number.isFinite(value)) return String(value);
  const date = kindOf(value) === 'Date' && (value as Date).toJSON();
  if (date) return date;
  throw refuse(name, cannotCarry(value, 'a query'), call);
}

function encodePart(text: string, name: string, call: CallName): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw refuse(name, 'contains half a character (a lone surrogate).', call);
  }
}

function refuse(name: string, fault: string, call: CallName): ArgumentError {
  return refuseArgument(`query parameter \`${name}\` ${fault}`, call);
}
