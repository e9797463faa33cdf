import type { SchemaObject } from './document.js';
import type { Schema } from './testing/described.js';

/** How the values of the keywords are to be read that say something about validity. Others are left out. */
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
};

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

function compactValue(kind: 'value' | 'schema' | 'list' | 'map', value: unknown): unknown {
  if (kind === 'value' || typeof value !== 'object' || value === null) return value;
  if (kind === 'schema') return compactSchema(value as SchemaObject);
  if (kind === 'list') return (value as SchemaObject[]).map((part) => compactValue('schema', part));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, compactValue('schema', part)]));
}

/** The named schemas that a value of the tables leads to, directly or by way of others, sorted by name. */
export function reachableSchemas(
  from: unknown,
  named: Readonly<Record<string, SchemaObject>>,
): Readonly<Record<string, Schema>> {
  const found = new Map<string, Schema>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { $ref } = node as Schema;
    const target = typeof $ref === 'string' ? named[$ref] : undefined;
    if (typeof $ref === 'string' && target && !found.has($ref)) {
      const schema = compactSchema(target);
      found.set($ref, schema);
      visit(schema);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(from);
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
