import { resolve, type OpenApiDocument, type SchemaObject } from '../../../generator/document/document.js';
import { everySchema } from '../../../generator/document/schemas-in.js';

/**
 * Writes each `oneOf: [{ $ref }, { type: 'null' }]` as one schema that allows null, in place: Redoc drops the description
 * next to such a choice.
 */
export function joinNullableReferences(document: OpenApiDocument): void {
  // All are read before any is changed, because one may refer to another.
  const joined = everySchema(document).map((schema) => ({ schema, whole: nullable(document, schema) }));
  for (const { schema, whole } of joined) {
    if (!whole) continue;
    delete schema.oneOf;
    Object.assign(schema, { ...whole, ...schema });
  }
}

function nullable(document: OpenApiDocument, { oneOf = [], description }: SchemaObject): SchemaObject | undefined {
  const [first, second, ...others] = oneOf;
  if (!first?.$ref || second?.type !== 'null' || others.length > 0 || description === undefined) return undefined;
  const target = resolve<SchemaObject>(document, first);
  if (target.type === undefined) return undefined;
  const { enum: values } = target;
  return { ...target, type: [...[target.type].flat(), 'null'], ...(values && { enum: [...values, null] }) };
}
