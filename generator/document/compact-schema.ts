import type { SchemaObject } from './document.js';
import type { Schema } from '../kit/validate/api-schemas.js';

/**
 * How the values of the keywords are to be read that say what is valid, or that a reader of values needs. Others are left
 * out, and so refuse nothing.
 */
const keywords: Readonly<Record<string, 'value' | 'schema' | 'list' | 'map'>> = {
  type: 'value',
  enum: 'value',
  const: 'value',
  default: 'value',
  format: 'value',
  pattern: 'value',
  minLength: 'value',
  maxLength: 'value',
  minimum: 'value',
  maximum: 'value',
  exclusiveMinimum: 'value',
  exclusiveMaximum: 'value',
  multipleOf: 'value',
  minItems: 'value',
  maxItems: 'value',
  uniqueItems: 'value',
  items: 'schema',
  minProperties: 'value',
  maxProperties: 'value',
  required: 'value',
  dependentRequired: 'value',
  properties: 'map',
  patternProperties: 'map',
  additionalProperties: 'schema',
  unevaluatedProperties: 'schema',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  not: 'schema',
  'x-extensible-enum': 'value',
};

/** Keywords whose schema may be written as `true` or `false`, since that is how it is told whether others are allowed. */
const SWITCHES = ['additionalProperties', 'unevaluatedProperties'];
const SCHEMAS = '#/components/schemas/';

/** Every keyword that is kept. */
export const keptKeywords: readonly string[] = ['$ref', ...Object.keys(keywords)];

/**
 * A copy of a schema with nothing but what `validate/` reads. References become names of schemas, and what allows all or
 * nothing is written out, so that a reader meets no booleans where it looks for a schema.
 */
export function compactSchema(schema: SchemaObject | boolean): Schema {
  if (typeof schema === 'boolean') return schema ? {} : { not: {} };
  const { $ref, ...rest } = schema;
  const kept = Object.entries(rest).flatMap(([keyword, value]) => {
    const kind = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    if (kind === undefined) return [];
    const isSwitch = typeof value === 'boolean' && SWITCHES.includes(keyword);
    return [[keyword, isSwitch ? value : compactValue(kind, value)] as const];
  });
  return { ...($ref !== undefined && { $ref: $ref.replace(SCHEMAS, '') }), ...Object.fromEntries(kept) };
}

function compactValue(kind: 'value' | 'schema' | 'list' | 'map', value: unknown): unknown {
  switch (kind) {
    case 'value':
      return value;
    case 'schema':
      return compactSchema(value as SchemaObject | boolean);
    case 'list':
      return (value as SchemaObject[]).map(compactSchema);
    case 'map':
      return Object.fromEntries(
        Object.entries(value as object).map(([name, part]: [string, SchemaObject]) => [name, compactSchema(part)]),
      );
  }
}
