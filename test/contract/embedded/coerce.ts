import { resolve, type OpenApiDocument, type SchemaObject } from '../../../generator/document/document.js';

/** Converts a string from a URL to the type of its schema. The schema then rejects strings that cannot be converted. */
export function coerce(document: OpenApiDocument, schema: SchemaObject, text: string): unknown {
  const { type } = resolve<SchemaObject>(document, schema);
  const types = new Set([type ?? []].flat());
  if ((types.has('integer') || types.has('number')) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Schema of the items if a parameter is a list, and so may be repeated. */
export function itemsOf(document: OpenApiDocument, schema: SchemaObject): SchemaObject | undefined {
  const { type, items } = resolve<SchemaObject>(document, schema);
  return type === 'array' ? (items ?? {}) : undefined;
}
