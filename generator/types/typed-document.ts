import { resolve, type OpenApiDocument, type ParameterObject, type SchemaObject } from '../document/document.js';
import { readOperations } from '../document/operation-reading.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import type { Route } from '../model/model.js';
import { markDateInputs } from './date-inputs.js';
import { fixSchemas } from './fix-schemas.js';
import { moveOtherMethods } from './other-methods.js';
import { describeBodies } from './file-inputs.js';
import { openResponses } from './open-responses.js';

/**
 * A copy of the document, prepared for openapi-typescript. Its operations get the ids of the model, under which their types
 * are found.
 */
export function typedDocument(document: OpenApiDocument, routes: readonly Route[]): OpenApiDocument {
  const copy = copyOf(document) as OpenApiDocument;
  nameOperations(copy, routes);
  moveOtherMethods(copy);
  openResponses(copy);
  describeBodies(copy);
  markDateInputs(copy);
  fixSchemas(copy);
  spellOutParameters(copy);
  spellOutProperties(copy);
  return withSortedSchemas(copy);
}

/** Examples by name, of bodies and shared ones, are not copied: no comment is made of them, and they may be most of a document. */
function copyOf(node: unknown, key = '', parentKey = ''): unknown {
  if (Array.isArray(node)) {
    const items = node.map((item) => copyOf(item));
    return isComposition(key, items) ? items.filter((part) => typeof part === 'object' && part !== null) : items;
  }
  if (typeof node !== 'object' || node === null) return node;
  // A reference may still lead to a shared one.
  if (parentKey === 'components' && key === 'examples')
    return Object.fromEntries(Object.keys(node).map((name) => [name, {}]));
  const isMedia = parentKey === 'content' && key.includes('/');
  const members = Object.entries(node).filter(
    ([name, value]) => !isMedia || name !== 'examples' || Array.isArray(value),
  );
  const copy = Object.fromEntries(members.map(([name, value]) => [name, copyOf(value, name, key)]));
  return isQueryParameter(copy) ? withSchema(copy) : copy;
}

function nameOperations(document: OpenApiDocument, routes: readonly Route[]): void {
  const ids = new Map(routes.map(({ httpMethod, route, id }) => [`${httpMethod} ${route}`, id]));
  for (const { method, path, node } of readOperations(document)) {
    const id = ids.get(`${method.toUpperCase()} ${path}`);
    if (id !== undefined) node.operationId = id;
  }
}

/**
 * True for parts of a schema, or for what looks like it in an example, where openapi-typescript reads it as a schema and
 * fails on what is none.
 */
function isComposition(key: string, value: unknown): value is unknown[] {
  return /^(all|any|one)Of$/.test(key) && Array.isArray(value) && !value.some((part) => typeof part === 'boolean');
}

function isQueryParameter(value: unknown): value is ParameterObject {
  const { in: place, name } = (value ?? {}) as Partial<ParameterObject>;
  return place === 'query' && typeof name === 'string';
}

/**
 * openapi-typescript types a parameter with `content` as `string`, although callers pass the value that is then
 * encoded. The parameter gets the schema of its content.
 */
function withSchema(parameter: ParameterObject): ParameterObject {
  const schema = parameter.content?.[JSON_MEDIA_TYPE]?.schema;
  if (schema === undefined) return parameter;
  const { content: _content, ...rest } = parameter;
  return { ...rest, schema };
}

/** Adds defaults and ranges of parameters to their descriptions: openapi-typescript prints none from their schemas. */
function spellOutParameters(document: OpenApiDocument): void {
  const inPlace = Object.values(document.paths ?? {}).flatMap((pathItem) =>
    Object.values(pathItem).flatMap(parametersIn),
  );
  for (const parameter of [...inPlace, ...Object.values(document.components?.parameters ?? {})]) {
    if (!parameter.schema) continue;
    const schema = resolve<SchemaObject>(document, parameter.schema);
    const { default: value } = { ...schema, ...parameter.schema };
    addText(parameter, [value === undefined ? undefined : `Default: ${JSON.stringify(value)}.`, ...limits(schema)]);
  }
}

function parametersIn(member: unknown): ParameterObject[] {
  const parameters = Array.isArray(member) ? member : (member as { parameters?: unknown[] } | null)?.parameters;
  return (parameters ?? []).filter((node): node is ParameterObject => !('$ref' in (node as object)));
}

/** Adds ranges of properties to their descriptions; openapi-typescript prints only their defaults. */
function spellOutProperties(document: OpenApiDocument): void {
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    for (const property of Object.values(schema.properties ?? {})) addText(property, limits(property));
  }
}

function limits(schema: SchemaObject): (string | undefined)[] {
  const { minimum, maximum, minItems, minLength } = schema;
  const range = minimum !== undefined && maximum !== undefined ? `From ${minimum} to ${maximum}.` : undefined;
  return [
    range ?? (minimum === undefined ? undefined : `At least ${minimum}.`),
    range || maximum === undefined ? undefined : `At most ${maximum}.`,
    minItems === undefined ? undefined : `At least ${minItems} ${minItems === 1 ? 'item' : 'items'}.`,
    minLength === undefined ? undefined : `At least ${minLength} ${minLength === 1 ? 'character' : 'characters'}.`,
  ];
}

function addText(node: { description?: string }, texts: readonly (string | undefined)[]): void {
  const text = [node.description, ...texts].filter((part) => part !== undefined).join(' ');
  if (text !== '') node.description = text;
}

/** Sorts schemas by name, so that a new reference does not move them. */
function withSortedSchemas(document: OpenApiDocument): OpenApiDocument {
  const schemas = Object.entries(document.components?.schemas ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}
