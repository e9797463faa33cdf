import { at, list, object, type JsonObject } from './description.js';

/** Facts of a schema about a field, in the words of the tables. */
export interface FieldFacts {
  /** Sorted, or `any` where nothing limits the value. */
  types: string[] | 'any';
  enum: unknown;
  default: unknown;
  format: unknown;
  minimum: unknown;
  minItems: unknown;
  schema: JsonObject;
}

/** Keywords that could say more than the tables compare. */
const UNREAD = [
  'allOf',
  'not',
  'if',
  'dependentSchemas',
  'const',
  'maximum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'maxItems',
];

/** Reads a schema, references and `oneOf: [schema, null]` included. */
export function factsOf(document: JsonObject, node: unknown): FieldFacts {
  const schema = at(document, node);
  const unread = UNREAD.filter((keyword) => keyword in schema);
  if (unread.length > 0) throw new Error(`no table has a column for ${unread.join(', ')}`);
  const union = schema['oneOf'] ?? schema['anyOf'];
  if (union !== undefined) return factsOfUnion(document, schema, list(union));
  const { enum: values, default: preset, format, minimum, minItems } = schema;
  return { types: typesOf(schema), enum: withoutNull(values), default: preset, format, minimum, minItems, schema };
}

function factsOfUnion(document: JsonObject, schema: JsonObject, branches: unknown[]): FieldFacts {
  const solid = branches.filter((branch) => object(branch)['type'] !== 'null');
  const [only] = solid;
  if (solid.length !== 1 || only === undefined)
    throw new Error('a union of several types, where the tables know one and null');
  const facts = factsOf(document, only);
  const types =
    facts.types === 'any' || solid.length === branches.length ? facts.types : sorted([...facts.types, 'null']);
  return { ...facts, types, default: schema['default'] ?? facts.default };
}

function typesOf(schema: JsonObject): string[] | 'any' {
  const type = schema['type'];
  if (type === undefined) return 'enum' in schema ? [] : 'any';
  return sorted(Array.isArray(type) ? type.map(String) : [String(type)]);
}

function withoutNull(values: unknown): unknown {
  return Array.isArray(values) ? values.filter((value) => value !== null) : values;
}

/** A sorted copy without repetitions. */
export function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
