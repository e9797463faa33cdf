import { composedOf } from '../../document/alternatives.js';
import { resolve, type OpenApiDocument, type SchemaObject } from '../../document/document.js';

/** A kind of value of a parameter: `nested` is a list or an object that holds others, where it must. */
export type ValueKind = 'scalar' | 'list' | 'object' | 'nested';

/** The kinds of values that a schema allows; none where it says nothing. */
export function valueKinds(document: OpenApiDocument, schema: SchemaObject | undefined): ReadonlySet<ValueKind> {
  return kindsIn(document, schema, new Set());
}

function kindsIn(
  document: OpenApiDocument,
  given: SchemaObject | undefined,
  above: ReadonlySet<SchemaObject>,
): ReadonlySet<ValueKind> {
  const schema = given && resolve<SchemaObject>(document, given);
  if (schema === undefined || above.has(schema)) return new Set();
  const inner = new Set([...above, schema]);
  const kindsOf = (part: SchemaObject | undefined) => kindsIn(document, part, inner);
  const isFlat = (part: SchemaObject | undefined) => {
    const kinds = kindsOf(part);
    return kinds.size === 0 || kinds.has('scalar');
  };
  const types = [schema.type ?? []].flat();
  const { properties = {}, required = [], items } = schema;
  const isObject = types.includes('object') || (types.length === 0 && schema.properties !== undefined);
  const isScalar = types.some((type) => type !== 'object' && type !== 'array' && type !== 'null');
  const kinds = new Set<ValueKind>(composedOf(schema).flatMap((part) => Array.from(kindsOf(part))));
  if (isScalar) kinds.add('scalar');
  if (types.includes('array')) kinds.add(isFlat(items) ? 'list' : 'nested');
  if (isObject) kinds.add(required.every((name) => isFlat(properties[name])) ? 'object' : 'nested');
  return kinds;
}
