import type { OpenApiDocument, SchemaObject } from '../document/document.js';
import { partsOf, schemasOutside } from '../document/schemas-in.js';

const UNCHECKED_NOTE = 'What is not listed here goes through `unchecked(…)`.';

type Mendable = SchemaObject & { discriminator?: { mapping?: unknown } };

/** Rewrites, in place, the schemas that openapi-typescript 7.13 would misread. They allow the same values as before. */
export function mendSchemas(document: OpenApiDocument): void {
  const named = Object.values(document.components?.schemas ?? {});
  for (const schema of [...named, ...schemasOutside(document)]) mendSchema(schema);
}

function mendSchema(schema: SchemaObject): void {
  for (const part of partsOf(schema)) mendSchema(part);
  mendOne(schema);
}

function mendOne(schema: Mendable): void {
  // Only schemas with a type are shown to `transform`.
  if (schema.patternProperties) schema.type ??= 'object';
  // Without a mapping, the property would be given the names of the schemas, whatever values the schemas say it has.
  if (schema.discriminator && !schema.discriminator.mapping) delete schema.discriminator;
  // "One of these must be there" says nothing that a type could, but would turn the whole schema into unknown.
  if (schema.anyOf?.every(isCondition)) delete schema.anyOf;
  if (schema.oneOf?.every(isCondition)) delete schema.oneOf;
  if (schema['x-unchecked'] === true) close(schema);
}

/** What is known to be incomplete is typed as if it were complete; an integrator goes beyond it by `unchecked`. */
function close(schema: Mendable): void {
  const values = schema['x-extensible-enum'];
  if (Array.isArray(values)) {
    schema.enum = values;
    delete schema['x-extensible-enum'];
  } else {
    schema.additionalProperties = false;
  }
  schema.description = [schema.description, UNCHECKED_NOTE].filter((text) => text !== undefined).join(' ');
}

function isCondition(schema: SchemaObject): boolean {
  return Object.keys(schema).every((key) => key === 'required' || key === 'not' || key === 'description');
}
