import type { Schema } from '../described.js';
import { formats } from './formats.js';
import { isEqual, isObject } from './json.js';

/** What is wrong with a value apart from its members and items: keyword and message. */
export function scalarFaults(schema: Schema, value: unknown): [keyword: string, message: string][] {
  const faults: [string, string][] = [];
  const refuse = (keyword: string, message: string) => faults.push([keyword, message]);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => hasType(value, type))) refuse('type', `must be ${nameTypes(types)}`);
  if (schema.enum && !schema.enum.some((known) => isEqual(known, value))) {
    refuse('enum', `must be one of ${schema.enum.map(String).join(', ')}`);
  }
  if ('const' in schema && !isEqual(schema.const, value)) refuse('const', `must be ${JSON.stringify(schema.const)}`);
  if (typeof value === 'string') textFaults(schema, value, refuse);
  if (typeof value === 'number') numberFaults(schema, value, refuse);
  return faults;
}

/** Whether a value is of a type of JSON Schema. */
export function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function nameTypes(types: readonly string[]): string {
  const names = types.map((type) => (type === 'null' ? type : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`));
  return names.join(' or ');
}

type Refuse = (keyword: string, message: string) => void;

function textFaults(schema: Schema, text: string, refuse: Refuse): void {
  const { format, pattern, minLength, maxLength } = schema;
  const length = minLength === undefined && maxLength === undefined ? 0 : Array.from(text).length;
  if (minLength !== undefined && length < minLength)
    refuse('minLength', `must have at least ${counted(minLength, 'character')}`);
  if (maxLength !== undefined && length > maxLength)
    refuse('maxLength', `must have at most ${counted(maxLength, 'character')}`);
  if (pattern !== undefined && !regularExpression(pattern).test(text)) {
    refuse('pattern', /^\^\w+_$/.test(pattern) ? `must begin with ${pattern.slice(1)}` : `must match ${pattern}`);
  }
  const isInFormat = format !== undefined && Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (isInFormat && !isInFormat(text)) refuse('format', formatMessage(format ?? ''));
}

/** `1 item`, `2 items` */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** That of an e-mail address is documented. */
function formatMessage(format: string): string {
  return format === 'email' ? 'Please enter a valid email address.' : `must be in the format ${format}`;
}

function numberFaults(schema: Schema, value: number, refuse: Refuse): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (minimum !== undefined && value < minimum) refuse('minimum', `must be at least ${minimum}`);
  if (maximum !== undefined && value > maximum) refuse('maximum', `must be at most ${maximum}`);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
    refuse('exclusiveMinimum', `must be more than ${exclusiveMinimum}`);
  }
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) {
    refuse('exclusiveMaximum', `must be less than ${exclusiveMaximum}`);
  }
  if (multipleOf !== undefined && !Number.isInteger(value / multipleOf)) {
    refuse('multipleOf', `must be a multiple of ${multipleOf}`);
  }
}

const expressions = new Map<string, RegExp>();

/** The pattern of a schema, compiled once. */
export function regularExpression(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern, 'u');
  expressions.set(pattern, made);
  return made;
}
