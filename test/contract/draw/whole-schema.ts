import { resolve, type OpenApiDocument, type SchemaObject } from '../../../generator/document/document.js';

/** The keywords of JSON Schema that a value can be drawn for, and that a fault can be made against. */
export interface WholeSchema extends SchemaObject {
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly unevaluatedProperties?: boolean;
}

const KNOWN = new Set(
  (
    'type enum const format pattern minimum maximum minLength maxLength minItems maxItems items required properties ' +
    'patternProperties additionalProperties unevaluatedProperties dependentRequired oneOf anyOf not'
  ).split(' '),
);
const ANNOTATIONS = ['description', 'default', 'example', 'examples', 'title', 'deprecated'];

/**
 * A schema with its reference followed and its `allOf` joined in. Throws for a keyword that nobody can draw for. `not` is
 * known only as `not: {}`, of a member that must be left out.
 */
export function wholeSchema(document: OpenApiDocument, schema: SchemaObject): WholeSchema {
  const { $ref, ...own } = schema;
  const target = $ref === undefined ? {} : wholeSchema(document, resolve<SchemaObject>(document, { $ref }));
  const { allOf = [], ...rest } = { ...target, ...own } as WholeSchema;
  const whole = allOf.map((part) => wholeSchema(document, part)).reduce(join, rest);
  const unknown = Object.keys(whole).filter(
    (key) => !KNOWN.has(key) && !ANNOTATIONS.includes(key) && !key.startsWith('x-'),
  );
  if (unknown.length > 0) throw new Error(`No value can be drawn for the keyword ${unknown.join(', ')}`);
  return whole;
}

/** Two schemas that both hold. Alternatives that no property distinguishes are not supported. */
export function join(one: WholeSchema, other: WholeSchema): WholeSchema {
  const shared = Object.keys(other).filter((key) => key in one && KNOWN.has(key) && !MERGED.includes(key));
  const clash = shared.find((key) => JSON.stringify(one[key as 'type']) !== JSON.stringify(other[key as 'type']));
  if (clash !== undefined) throw new Error(`Two schemas say different things by ${clash}`);
  return {
    ...one,
    ...other,
    ...merged('properties', one, other),
    ...merged('patternProperties', one, other),
    ...merged('dependentRequired', one, other),
    ...(one.required || other.required ? { required: [...(one.required ?? []), ...(other.required ?? [])] } : {}),
  };
}

const MERGED = ['properties', 'patternProperties', 'dependentRequired', 'required'];

function merged(key: 'properties' | 'patternProperties' | 'dependentRequired', one: WholeSchema, other: WholeSchema) {
  return one[key] || other[key] ? { [key]: { ...one[key], ...other[key] } } : {};
}

/** The types that a schema names; none where it leaves them open. */
export function typesOf(schema: WholeSchema): string[] {
  return [schema.type ?? []].flat();
}

/** Schema of members that an object may have in addition to the named ones; absent if it may have none. */
export function othersOf(schema: WholeSchema): SchemaObject | undefined {
  const { additionalProperties, unevaluatedProperties } = schema;
  if (additionalProperties === false || unevaluatedProperties === false) return undefined;
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}
