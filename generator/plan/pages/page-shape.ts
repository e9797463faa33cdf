import {
  resolve,
  schemaAt,
  type OpenApiDocument,
  type ParameterObject,
  type SchemaObject,
} from '../../document/document.js';
import type { PaginationSchemeObject } from '../../document/extension.js';
import { jsonMedia } from '../../document/media.js';
import { successes, type OperationReading } from '../../document/operation-reading.js';
import { countsOf, nextUrlOf } from './page-marks.js';
import { descriptionOf, hasType, isNumber, isText, itemsOf, leavesOf, usual, words, type Leaf } from './page-fields.js';
import { firstNumber, pageParameters, type PageParameters } from './page-parameters.js';

const NEXT_CURSOR = words(
  'nextcursor nextpagetoken nextpagecursor nexttoken continuationtoken endcursor aftercursor startingafter after cursor',
);
const HAS_MORE = words('hasmore hasnextpage hasnext hasmoreitems moreitemsincollection more');

/** A list: its parameters about pages, and the parts of its response. */
export interface ListParts {
  readonly document: OpenApiDocument;
  readonly reading: OperationReading;
  readonly parameters: PageParameters;
  readonly schema: SchemaObject;
  readonly leaves: readonly Leaf[];
  readonly items: Leaf;
  /** Members of a scheme of any kind. */
  readonly common: Pick<PaginationSchemeObject, 'items' | 'hasMore' | 'sizeParameter'>;
}

/**
 * How a list is paged, as its parameters and its response show. What leads to the next page by itself comes first, numbers
 * last. `undefined` where it has no such shape, or leaves open which one.
 */
export function pageShape(document: OpenApiDocument, reading: OperationReading): PaginationSchemeObject | undefined {
  const list = listParts(document, reading);
  return list && (byCursor(list) ?? byLink(list) ?? byUrl(list) ?? byLastId(list) ?? byPage(list) ?? byOffset(list));
}

function listParts(document: OpenApiDocument, reading: OperationReading): ListParts | undefined {
  if (reading.method !== 'get') return undefined;
  const found = successes(reading);
  const schema = jsonMedia(found[0]?.content)?.media.schema;
  if (schema === undefined || !found.every(({ content }) => content)) return undefined;
  const leaves = leavesOf(document, schema);
  const items = itemsOf(document, { schema, leaves, route: reading.path });
  if (items === undefined) return undefined;
  const parameters = pageParameters(document, reading);
  const hasMore = usual(
    HAS_MORE,
    leaves.filter((leaf) => hasType(document, leaf.schema, 'boolean')),
  );
  const common = {
    ...(items.path.length > 0 && { items: items.path.join('.') }),
    ...(hasMore && { hasMore: hasMore.path.join('.') }),
    ...(parameters.size && { sizeParameter: parameters.size.name }),
  };
  return { document, reading, parameters, schema, leaves, items, common };
}

/** A parameter for a cursor, and the next cursor in the response; or both for a number. */
function byCursor({ document, leaves, parameters, common }: ListParts): PaginationSchemeObject | undefined {
  const { cursor, page, offset } = parameters;
  const texts = leaves.filter((leaf) => isText(document, leaf.schema));
  const isCursor = ({ schema }: Leaf) => /\b(?:cursor|token)\b/i.test(descriptionOf(document, schema));
  const numbers = leaves.filter((leaf) => isNumber(document, leaf.schema));
  const ways: readonly [ParameterObject | undefined, Leaf | undefined][] = [
    [cursor, usual(NEXT_CURSOR, texts) ?? usual(['next'], texts.filter(isCursor))],
    [cursor, common.hasMore === undefined ? undefined : usual(['lastid'], texts)],
    [page, usual(words('nextpage nextpagenumber'), page && isNumber(document, page.schema ?? {}) ? numbers : texts)],
    [offset, usual(words('nextoffset nextstart'), numbers)],
  ];
  const way = ways.find(([parameter, next]) => parameter && next && !isAddress(document, next));
  if (!way?.[0] || !way[1] || common.items === undefined) return undefined;
  return scheme({ nextCursor: way[1].path.join('.'), cursorParameter: way[0].name }, common);
}

/** A response with the described header `link`. */
function byLink({ reading, common }: ListParts): PaginationSchemeObject | undefined {
  return hasLink(reading) ? scheme({ kind: 'link' }, common) : undefined;
}

/** True if every success has a described header `link`. */
export function hasLink(reading: OperationReading): boolean {
  return successes(reading).every(({ headers }) => headers.includes('link'));
}

function byUrl(list: ListParts): PaginationSchemeObject | undefined {
  const next = list.common.items === undefined ? undefined : nextUrlOf(list);
  return next && scheme({ kind: 'nextUrl', nextUrl: next.path.join('.') }, list.common);
}

function isAddress(document: OpenApiDocument, leaf: Leaf): boolean {
  return nextUrlOf({ document, leaves: [leaf], isPaged: true }) !== undefined;
}

/** True if a response names the next page in another way than by the ids of its items. */
export function namesNext(leaves: readonly Leaf[]): boolean {
  return leaves.some(({ path }) => path.some((name) => /^next/i.test(name)));
}

/** A parameter for the id of an item, and items that have ids. A list of other items goes on in an unknown way. */
function byLastId({ document, parameters, items, leaves, common }: ListParts): PaginationSchemeObject | undefined {
  const { lastId } = parameters;
  const id = schemaAt(document, resolve<SchemaObject>(document, items.schema).items, 'id');
  if (!lastId || namesNext(leaves) || id === undefined || !hasType(document, id, 'string', 'integer')) return undefined;
  const isTelling = common.hasMore !== undefined || lastId.name !== 'after';
  return isTelling ? scheme({ kind: 'cursorId', cursorParameter: lastId.name }, common) : undefined;
}

function byPage(list: ListParts): PaginationSchemeObject | undefined {
  const { document, parameters, common } = list;
  const { page } = parameters;
  const first = page && isNumber(document, page.schema ?? {}) ? firstNumber(document, page) : undefined;
  const { total, totalPages } = countsOf(list);
  const isTelling = [common.sizeParameter, common.hasMore, total, totalPages].some((part) => part !== undefined);
  if (!page || first === undefined || !isTelling) return undefined;
  const counts = { ...(total !== undefined && { total }), ...(totalPages !== undefined && { totalPages }) };
  const start = first === 1 ? {} : { first };
  return scheme({ kind: 'page', ...start, ...counts, pageParameter: page.name }, common);
}

function byOffset(list: ListParts): PaginationSchemeObject | undefined {
  const { document, parameters, common } = list;
  const { offset } = parameters;
  const { total } = countsOf(list);
  const isTelling = [common.sizeParameter, common.hasMore, total].some((part) => part !== undefined);
  if (!offset || !isTelling) return undefined;
  const start = firstNumber(document, offset) === 1 ? { first: 1 } : {};
  return scheme(
    { kind: 'offset', ...start, ...(total !== undefined && { total }), offsetParameter: offset.name },
    common,
  );
}

/** Members in the order in which people write them. */
function scheme(own: PaginationSchemeObject, common: ListParts['common']): PaginationSchemeObject {
  const all = { ...own, ...common };
  const names = words(
    'kind items nextCursor nextUrl first hasMore total totalPages id cursorParameter pageParameter offsetParameter sizeParameter',
  );
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}
