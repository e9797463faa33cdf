import type { JsonKind } from '../model/model.js';
import { resolve, type OpenApiDocument, type SchemaObject } from './document.js';

const KINDS = new Map<string, JsonKind>([
  ['object', 'Object'],
  ['array', 'Array'],
]);

/** The kind of JSON value that every value of a schema is. */
export function jsonKind(document: OpenApiDocument, schema: SchemaObject): JsonKind {
  return kindOf(document, schema, new Set());
}

function kindOf(document: OpenApiDocument, given: SchemaObject, above: ReadonlySet<SchemaObject>): JsonKind {
  const schema = resolve<SchemaObject>(document, given);
  // A schema that consists of itself says nothing.
  if (above.has(schema)) return 'any';
  const inner = new Set([...above, schema]);
  const kindsOf = (parts: readonly SchemaObject[] = []) => parts.map((part) => kindOf(document, part, inner));
  const types = [schema.type ?? []].flat();
  if (types.length > 0) return (types.length === 1 && KINDS.get(types.join())) || 'any';
  const known = kindsOf(schema.allOf).find((kind) => kind !== 'any');
  if (known) return known;
  const [first = 'any', ...others] = kindsOf(schema.oneOf ?? schema.anyOf);
  return others.every((kind) => kind === first) ? first : 'any';
}
