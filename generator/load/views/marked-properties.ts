import { resolve, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { withParts } from '../../document/schemas-in.js';

/** Keyword of a property that only responses, or only requests, have. */
export type Mark = 'readOnly' | 'writeOnly';

/** True if a schema has a property of its own with a mark. */
export function hasMarked(document: OpenApiDocument, { properties }: SchemaObject, mark: Mark): boolean {
  return Object.values(properties ?? {}).some((property) => isMarked(document, property, mark));
}

/** The changes that take the marked properties out of a schema and of those that stand in it. References are not followed. */
export function dropMarked(document: OpenApiDocument, schema: SchemaObject, mark: Mark): (() => void)[] {
  const dropped = new Set<string>();
  const parts = withParts(schema);
  const changes = parts.flatMap((part) => {
    const names = Object.entries(part.properties ?? {})
      .filter(([, property]) => isMarked(document, property, mark))
      .map(([name]) => name);
    for (const name of names) dropped.add(name);
    return names.length === 0 ? [] : [() => drop(part, names)];
  });
  // A part of `allOf` may require what another one describes.
  const composed = parts.filter(({ allOf, required }) => allOf !== undefined || required !== undefined);
  return dropped.size === 0 ? [] : [...changes, () => composed.forEach((part) => dropRequired(part, dropped))];
}

function isMarked(document: OpenApiDocument, property: SchemaObject, mark: Mark): boolean {
  if (typeof property !== 'object' || property === null) return false;
  return Reflect.get(property, mark) === true || Reflect.get(resolve<SchemaObject>(document, property), mark) === true;
}

function drop(schema: SchemaObject, names: readonly string[]): void {
  for (const name of names) delete schema.properties?.[name];
  dropRequired(schema, new Set(names));
}

function dropRequired(schema: SchemaObject, names: ReadonlySet<string>): void {
  if (!schema.required) return;
  const properties = schema.properties ?? {};
  // A property of that name elsewhere in the schema stays required.
  schema.required = schema.required.filter((name) => !names.has(name) || Object.hasOwn(properties, name));
}
