import type { SchemaObject } from './document.js';
import type { Schema } from './validate/api-schemas.js';

/**
 * How the values of the keywords are to be read that say what is valid, or that a reader of values needs. Others are left
 * out, and so refuse nothing.
 */
const keywords: Readonly<Record<string, Kind>> = {
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
  additionalProperties: 'switch',
  unevaluatedProperties: 'switch',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  not: 'schema',
  'x-extensible-enum': 'value',
};

/** Schemas may be booleans; a `switch` usually is one. */
type Kind = 'value' | 'schema' | 'switch' | 'list' | 'map';

const SCHEMAS = '#/components/schemas/';

/** A copy of a schema with nothing but what decides whether a value is valid. References become names of schemas. */
export function compactSchema(schema: SchemaObject): Schema {
  const { $ref } = schema;
  const rest = Object.entries(schema).flatMap(([keyword, value]) => {
    const kind = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    return kind === undefined ? [] : [[keyword, compactValue(kind, value)] as const];
  });
  return { ...($ref !== undefined && { $ref: $ref.replace(SCHEMAS, '') }), ...Object.fromEntries(rest) };
}

function compactValue(kind: Kind, value: unknown): unknown {
  switch (kind) {
    case 'value':
      return value;
    case 'switch':
      return typeof value === 'boolean' ? value : compactSchema(value as SchemaObject);
    case 'schema':
      // What allows everything, or nothing, in the form that all the others have.
      if (typeof value === 'boolean') return value ? {} : { not: {} };
      return compactSchema(value as SchemaObject);
    case 'list':
      return (value as SchemaObject[]).map((part) => compactValue('schema', part));
    case 'map':
      return Object.fromEntries(
        Object.entries(value as object).map(([name, part]) => [name, compactValue('schema', part)]),
      );
  }
}
