import { resolve, type OpenApiDocument, type OperationObject, type SchemaObject } from '../document/document.js';
import { partsOf } from '../document/schemas-in.js';
import { namesIn } from './names-in.js';

/** Mark of a string that callers may also pass as a `Date`. */
export const TAKES_DATE = 'x-takes-date';

/**
 * Marks each `date-time` of a request body, in place: `JSON.stringify` writes a `Date` in this format. A schema that
 * anything else uses too stays a string.
 */
export function markDateInputs(document: OpenApiDocument): void {
  const { paths, webhooks, components } = document;
  const operations = Object.values(paths ?? {}).flatMap((item) => Object.values(item) as OperationObject[]);
  const bodies = operations.flatMap(({ requestBody }) => requestBody ?? []);
  const others = [Object.values(paths ?? {}).map(withoutBodies), webhooks];
  const read = namesIn(document, others);
  const sent = [...namesIn(document, bodies)].filter((name) => !read.has(name));
  for (const name of sent) mark(components?.schemas?.[name]);
  for (const body of bodies) {
    const { content } = resolve<{ content?: Record<string, { schema?: SchemaObject }> }>(document, body);
    for (const { schema } of Object.values(content ?? {})) mark(schema);
  }
}

function withoutBodies(pathItem: object): unknown {
  return Object.entries(pathItem).map(([, member]) => {
    const { requestBody: _, ...rest } = (member ?? {}) as OperationObject;
    return rest;
  });
}

/** Marks a schema and those that stand in it. References are not followed. */
function mark(schema: (SchemaObject & { format?: string }) | undefined): void {
  if (!schema) return;
  if (schema.format === 'date-time' && [schema.type].flat().includes('string')) schema[TAKES_DATE] = true;
  for (const part of partsOf(schema)) mark(part);
}
