import { resolve, type OpenApiDocument, type SchemaObject } from './document.js';

/** A schema and its parts, those of `allOf`, `anyOf` and `oneOf`, each once. */
export function alternatives(
  document: OpenApiDocument,
  given: SchemaObject | undefined,
  seen: Set<SchemaObject> = new Set(),
): SchemaObject[] {
  if (typeof given !== 'object') return [];
  const schema = resolve<SchemaObject>(document, given);
  if (seen.has(schema)) return [];
  seen.add(schema);
  return [schema, ...composedOf(schema).flatMap((part) => alternatives(document, part, seen))];
}

/** The schemas under `allOf`, `anyOf` and `oneOf`. */
export function composedOf({ allOf, anyOf, oneOf }: SchemaObject): SchemaObject[] {
  return [...(allOf ?? []), ...(anyOf ?? []), ...(oneOf ?? [])];
}

/** Properties of the alternatives of a schema, those of its parts too. A name may be there more than once. */
export function allProperties(document: OpenApiDocument, schema: SchemaObject | undefined): [string, SchemaObject][] {
  return alternatives(document, schema).flatMap(({ properties }) => Object.entries(properties ?? {}));
}
