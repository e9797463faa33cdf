import { resolve, schemaName, type OpenApiDocument, type SchemaObject } from './document.js';
import type { TypeReference } from '../model/model.js';

/** A document, and the names of the types of its schemas by the names of the schemas. */
interface NamedSchemas {
  readonly document: OpenApiDocument;
  readonly schemaTypes: ReadonlyMap<string, string>;
}

/**
 * Where the type of a schema stands in openapi-typescript's output: under the schema's name, or for a schema written in
 * place, under the given member of `operations`.
 */
export function typeReference(
  { document, schemaTypes }: NamedSchemas,
  schema: SchemaObject | undefined,
  member: readonly string[],
): TypeReference {
  const wireName = schemaName(schema);
  if (wireName !== undefined) return { kind: 'schema', name: schemaTypes.get(wireName) ?? wireName };
  if (!schema || isUnknown(document, schema)) return { kind: 'unknown' };
  return { kind: 'member', path: member };
}

/** True if a schema has no keyword but text, so that nothing is known of the value. */
export function isUnknown(document: OpenApiDocument, schema: SchemaObject): boolean {
  return Object.keys(resolve<SchemaObject>(document, schema)).every(
    (key) => key === 'description' || key === 'title' || key.startsWith('example') || key.startsWith('x-'),
  );
}
