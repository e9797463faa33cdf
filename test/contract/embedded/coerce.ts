import { resolve, type OpenApiDocument, type SchemaObject } from '../../../generator/document/document.js';

/** Reads text from a URL as the type that its schema asks for. Text that does not fit is left for the schema to refuse. */
export function coerce(document: OpenApiDocument, schema: SchemaObject, text: string): unknown {
  const { type } = resolve<SchemaObject>(document, schema);
  const types = new Set([type ?? []].flat());
  if ((types.has('integer') || types.has('number')) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Whether a parameter is a list, and so may be repeated. */
export function itemsOf(document: OpenApiDocument, schema: SchemaObject): SchemaObject | undefined {
  const { type, items } = resolve<SchemaObject>(document, schema);
  return type === 'array' ? (items ?? {}) : undefined;
}
