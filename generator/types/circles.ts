import type { OpenApiDocument, SchemaObject } from '../document/document.js';
import { nameIn } from '../document/names-in.js';

type Schemas = Readonly<Record<string, SchemaObject>>;
type Keyword = (typeof KEYWORDS)[number];

const KEYWORDS = ['allOf', 'oneOf', 'anyOf'] as const;

/**
 * Cuts, in place, references by which a named schema is made of itself without an object or a list between: TypeScript
 * rejects `type Rule = Rule | string`. In a union, the other members of what is referred to take the place of the
 * reference, so that the same values fit. In `allOf`, what the schema has besides its union does: that is how a base
 * whose `oneOf` names those that extend it is meant.
 */
export function cutCircles({ components }: OpenApiDocument): void {
  const schemas = components?.schemas ?? {};
  for (const keyword of KEYWORDS) {
    for (const [name, schema] of Object.entries(schemas)) cutIn(schema, keyword, { schemas, name });
  }
}

interface Circle {
  readonly schemas: Schemas;
  /** The schema that no reference may lead back to. */
  readonly name: string;
}

function cutIn(schema: SchemaObject, keyword: Keyword, circle: Circle): void {
  for (const part of madeOf(schema)) cutIn(part, keyword, circle);
  replaceParts(schema, keyword, (part) => {
    if (!leadsBack(part, circle)) return [part];
    const other = circle.schemas[nameIn(part.$ref ?? '')];
    return other === undefined || nameIn(part.$ref ?? '') === circle.name ? [] : rest(other, keyword, circle);
  });
}

/** The rest of a schema without the references that lead back; empty if that is nothing. */
function rest(schema: SchemaObject, keyword: Keyword, circle: Circle): SchemaObject[] {
  const copy = structuredClone(schema);
  if (leadsBack(copy, circle)) delete copy.$ref;
  const unions = ['oneOf', 'anyOf'] as const;
  if (keyword === 'allOf') for (const union of unions) delete copy[union];
  dropBackReferences(copy, circle);
  delete copy.description;
  return Object.keys(copy).length === 0 ? [] : [copy];
}

function dropBackReferences(schema: SchemaObject, circle: Circle): void {
  for (const keyword of KEYWORDS) {
    replaceParts(schema, keyword, (part) => (leadsBack(part, circle) ? [] : [part]));
  }
  for (const part of madeOf(schema)) dropBackReferences(part, circle);
}

function replaceParts(schema: SchemaObject, keyword: Keyword, replace: (part: SchemaObject) => SchemaObject[]): void {
  const parts = schema[keyword];
  if (parts === undefined) return;
  const kept = parts.flatMap(replace);
  if (kept.length > 0) schema[keyword] = kept;
  else delete schema[keyword];
}

/** True if a reference is to a schema that is made of the one of the circle. */
function leadsBack({ $ref }: SchemaObject, { schemas, name }: Circle): boolean {
  if ($ref === undefined) return false;
  const found = new Set([nameIn($ref)]);
  for (const next of found) for (const other of namesMadeOf(schemas[next])) found.add(other);
  return found.has(name);
}

/** Names of the schemas that a schema is made of, in it and in its parts. */
function namesMadeOf(schema: SchemaObject | undefined): string[] {
  if (schema === undefined) return [];
  const own = schema.$ref === undefined ? [] : [nameIn(schema.$ref)];
  return [...own, ...madeOf(schema).flatMap(namesMadeOf)];
}

function madeOf(schema: SchemaObject): SchemaObject[] {
  return KEYWORDS.flatMap((keyword) => schema[keyword] ?? []).filter((part) => typeof part === 'object');
}
