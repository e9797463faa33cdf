import { patternFault } from '../guard/patterns.js';
import { schemaName, type SchemaObject } from './document.js';
import { SCHEMA_KEYWORDS } from './subschemas.js';
import type { Schema } from '../kit/validate/api-schemas.js';

/** Keywords that say what is valid, or that a reader of values needs. Others are left out, and so reject nothing. */
const KEPT = [
  'type',
  'enum',
  'const',
  'default',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'items',
  'minProperties',
  'maxProperties',
  'required',
  'dependentRequired',
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'x-extensible-enum',
];

/** Keywords whose schema may be `true` or `false`: these allow or forbid all other members. */
const SWITCHES = ['additionalProperties', 'unevaluatedProperties'];

/** Every keyword that is kept. */
export const keptKeywords: readonly string[] = ['$ref', ...KEPT];

/**
 * A copy of a schema with nothing but what `validate/` reads, without patterns that could freeze a program. References become names of schemas, and what allows all or
 * nothing is written out, so that a reader meets no booleans where it looks for a schema.
 */
export function compactSchema(schema: SchemaObject | boolean): Schema {
  if (typeof schema === 'boolean') return schema ? {} : { not: {} };
  const { $ref, ...rest } = schema;
  const unsafeKeys = Object.keys(rest.patternProperties ?? {}).filter((key) => patternFault(key) !== undefined);
  const kept = Object.entries(rest).flatMap(([keyword, value]) => {
    if (!KEPT.includes(keyword) || (keyword === 'pattern' && patternFault(String(value)) !== undefined)) return [];
    // Keys that are no longer described are allowed.
    if (unsafeKeys.length > 0 && SWITCHES.includes(keyword)) return [];
    if (keyword === 'patternProperties') return [[keyword, compactPatterns(rest.patternProperties ?? {})] as const];
    const isSwitch = typeof value === 'boolean' && SWITCHES.includes(keyword);
    return [[keyword, isSwitch ? value : compactValue(SCHEMA_KEYWORDS[keyword], value)] as const];
  });
  return { ...($ref !== undefined && { $ref: schemaName({ $ref }) ?? $ref }), ...Object.fromEntries(kept) };
}

function compactPatterns(patterns: Readonly<Record<string, SchemaObject>>): Record<string, Schema> {
  const safe = Object.entries(patterns).filter(([key]) => patternFault(key) === undefined);
  return Object.fromEntries(safe.map(([key, part]) => [key, compactSchema(part)]));
}

function compactValue(kind: 'schema' | 'list' | 'map' | undefined, value: unknown): unknown {
  switch (kind) {
    case undefined:
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
