import type { SimpleType } from './node-types.js';

/** Stands for a value of which nothing can be made. */
export const UNFIT = Symbol('unfit');

/**
 * A simple value in the form that OpenAPI asks for: as it is where it fits, else what it can only mean (`"true"` →
 * `true`), else `UNFIT`.
 */
export function fitValue(value: unknown, expected: SimpleType): unknown {
  if (expected.enum) return fitChoice(value, expected.enum);
  if (expected.type === 'array') return fitArray(value, expected.items);
  const fitted = fitType(value, expected.type);
  const isTooSmall = typeof fitted === 'number' && expected.minimum !== undefined && fitted < expected.minimum;
  return isTooSmall ? UNFIT : fitted;
}

/** Description of the values that fit, as part of a sentence. */
export function wanted(expected: SimpleType): string {
  if (expected.enum) return `one of ${expected.enum.join(', ')}`;
  const number = expected.minimum === undefined ? '' : ` of at least ${expected.minimum}`;
  return `\`${expected.type ?? 'value'}\`${number}`;
}

function fitChoice(value: unknown, choices: readonly string[]): unknown {
  if (choices.some((choice) => choice === value)) return value;
  // An unquoted null is the type, where it is one of the types.
  const text = String(value).toLowerCase();
  return choices.find((choice) => choice.toLowerCase() === text) ?? UNFIT;
}

/** One value in place of an array is an array of one. Items that do not fit are left out. */
function fitArray(value: unknown, items: SimpleType | undefined): unknown {
  if (value === null || value === undefined) return UNFIT;
  const isList = Array.isArray(value);
  if (!isList && typeof value === 'object') return UNFIT;
  const list: readonly unknown[] = isList ? value : [value];
  if (!items) return isList ? value : list;
  const fitted = list.map((item) => fitValue(item, items));
  if (isList && fitted.every((item, index) => item === list[index])) return value;
  const rest = fitted.filter((item) => item !== UNFIT);
  return rest.length === 0 && list.length > 0 ? UNFIT : rest;
}

function fitType(value: unknown, type: SimpleType['type']): unknown {
  switch (type) {
    case 'string':
      return fitString(value);
    case 'boolean':
      return fitBoolean(value);
    case 'number':
    case 'integer':
      return fitNumber(value, type);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : UNFIT;
    default:
      return value;
  }
}

function fitString(value: unknown): unknown {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : UNFIT;
}

function fitBoolean(value: unknown): unknown {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : UNFIT;
}

function fitNumber(value: unknown, type: 'number' | 'integer'): unknown {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return UNFIT;
  return type === 'number' || Number.isInteger(number) ? number : UNFIT;
}
