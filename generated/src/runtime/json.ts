// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import { refuseArgument } from './client-errors.js';
import type { CallName } from './error.js';
import { quote } from './quote.js';

/**
 * Writes a value as JSON. Refuses what JSON would drop or turn into null without a word,
 * naming the place: `body.price is NaN`. Properties that are undefined are left out, as usual.
 */
export function encodeJson(value: unknown, name: string, call: CallName): string {
  const fault = findFault(value, []);
  if (fault !== undefined) throw refuseArgument(`${name}${fault}, which JSON cannot carry.`, call);
  return JSON.stringify(value);
}

/** Where a value cannot be written, and what is there: `.items[2] is NaN`. */
function findFault(value: unknown, ancestors: object[]): string | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : ` is ${value}`;
  if (typeof value !== 'object') return ` is ${quote(value)}`;
  if (value instanceof Date && Number.isNaN(value.getTime())) return ' is an invalid date';
  if (value instanceof Map || value instanceof Set) return ' is a Map or a Set';
  if (ancestors.includes(value)) return ' refers to itself';
  ancestors.push(value);
  const fault = hasToJSON(value) ? findFault(value.toJSON(), ancestors) : findInside(value, ancestors);
  ancestors.pop();
  return fault;
}

function findInside(value: object, ancestors: object[]): string | undefined {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const fault = findFault(value[index], ancestors);
      if (fault !== undefined) return `[${index}]${fault}`;
    }
    return undefined;
  }
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    const fault = inner === undefined ? undefined : findFault(inner, ancestors);
    if (fault !== undefined) return `.${key}${fault}`;
  }
  return undefined;
}

function hasToJSON(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}
