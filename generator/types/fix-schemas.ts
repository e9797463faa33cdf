import type { OpenApiDocument, SchemaObject } from '../document/document.js';
import { allowsNothing } from '../document/subschemas.js';
import { partsOf, schemasOutside } from '../document/schemas-in.js';
import { cutCircles } from './circles.js';
import { settleDiscriminators } from './discriminators.js';
import { settleRequired } from './required-parts.js';

const UNCHECKED_NOTE = 'Pass other values with `unchecked(…)`.';

/** Rewrites in place the schemas that openapi-typescript 7.13 would misread. They allow the same values as before. */
export function fixSchemas(document: OpenApiDocument): void {
  settleDiscriminators(document);
  cutCircles(document);
  settleRequired(document);
  const named = Object.values(document.components?.schemas ?? {});
  for (const schema of [...named, ...schemasOutside(document)]) fixSchema(schema);
}

function fixSchema(schema: SchemaObject): void {
  for (const part of partsOf(schema)) fixSchema(part);
  fixOne(schema);
}

function fixOne(schema: SchemaObject): void {
  // `transform` is called only for schemas with a type.
  if (schema.patternProperties || allowsNothing(schema)) schema.type ??= 'object';
  // "One of these is required" cannot be expressed as a type, and would turn the whole schema into unknown.
  if (schema.anyOf?.every(isCondition)) delete schema.anyOf;
  if (schema.oneOf?.every(isCondition)) delete schema.oneOf;
  if (schema.anyOf && isMoreThanUnion(schema)) joinUnion(schema, schema.anyOf);
  if (schema['x-unchecked'] === true) close(schema);
}

/** True for a union next to properties or parts, which fit all values of it. */
function isMoreThanUnion({ type, properties, allOf }: SchemaObject): boolean {
  return (properties ?? allOf) !== undefined && ![type].flat().includes('null');
}

/** openapi-typescript would make a further member of the union of the properties next to it. */
function joinUnion(schema: SchemaObject, anyOf: SchemaObject[]): void {
  delete schema.anyOf;
  schema.allOf = [...(schema.allOf ?? []), { anyOf }];
}

/** Types a schema that is known to be incomplete as if it were complete; `unchecked` passes other values. */
function close(schema: SchemaObject): void {
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
