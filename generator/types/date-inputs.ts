import type { OpenApiDocument, SchemaObject } from '../document/document.js';
import { readOperations } from '../document/operation-reading.js';
import { partsOf } from '../document/schemas-in.js';
import { namesIn } from '../document/names-in.js';

/** Mark of a string that callers may also pass as a `Date`. */
export const TAKES_DATE = 'x-takes-date';

/**
 * Marks each `date-time` of a request body, in place: `JSON.stringify` writes a `Date` in this format. A schema that
 * anything else uses too stays a string.
 */
export function markDateInputs(document: OpenApiDocument): void {
  const operations = readOperations(document);
  const bodies = operations.flatMap(({ body }) => Object.values(body?.content ?? {}));
  const others = operations.map(({ parameters, node }) => [parameters, Object.entries(node).filter(isOther)]);
  const read = namesIn(document, [others, document.webhooks]);
  const sent = [...namesIn(document, bodies)].filter((name) => !read.has(name));
  for (const name of sent) mark(document.components?.schemas?.[name]);
  for (const { schema } of bodies) mark(schema);
}

function isOther([key]: [string, unknown]): boolean {
  return key !== 'requestBody';
}

/** Marks a schema and those that stand in it. References are not followed. */
function mark(schema: (SchemaObject & { format?: string }) | undefined): void {
  if (!schema) return;
  if (schema.format === 'date-time' && [schema.type].flat().includes('string')) schema[TAKES_DATE] = true;
  for (const part of partsOf(schema)) mark(part);
}
