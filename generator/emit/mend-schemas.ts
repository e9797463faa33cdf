import type { OpenApiDocument, SchemaObject } from '../document.js';

const UNCHECKED_NOTE = 'What is not listed here goes through `unchecked(…)`.';

type Mendable = SchemaObject & { discriminator?: { mapping?: unknown } };

/** Rewrites, in place, the schemas that openapi-typescript 7.13 would misread. They allow the same values as before. */
export function mendSchemas(document: OpenApiDocument): void {
  for (const schema of Object.values(document.components?.schemas ?? {})) mendSchema(schema);
  mendSchemasIn([document.paths, document.webhooks, { ...document.components, schemas: undefined }]);
}

/** Schemas outside `components.schemas` stand under the key `schema`. */
function mendSchemasIn(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, child] of Object.entries(node)) {
    if (key === 'schema') mendSchema(child as SchemaObject);
    else mendSchemasIn(child);
  }
}

function mendSchema(schema: SchemaObject | boolean | undefined): void {
  if (typeof schema !== 'object') return;
  const { properties, patternProperties, additionalProperties, items, allOf, anyOf, oneOf } = schema;
  const maps = [properties, patternProperties].flatMap((map) => Object.values(map ?? {}));
  const parts = [...maps, ...(allOf ?? []), ...(anyOf ?? []), ...(oneOf ?? []), items, additionalProperties];
  for (const part of parts) mendSchema(part);
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
