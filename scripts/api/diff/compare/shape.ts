import {
  resolve,
  schemaName,
  type OpenApiDocument,
  type SchemaObject,
} from '../../../../generator/document/document.js';
import { idPrefix } from '../../../../generator/document/id-prefix.js';

/** Keywords that bound a value. The first letter of the value says whether a higher number allows less. */
export const LOWER_BOUNDS = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'] as const;
export const UPPER_BOUNDS = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'] as const;

/** Values that a schema allows. References are followed, `allOf` is joined. */
export interface Shape {
  /** Name of the component it refers to. */
  readonly name: string | undefined;
  /** Without `null`; empty if every type is allowed. */
  readonly types: readonly string[];
  readonly isNullable: boolean;
  /** The only values; `undefined` for an open enum. */
  readonly values: readonly string[] | undefined;
  /** Known values of an open enum. */
  readonly knownValues: readonly string[] | undefined;
  readonly prefix: string | undefined;
  readonly pattern: string | undefined;
  readonly format: string | undefined;
  readonly defaultValue: unknown;
  readonly bounds: Readonly<Record<string, number>>;
  /** Other constraints of a value, as JSON by keyword: `dependentRequired`. */
  readonly conditions: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, SchemaObject>>;
  readonly required: ReadonlySet<string>;
  /** Schemas of keys by their pattern: `^cf_`. */
  readonly patterns: Readonly<Record<string, SchemaObject>>;
  /** Other keys: rejected, not mentioned, or described. */
  readonly others: 'rejected' | 'silent' | SchemaObject;
  readonly items: SchemaObject | undefined;
  /** True if the types allow listed values only, and others go through `unchecked(…)` (`x-unchecked`). */
  readonly isUnchecked: boolean;
  /** Alternatives of `oneOf` and `anyOf`, without null. */
  readonly variants: readonly SchemaObject[];
}

/** Keywords that narrow a value in ways that are only compared, not understood. */
const CONDITIONS =
  'multipleOf uniqueItems contains minContains maxContains propertyNames dependentRequired dependentSchemas not if then else contentEncoding contentMediaType'.split(
    ' ',
  );

type RawSchema = SchemaObject & Record<string, unknown> & { unevaluatedProperties?: unknown };

/** Reads a schema. */
export function shapeOf(document: OpenApiDocument, schema: SchemaObject): Shape {
  const node = joined(document, schema);
  const alternatives = [...(node.oneOf ?? []), ...(node.anyOf ?? [])];
  const variants = alternatives.filter((part) => !isNull(part) && !isCondition(part));
  const isNullable = typesOf(node).includes('null') || alternatives.some(isNull);
  const [only] = variants;
  // One alternative next to null is that schema, perhaps null.
  if (only && variants.length === 1 && node.properties === undefined) {
    const inner = shapeOf(document, only);
    return { ...inner, isNullable: isNullable || inner.isNullable, defaultValue: node.default ?? inner.defaultValue };
  }
  return {
    name: schemaName(schema),
    ...valuesOf(node),
    ...membersOf(node),
    conditions: conditionsOf(node, alternatives),
    isNullable,
    isUnchecked: node['x-unchecked'] === true,
    items: node.items,
    variants,
  };
}

function valuesOf(node: RawSchema) {
  const values = node.const === undefined ? node.enum : [node.const];
  const known = node['x-extensible-enum'];
  const prefix = idPrefix(node.pattern);
  const bounds = [...LOWER_BOUNDS, ...UPPER_BOUNDS].filter((key) => typeof node[key] === 'number');
  return {
    types: typesOf(node).filter((type) => type !== 'null'),
    values: values?.filter((value) => value !== null).map(String),
    knownValues: Array.isArray(known) ? known.map(String) : undefined,
    prefix,
    pattern: prefix === undefined ? node.pattern : undefined,
    format: typeof node['format'] === 'string' ? node['format'] : undefined,
    defaultValue: node.default,
    bounds: Object.fromEntries(bounds.map((key) => [key, node[key] as number])),
  };
}

function conditionsOf(node: RawSchema, alternatives: readonly SchemaObject[]): Record<string, string> {
  const present = CONDITIONS.filter((key) => node[key] !== undefined).map((key) => [key, JSON.stringify(node[key])]);
  const conditions = alternatives.filter(isCondition);
  const required = conditions.length > 0 ? [['a condition', JSON.stringify(conditions)]] : [];
  return Object.fromEntries([...present, ...required]);
}

function membersOf(node: RawSchema): Pick<Shape, 'properties' | 'required' | 'patterns' | 'others'> {
  const rest = node.additionalProperties ?? (node.unevaluatedProperties as SchemaObject['additionalProperties']);
  return {
    properties: node.properties ?? {},
    required: new Set(node.required ?? []),
    patterns: node.patternProperties ?? {},
    others: rest === undefined ? 'silent' : rest === false ? 'rejected' : rest === true ? {} : rest,
  };
}

/** The schema itself, joined with the keywords next to its reference and with its `allOf`. */
function joined(document: OpenApiDocument, schema: SchemaObject): RawSchema {
  const own = { ...resolve<SchemaObject>(document, schema), ...withoutReference(schema) } as RawSchema;
  if (!own.allOf) return own;
  const parts = own.allOf.map((part) => joined(document, part));
  const whole = parts.reduce<RawSchema>((sum, part) => merged(sum, part), {});
  const { allOf: _allOf, ...rest } = own;
  return merged(whole, rest as RawSchema);
}

function merged(a: RawSchema, b: RawSchema): RawSchema {
  return {
    ...a,
    ...b,
    ...joinMaps('properties', a, b),
    ...joinMaps('patternProperties', a, b),
    ...(a.required || b.required ? { required: [...(a.required ?? []), ...(b.required ?? [])] } : {}),
  };
}

function joinMaps(key: 'properties' | 'patternProperties', a: RawSchema, b: RawSchema) {
  return a[key] || b[key] ? { [key]: { ...a[key], ...b[key] } } : {};
}

function withoutReference({ $ref: _ref, ...rest }: SchemaObject): SchemaObject {
  return rest;
}

function typesOf(node: RawSchema): string[] {
  const declared = node.type === undefined ? [] : [node.type].flat();
  // A member implies that it is an object, as the keyword does.
  return declared.length === 0 && node.properties !== undefined ? ['object'] : declared;
}

function isNull({ type }: SchemaObject): boolean {
  return type === 'null';
}

/** "One of these must be present" says nothing about a type. */
function isCondition(schema: SchemaObject): boolean {
  return Object.keys(schema).every((key) => key === 'required' || key === 'not' || key === 'description');
}

/** True if a shape says nothing about the value. */
export function isAnything(shape: Shape): boolean {
  const { types, values, variants, properties, items } = shape;
  return (
    types.length === 0 &&
    values === undefined &&
    variants.length === 0 &&
    items === undefined &&
    Object.keys(properties).length === 0
  );
}
