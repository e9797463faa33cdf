import {
  resolve,
  schemaName,
  type OpenApiDocument,
  type ParameterObject,
  type SchemaObject,
} from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';

/** A property or a parameter, as a row of a table. */
export interface Row {
  readonly name: string;
  /** As in TypeScript, with the names of exported types. */
  readonly type: string;
  readonly required: boolean;
  /** `default 30, 1 to 100`; empty when nothing limits it. */
  readonly limits: string;
  readonly description: string;
}

/** The type of a schema as TypeScript writes it. Named schemas are not resolved. */
export function typeText(schema: SchemaObject): string {
  const name = schemaName(schema);
  if (name !== undefined) return name;
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  const known = schema['x-extensible-enum'];
  if (Array.isArray(known)) return [...known.map(literal), 'string'].join(' | ');
  const parts = schema.oneOf ?? schema.anyOf;
  if (parts) return unique(parts.map(typeText)).join(' | ');
  if (schema.allOf) return unique(schema.allOf.map(typeText)).join(' & ');
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return unique(types.map((type) => plainType(type, schema))).join(' | ');
}

/** Rows of an object's properties, those of its `allOf` included, and one for its custom fields. */
export function propertyRows(document: OpenApiDocument, schema: SchemaObject, prefix = ''): Row[] {
  const whole = resolve<SchemaObject>(document, schema);
  return Object.entries(allProperties(document, whole)).map(([name, property]) =>
    rowOf(document, property, { name: `${prefix}${name}`, required: isRequired(document, whole, name) }),
  );
}

/** A row for a parameter, under its name in the client. */
export function parameterRow(document: OpenApiDocument, parameter: ParameterObject, name: string): Row {
  const { schema, content, required = false, description } = parameter;
  const row = rowOf(document, schema ?? content?.[JSON_MEDIA_TYPE]?.schema ?? {}, { name, required });
  return description === undefined ? row : { ...row, description };
}

function rowOf(
  document: OpenApiDocument,
  schema: SchemaObject,
  { name, required }: { readonly name: string; readonly required: boolean },
): Row {
  const whole = resolve<SchemaObject>(document, schema);
  const description = schema.description ?? whole.description ?? '';
  return { name, type: typeText(schema), required, limits: limitsOf(whole), description };
}

function allProperties(document: OpenApiDocument, { properties = {}, allOf = [], patternProperties }: SchemaObject) {
  const all: Record<string, SchemaObject> = {};
  for (const part of allOf) Object.assign(all, allProperties(document, resolve<SchemaObject>(document, part)));
  Object.assign(all, properties);
  for (const schema of Object.values(patternProperties ?? {}))
    all['cf_…'] = { ...schema, description: 'Custom fields of the workspace.' };
  return all;
}

function isRequired(document: OpenApiDocument, { required = [], allOf = [] }: SchemaObject, name: string): boolean {
  return (
    required.includes(name) || allOf.some((part) => isRequired(document, resolve<SchemaObject>(document, part), name))
  );
}

function plainType(type: string | undefined, schema: SchemaObject): string {
  switch (type) {
    case undefined:
      return 'unknown';
    case 'integer':
      return 'number';
    case 'array': {
      const item = typeText(schema.items ?? {});
      return item.includes(' ') ? `(${item})[]` : `${item}[]`;
    }
    default:
      return type;
  }
}

interface Limits extends SchemaObject {
  readonly format?: string;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

function limitsOf(schema: Limits): string {
  const { default: fallback, minimum, maximum, minItems, maxItems, minLength, maxLength, format } = schema;
  const parts = [
    fallback === undefined ? '' : `default ${literal(fallback)}`,
    range(minimum, maximum, ''),
    range(minItems, maxItems, ' items'),
    range(minLength, maxLength, ' characters'),
    schema.type === 'integer' ? 'whole number' : '',
    format ?? '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function range(low: number | undefined, high: number | undefined, unit: string): string {
  if (low !== undefined && high !== undefined) return `${low} to ${high}${unit}`;
  if (low !== undefined) return `at least ${low}${unit}`;
  return high === undefined ? '' : `at most ${high}${unit}`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
