import {
  propertiesIn,
  resolve,
  type OpenApiDocument,
  type ParameterObject,
  type SchemaObject,
} from '../../document/document.js';
import type { PaginationSchemeObject } from '../../document/extension.js';
import { jsonMedia } from '../../document/json-media.js';
import { successes, type OperationReading } from '../../document/operation-reading.js';
import { GRAMMAR } from '../../guard/grammar.js';
import { identifierOf } from '../derive/words/identifiers.js';

/** Usual names, without case and punctuation, the most telling first. */
const USUAL = {
  cursorParameter: words(
    'cursor pagetoken pagecursor nextcursor nexttoken nextpagetoken continuationtoken startcursor after',
  ),
  sizeParameter: words('limit pagesize perpage maxresults maxpagesize pagelimit size first take'),
  nextCursor: words(
    'nextcursor nextpagetoken nextpagecursor nexttoken continuationtoken endcursor aftercursor after cursor',
  ),
  hasMore: words('hasmore hasnextpage hasnext hasmoreitems more'),
  items: words('data items results records entries values list'),
};

/** The same names with parts that are names of their own: a parameter for a cursor may be `pagination_token`. */
const FILLER = /^pagination(?=token$|cursor$)/;

/**
 * How a list is paged, as its parameters and its response show: a parameter for a cursor, and a response with items and
 * the next cursor. `undefined` where it has no such shape.
 */
export function pageShape(document: OpenApiDocument, reading: OperationReading): PaginationSchemeObject | undefined {
  if (reading.method !== 'get') return undefined;
  const query = reading.parameters.filter(
    ({ in: place, name }) => place === 'query' && GRAMMAR.parameterName.test(name),
  );
  const cursorParameter = usual(
    'cursorParameter',
    query.filter((parameter) => mayBeCursor(document, parameter)),
  )?.name;
  const found = successes(reading);
  const schema = jsonMedia(found[0]?.content)?.media.schema;
  const hasBody = found.every(({ content }) => content);
  if (cursorParameter === undefined || schema === undefined || !hasBody) return undefined;
  const leaves = leavesOf(document, schema);
  const nextCursor = usual(
    'nextCursor',
    leaves.filter((leaf) => isText(document, leaf.schema)),
  );
  const items = itemsOf(
    leaves.filter((leaf) => isList(document, leaf.schema)),
    reading.path,
  );
  if (nextCursor === undefined || items === undefined) return undefined;
  const hasMore = usual(
    'hasMore',
    leaves.filter((leaf) => hasType(document, leaf.schema, 'boolean')),
  );
  const sizeParameter = usual(
    'sizeParameter',
    query.filter(({ schema: size }) => hasType(document, size ?? {}, 'integer', 'number')),
  );
  return {
    items: items.path,
    nextCursor: nextCursor.path,
    ...(hasMore && { hasMore: hasMore.path }),
    cursorParameter,
    ...(sizeParameter && { sizeParameter: sizeParameter.name }),
  };
}

/** A property of a response that is no object. */
interface Leaf {
  readonly name: string;
  /** Dotted path from the response. */
  readonly path: string;
  readonly schema: SchemaObject;
}

/** Objects in a response are looked at down to this depth: `meta.page.cursors.after`. */
const DEEPEST = 4;

function leavesOf(document: OpenApiDocument, schema: SchemaObject, above: readonly string[] = []): Leaf[] {
  return [...propertiesIn(document, schema)].flatMap(([name, property]) => {
    const path = [...above, name];
    if (!GRAMMAR.dottedPath.test(name) || /^prev|^before$/i.test(name)) return [];
    const inner = path.length < DEEPEST ? leavesOf(document, property, path) : [];
    return inner.length > 0 ? inner : [{ name, path: path.join('.'), schema: property }];
  });
}

/** The list of a page: the one list of the shallowest object that has some, else that with a usual name or the path's. */
function itemsOf(lists: readonly Leaf[], route: string): Leaf | undefined {
  const depth = Math.min(...lists.map(depthOf));
  const nearest = lists.filter((leaf) => depthOf(leaf) === depth);
  if (nearest.length < 2) return nearest[0];
  const segment = route.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? '';
  return usual('items', nearest) ?? nearest.find(({ name }) => identifierOf(name) === identifierOf(segment));
}

function depthOf({ path }: Leaf): number {
  return path.split('.').length;
}

/** The one with the most telling usual name. */
function usual<T extends { readonly name: string }>(part: keyof typeof USUAL, found: readonly T[]): T | undefined {
  const byName = new Map(found.toReversed().map((one) => [normalized(one.name), one]));
  return USUAL[part].map((name) => byName.get(name)).find((one) => one !== undefined);
}

function normalized(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(FILLER, 'page');
}

function words(text: string): readonly string[] {
  return text.split(' ');
}

/** A cursor is text that means nothing else, such as a time, and the first page has none. */
function mayBeCursor(document: OpenApiDocument, { schema, required }: ParameterObject): boolean {
  return required !== true && (schema === undefined || isText(document, schema));
}

/** True for strings; an address or a date is no cursor. */
function isText(document: OpenApiDocument, schema: SchemaObject): boolean {
  return plainSchemas(document, schema).some(
    ({ type, format }) =>
      [type].flat().includes('string') && !/^(?:date|date-time|ur[il](?:-reference)?)$/.test(String(format)),
  );
}

function isList(document: OpenApiDocument, schema: SchemaObject): boolean {
  const { type, items } = resolve<SchemaObject>(document, schema);
  return [type].flat().includes('array') && items !== undefined;
}

function hasType(document: OpenApiDocument, schema: SchemaObject, ...types: readonly string[]): boolean {
  return plainSchemas(document, schema).some(({ type }) => [type].flat().some((one) => types.includes(one ?? '')));
}

/** A schema and the alternatives that it has: `null` is often one of two. */
function plainSchemas(document: OpenApiDocument, schema: SchemaObject): SchemaObject[] {
  const plain = resolve<SchemaObject>(document, schema);
  const others = [...(plain.anyOf ?? []), ...(plain.oneOf ?? []), ...(plain.allOf ?? [])];
  return [plain, ...others.map((other) => resolve<SchemaObject>(document, other))];
}
