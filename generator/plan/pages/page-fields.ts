import { propertiesIn, resolve, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { GRAMMAR } from '../../guard/grammar.js';
import { identifierOf } from '../derive/words/identifiers.js';

/** A property of a response that is no object, or the response itself. */
export interface Leaf {
  readonly name: string;
  /** Names from the response down; empty for the response itself. */
  readonly path: readonly string[];
  readonly schema: SchemaObject;
}

/** Objects in a response are looked at down to this depth: `meta.page.cursors.after`. */
const DEEPEST = 4;

/** The properties of a response, those of its objects too. */
export function leavesOf(document: OpenApiDocument, schema: SchemaObject, above: readonly string[] = []): Leaf[] {
  return [...propertiesIn(document, schema)].flatMap(([name, property]) => {
    const path = [...above, name];
    if (!GRAMMAR.dottedPath.test(name) || isBackward(name)) return [];
    const inner = path.length < DEEPEST ? leavesOf(document, property, path) : [];
    return inner.length > 0 ? inner : [{ name, path, schema: property }];
  });
}

/** True for a property about the page before. */
function isBackward(name: string): boolean {
  return /^prev|^before$/i.test(name);
}

/**
 * The list of a page: the response itself; the one list of the shallowest object that has some, else that with a usual
 * name or the path's.
 */
export function itemsOf(
  document: OpenApiDocument,
  {
    schema,
    leaves,
    route,
  }: { readonly schema: SchemaObject; readonly leaves: readonly Leaf[]; readonly route: string },
): Leaf | undefined {
  if (isList(document, schema)) return { name: '', path: [], schema };
  const lists = leaves.filter((leaf) => isList(document, leaf.schema));
  const depth = Math.min(...lists.map(({ path }) => path.length));
  const nearest = lists.filter(({ path }) => path.length === depth);
  if (nearest.length < 2) return nearest[0];
  const segment = route.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? '';
  return usual(ITEMS, nearest) ?? nearest.find(({ name }) => identifierOf(name) === identifierOf(segment));
}

const ITEMS = words('data items results records entries values list');

/** The one with the most telling usual name. */
export function usual<T extends { readonly name: string }>(
  names: readonly string[],
  found: readonly T[],
): T | undefined {
  const byName = new Map(found.toReversed().map((one) => [normalized(one.name), one]));
  return names.map((name) => byName.get(name)).find((one) => one !== undefined);
}

/** The same names with parts that are names of their own: a parameter for a cursor may be `pagination_token`. */
const FILLER = /^pagination(?=token$|cursor$)/;

/** A name without case and punctuation. */
export function normalized(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(FILLER, 'page');
}

/** Names, written with spaces between. */
export function words(text: string): readonly string[] {
  return text.split(' ');
}

/** True for strings; an address or a date is no cursor. */
export function isText(document: OpenApiDocument, schema: SchemaObject): boolean {
  return plainSchemas(document, schema).some(
    ({ type, format }) =>
      [type].flat().includes('string') && !/^(?:date|date-time|ur[il](?:-reference)?)$/.test(String(format)),
  );
}

/** True for a number without decimals, and nothing else. */
export function isNumber(document: OpenApiDocument, schema: SchemaObject): boolean {
  return hasType(document, schema, 'integer', 'number') && !hasType(document, schema, 'string', 'boolean', 'object');
}

/** True for a list with a schema of its items. */
export function isList(document: OpenApiDocument, schema: SchemaObject): boolean {
  const { type, items } = resolve<SchemaObject>(document, schema);
  return [type].flat().includes('array') && items !== undefined;
}

/** True if a value may be of one of the types. */
export function hasType(document: OpenApiDocument, schema: SchemaObject, ...types: readonly string[]): boolean {
  return plainSchemas(document, schema).some(({ type }) => [type].flat().some((one) => types.includes(one ?? '')));
}

/** A schema and the alternatives that it has: `null` is often one of two. */
export function plainSchemas(document: OpenApiDocument, schema: SchemaObject): SchemaObject[] {
  const plain = resolve<SchemaObject>(document, schema);
  const others = [...(plain.anyOf ?? []), ...(plain.oneOf ?? []), ...(plain.allOf ?? [])];
  return [plain, ...others.map((other) => resolve<SchemaObject>(document, other))];
}

/** Text of a schema and of what it refers to. */
export function descriptionOf(document: OpenApiDocument, schema: SchemaObject | undefined): string {
  return schema === undefined
    ? ''
    : [schema, ...plainSchemas(document, schema)].map(({ description = '' }) => description).join(' ');
}
