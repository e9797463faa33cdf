// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { ArgumentError } from './client-errors.js';
import { refuseArgument } from './client-errors.js';
import type { CallName } from './error.js';
import { encodeJson } from './json.js';
import { quote } from './quote.js';

/** Which parameters are sent as one JSON string: those named, or every object where nothing is known of them. */
export type JsonParameters = readonly string[] | 'objects';

/** Writes a query, without the question mark. Leaves out what is undefined or null; repeats the name for an array. */
export function encodeQuery(query: object | undefined, json: JsonParameters, call: CallName): string {
  let text = '';
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null) continue;
    if (isJson(value, name, json)) {
      text += encodePair(name, encodeJson(value, name, call), call);
    } else if (Array.isArray(value)) {
      for (const item of value) text += encodePair(name, encodeScalar(item, name, call), call);
    } else {
      text += encodePair(name, encodeScalar(value, name, call), call);
    }
  }
  return text.slice(1);
}

function isJson(value: unknown, name: string, json: JsonParameters): boolean {
  if (json !== 'objects') return json.includes(name);
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

function encodeScalar(value: unknown, name: string, call: CallName): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw refuse(name, `is ${quote(value)}, which a query cannot carry`, call);
}

function encodePair(name: string, value: string, call: CallName): string {
  try {
    return `&${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  } catch {
    throw refuse(name, 'contains half a character (a lone surrogate)', call);
  }
}

function refuse(name: string, fault: string, call: CallName): ArgumentError {
  return refuseArgument(`query parameter \`${name}\` ${fault}.`, call);
}
