import { resolve, type OpenApiDocument, type SchemaObject } from '../document/document.js';
import { everySchema } from '../document/schemas-in.js';

/**
 * Moves names of required properties, in place, to where openapi-typescript reads them. It reads those next to `allOf`, and
 * of those only the ones that a plain object describes which is referred to: it leaves out the others, or writes a type
 * that does not compile.
 */
export function settleRequired(document: OpenApiDocument): void {
  for (const schema of everySchema(document)) {
    if (!schema.allOf) continue;
    takeFromParts(schema, schema.allOf);
    spellOut(document, schema);
  }
}

/** `allOf: [{ $ref }, { required: [name] }]` → `allOf: [{ $ref }]` and `required: [name]`. */
function takeFromParts(schema: SchemaObject, parts: readonly SchemaObject[]): void {
  const bare = parts.filter(isNamesAlone);
  if (bare.length === 0 || bare.length === parts.length) return;
  schema.allOf = parts.filter((part) => !isNamesAlone(part));
  schema.required = [...new Set([schema, ...bare].flatMap(({ required }) => required ?? []))];
}

function isNamesAlone(schema: SchemaObject): boolean {
  const keys = Object.keys(schema).filter((key) => key !== 'type' && key !== 'description');
  return keys.length === 1 && keys[0] === 'required';
}

/** Adds a part that holds the required properties which stand in no plain object. */
function spellOut(document: OpenApiDocument, schema: SchemaObject): void {
  const { allOf = [], required = [] } = schema;
  const written = [schema, ...allOf.filter(({ $ref }) => $ref === undefined)];
  const plain = allOf.filter(({ $ref }) => $ref !== undefined).map((part) => resolve<SchemaObject>(document, part));
  const isRead = (key: string) => [...written, ...plain.filter(isPlain)].some((part) => has(part, key));
  const found = required.flatMap((key) => {
    const property = isRead(key) ? undefined : propertyIn(document, schema, { key, seen: new Set() });
    return property ? [[key, structuredClone(property)] as const] : [];
  });
  if (found.length === 0) return;
  const keys = found.map(([key]) => key);
  schema.required = required.filter((key) => !keys.includes(key));
  schema.allOf = [...allOf, { type: 'object', properties: Object.fromEntries(found), required: keys }];
}

/** True if the type of a schema is that of its properties, and nothing else may be in its place. */
function isPlain({ type = 'object', anyOf, enum: values }: SchemaObject): boolean {
  return [type].flat().join() === 'object' && anyOf === undefined && values === undefined;
}

function has({ properties }: SchemaObject, key: string): boolean {
  return Object.hasOwn(properties ?? {}, key);
}

/** The property of a schema or of one that it is made of. */
function propertyIn(
  document: OpenApiDocument,
  schema: SchemaObject,
  search: { readonly key: string; readonly seen: Set<SchemaObject> },
): SchemaObject | undefined {
  const target = resolve<SchemaObject>(document, schema);
  if (search.seen.has(target)) return undefined;
  search.seen.add(target);
  if (has(target, search.key)) return target.properties?.[search.key];
  for (const part of target.allOf ?? []) {
    const found = propertyIn(document, part, search);
    if (found) return found;
  }
  return undefined;
}
