// Hand-written in generator/validate/. The copy in generated/ is replaced by `npm run generate`.
import type { Schema } from './api-schemas.js';
import { fitsFormat } from './formats.js';
import { isEqual, isPlainObject } from './json-type.js';
import { regularExpression } from './regular-expression.js';

/** The keywords about a value as such that it does not meet. Its type is right, and its parts are another matter. */
export function brokenRules(schema: Schema, value: unknown): string[] {
  const broken: string[] = [];
  const rule = (keyword: string, holds: boolean) => {
    if (!holds) broken.push(keyword);
  };
  if ('const' in schema) rule('const', isEqual(schema.const, value));
  const { enum: values } = schema;
  if (values) rule('enum', values.includes(value) || values.some((known) => isEqual(known, value)));
  if (typeof value === 'string') textRules(schema, value, rule);
  if (typeof value === 'number') numberRules(schema, value, rule);
  if (Array.isArray(value)) listRules(schema, value, rule);
  if (isPlainObject(value)) {
    const count = Object.keys(value).length;
    rule('minProperties', count >= (schema.minProperties ?? 0));
    rule('maxProperties', count <= (schema.maxProperties ?? Infinity));
  }
  return broken;
}

type Rule = (keyword: string, holds: boolean) => void;

function textRules({ minLength, maxLength, pattern, format }: Schema, text: string, rule: Rule): void {
  const length = minLength === undefined && maxLength === undefined ? 0 : [...text].length;
  rule('minLength', length >= (minLength ?? 0));
  rule('maxLength', length <= (maxLength ?? Infinity));
  if (pattern !== undefined) rule('pattern', regularExpression(pattern).test(text));
  if (format !== undefined) rule('format', fitsFormat(format, text));
}

function numberRules(schema: Schema, number: number, rule: Rule): void {
  rule('minimum', number >= (schema.minimum ?? -Infinity));
  rule('maximum', number <= (schema.maximum ?? Infinity));
  rule('exclusiveMinimum', number > (schema.exclusiveMinimum ?? -Infinity));
  rule('exclusiveMaximum', number < (schema.exclusiveMaximum ?? Infinity));
  if (schema.multipleOf !== undefined) rule('multipleOf', Number.isInteger(number / schema.multipleOf));
}

function listRules({ minItems, maxItems, uniqueItems }: Schema, list: readonly unknown[], rule: Rule): void {
  rule('minItems', list.length >= (minItems ?? 0));
  rule('maxItems', list.length <= (maxItems ?? Infinity));
  const isRepeated = (item: unknown, index: number) => list.slice(0, index).some((other) => isEqual(item, other));
  if (uniqueItems) rule('uniqueItems', !list.some(isRepeated));
}
