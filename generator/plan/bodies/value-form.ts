import { alternatives } from '../../document/alternatives.js';
import type { OpenApiDocument, SchemaObject } from '../../document/document.js';

/** The hardest form of value that a schema allows: text, a list or an object of text, or one with others in it. */
export type ValueForm = 'text' | 'flat' | 'nested';

/** The hardest form of value that a schema allows. A schema that says nothing allows text. */
export function valueForm(document: OpenApiDocument, schema: SchemaObject | undefined): ValueForm {
  const inner = innerSchemas(document, schema);
  if (inner === undefined) return 'text';
  const isFlat = inner.every((one) => innerSchemas(document, one) === undefined);
  return isFlat ? 'flat' : 'nested';
}

/** True if a schema allows objects. One that says nothing does. */
export function allowsObject(document: OpenApiDocument, schema: SchemaObject | undefined): boolean {
  const all = alternatives(document, schema);
  const types = all.flatMap(({ type, properties }) => (properties ? 'object' : (type ?? [])));
  return types.length === 0 || types.includes('object');
}

/** Schemas of the items and members; `undefined` for a schema whose values have none. */
function innerSchemas(document: OpenApiDocument, schema: SchemaObject | undefined): SchemaObject[] | undefined {
  const all = alternatives(document, schema);
  const structured = all.filter(
    ({ type, properties, items, additionalProperties }) =>
      [type].flat().some((one) => one === 'object' || one === 'array') ||
      (type === undefined && (properties ?? items ?? additionalProperties) !== undefined),
  );
  if (structured.length === 0) return undefined;
  return structured.flatMap(membersOf);
}

/** Schemas of the members and the items of a schema. */
function membersOf({ properties, items, additionalProperties }: SchemaObject): SchemaObject[] {
  const others = [items, additionalProperties].filter((schema) => typeof schema === 'object');
  return Object.values(properties ?? {}).concat(others);
}
