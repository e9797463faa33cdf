import { propertiesIn, resolve, schemaAt, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { paginationSchemes, type PaginationSchemeObject } from '../../document/extension.js';
import { PAGINATION_KINDS } from '../../document/extensions.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { PaginationScheme } from '../../model/pagination.js';
import { paginationConstantName } from '../names/names.js';
import { hasType, isNumber, leavesOf, plainSchemas } from './page-fields.js';
import { firstNumber } from './page-parameters.js';
import { hasLink, namesNext, pageShape } from './page-shape.js';

/** Pagination schemes of an API. */
export interface PlannedSchemes {
  readonly all: readonly PaginationScheme[];
  /** Those that hold for each operation with their parameters and fields: the surest kinds first, then those with the most of them. */
  readonly byShape: readonly PaginationScheme[];
}

/** The schemes of the settings, then those of the document; where there are none, those that its lists show. */
export function planSchemes(
  document: OpenApiDocument,
  readings: readonly OperationReading[],
  settings: Pick<ApiSettings, 'pagination'>,
): PlannedSchemes {
  const written = Object.entries(settings.pagination ?? {});
  const taken = new Set(written.map(([key]) => key));
  const described = paginationSchemes(document).filter(([key]) => !taken.has(key));
  const isSaid = settings.pagination !== undefined || described.length > 0;
  const byShape = (isSaid ? written : derivedSchemes(document, readings)).map(toScheme);
  return {
    all: [...byShape, ...described.map(toScheme)],
    byShape: byShape.toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a)),
  };
}

function toScheme([key, scheme]: readonly [string, PaginationSchemeObject]): PaginationScheme {
  return {
    key,
    constantName: paginationConstantName(key),
    kind: scheme.kind ?? 'cursor',
    items: scheme.items,
    nextCursor: scheme.nextCursor ?? scheme.nextUrl,
    hasMore: scheme.hasMore,
    cursorParameter: scheme.cursorParameter ?? scheme.pageParameter ?? scheme.offsetParameter,
    sizeParameter: scheme.sizeParameter,
    id: scheme.id,
    total: scheme.total,
    totalPages: scheme.totalPages,
    first: scheme.first,
  };
}

function rank({ kind }: PaginationScheme): number {
  return PAGINATION_KINDS.indexOf(kind);
}

function size({ hasMore, sizeParameter, total, totalPages }: PaginationScheme): number {
  return [hasMore, sizeParameter, total, totalPages].filter((part) => part !== undefined).length;
}

/** A scheme for each shape that lists have, the most frequent of each kind first: `cursor`, `page`, `page2`. */
function derivedSchemes(
  document: OpenApiDocument,
  readings: readonly OperationReading[],
): [string, PaginationSchemeObject][] {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    const shape = pageShape(document, reading);
    if (shape === undefined) continue;
    const text = JSON.stringify(shape);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const numbers = new Map<string, number>();
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([text]) => {
      const shape = JSON.parse(text) as PaginationSchemeObject;
      const { kind = 'cursor' } = shape;
      const number = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, number);
      return [`${kind}${number === 1 ? '' : number}`, shape];
    });
}

/** True if an operation has the parameters and the fields of a scheme. */
export function hasShape(
  reading: OperationReading,
  envelope: SchemaObject | undefined,
  { document, scheme }: { readonly document: OpenApiDocument; readonly scheme: PaginationScheme },
): boolean {
  if (reading.method !== 'get' || envelope === undefined) return false;
  const names = [scheme.cursorParameter, scheme.sizeParameter].filter((name) => name !== undefined);
  const hasParameters = names.every((name) =>
    reading.parameters.some((parameter) => parameter.in === 'query' && parameter.name === name),
  );
  const { nextCursor, hasMore, total, totalPages } = scheme;
  const fields: readonly [string | undefined, readonly string[]][] = [
    [nextCursor, scheme.kind === 'nextUrl' ? ['string'] : ['string', 'integer', 'number']],
    [hasMore, ['boolean']],
    [total, ['integer', 'number']],
    [totalPages, ['integer', 'number']],
  ];
  const isThere = ([path, types]: (typeof fields)[number]) =>
    path === undefined || mayBe(document, schemaAt(document, envelope, path), types);
  if (!hasParameters || !fields.every(isThere)) return false;
  const items = itemsAt(document, envelope, scheme);
  return items?.items !== undefined && isOfKind(reading, { envelope, item: items.items }, { document, scheme });
}

/** True if a field is there and may be of a type, as far as its schema says one. */
function mayBe(document: OpenApiDocument, field: SchemaObject | undefined, types: readonly string[]): boolean {
  if (field === undefined || propertiesIn(document, field).size > 0) return false;
  const isSaid = plainSchemas(document, field).some(({ type }) => type !== undefined && type !== 'null');
  return !isSaid || hasType(document, field, ...types);
}

/** The list of a page; `undefined` where there is none. */
export function itemsAt(
  document: OpenApiDocument,
  envelope: SchemaObject | undefined,
  { items }: Pick<PaginationScheme, 'items'>,
): SchemaObject | undefined {
  const found = items === undefined ? envelope : schemaAt(document, envelope, items);
  return found && resolve<SchemaObject>(document, found);
}

/** True if an operation has what its kind of pages needs besides: a number that begins where the scheme says, a header, an id. */
function isOfKind(
  reading: OperationReading,
  { envelope, item }: { readonly envelope: SchemaObject; readonly item: SchemaObject },
  { document, scheme: { kind, cursorParameter, first, id = 'id' } }: Parameters<typeof hasShape>[2],
): boolean {
  if (kind === 'link') return hasLink(reading);
  if (kind === 'cursorId')
    return schemaAt(document, item, id) !== undefined && !namesNext(leavesOf(document, envelope));
  if (kind !== 'page' && kind !== 'offset') return true;
  const parameter = reading.parameters.find(({ in: place, name }) => place === 'query' && name === cursorParameter);
  const usual = kind === 'page' ? 1 : 0;
  return (
    parameter !== undefined &&
    isNumber(document, parameter.schema ?? {}) &&
    (firstNumber(document, parameter) ?? first ?? usual) === (first ?? usual)
  );
}
