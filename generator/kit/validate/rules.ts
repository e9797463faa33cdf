// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from './api-schemas.js';
import { fitsFormat } from './formats.js';
import { isEqual, isPlainObject } from './json-type.js';

/** True for each keyword that holds or is absent. */
type Verdicts = Readonly<Record<string, boolean>>;

/** Returns the keywords that a value fails, without looking into objects and arrays. */
export function brokenRules(schema: Schema, value: unknown): string[] {
  const verdicts = [anyVerdicts(schema, value)];
  if (typeof value === 'string') verdicts.push(textVerdicts(schema, value));
  if (typeof value === 'number') verdicts.push(numberVerdicts(schema, value));
  if (Array.isArray(value)) verdicts.push(listVerdicts(schema, value));
  if (isPlainObject(value)) verdicts.push(objectVerdicts(schema, value));
  return verdicts.flatMap((some) => Object.keys(some).filter((keyword) => !some[keyword]));
}

function anyVerdicts(schema: Schema, value: unknown): Verdicts {
  return { const: !('const' in schema) || isEqual(schema.const, value), enum: isAmong(schema.enum, value) };
}

function textVerdicts(schema: Schema, text: string): Verdicts {
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  const length = minLength === 0 && maxLength === Infinity ? 0 : countCharacters(text);
  return {
    'x-extensible-enum': isAmong(schema['x-extensible-enum'], text),
    minLength: length >= minLength,
    maxLength: length <= maxLength,
    pattern: pattern === undefined || expressionOf(pattern).test(text),
    format: format === undefined || fitsFormat(format, text),
  };
}

/** Counts characters, not UTF-16 units. */
function countCharacters(text: string): number {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '_').length;
}

function numberVerdicts(schema: Schema, number: number): Verdicts {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  return {
    minimum: minimum === undefined || number >= minimum,
    maximum: maximum === undefined || number <= maximum,
    exclusiveMinimum: exclusiveMinimum === undefined || number > exclusiveMinimum,
    exclusiveMaximum: exclusiveMaximum === undefined || number < exclusiveMaximum,
    multipleOf: multipleOf === undefined || Number.isInteger(number / multipleOf),
  };
}

function listVerdicts({ minItems = 0, maxItems = Infinity, uniqueItems }: Schema, list: readonly unknown[]): Verdicts {
  const isFirst = (item: unknown, at: number) => list.findIndex((other) => isEqual(other, item)) === at;
  return {
    minItems: list.length >= minItems,
    maxItems: list.length <= maxItems,
    uniqueItems: !uniqueItems || list.every(isFirst),
  };
}

function objectVerdicts({ minProperties = 0, maxProperties = Infinity }: Schema, members: object): Verdicts {
  const count = Object.keys(members).length;
  return { minProperties: count >= minProperties, maxProperties: count <= maxProperties };
}

function isAmong(list: readonly unknown[] | undefined, value: unknown): boolean {
  return list === undefined || list.some((known) => isEqual(known, value));
}

const expressions = new Map<string, RegExp>();

/** Returns the compiled pattern of a schema, cached. */
export function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}
