import { resolve, schemaAt, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { paginationSchemes, type PaginationSchemeObject } from '../../document/extension.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { PaginationScheme } from '../../model/model.js';
import { paginationConstantName } from '../names/names.js';
import { pageShape } from './page-shape.js';

/** Pagination schemes of an API. */
export interface PlannedSchemes {
  readonly all: readonly PaginationScheme[];
  /** Those that hold for each operation with their parameters and fields, the ones with the most of them first. */
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
  return { all: [...byShape, ...described.map(toScheme)], byShape: byShape.toSorted((a, b) => size(b) - size(a)) };
}

function toScheme([key, scheme]: readonly [string, PaginationSchemeObject]): PaginationScheme {
  return {
    key,
    constantName: paginationConstantName(key),
    items: scheme.items,
    nextCursor: scheme.nextCursor,
    hasMore: scheme.hasMore,
    cursorParameter: scheme.cursorParameter,
    sizeParameter: scheme.sizeParameter,
  };
}

function size({ hasMore, sizeParameter }: PaginationScheme): number {
  return [hasMore, sizeParameter].filter((part) => part !== undefined).length;
}

/** A scheme for each shape that lists have, the most frequent first: `cursor`, `cursor2`. */
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
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([text], index) => [`cursor${index === 0 ? '' : index + 1}`, JSON.parse(text) as PaginationSchemeObject]);
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
  const fields = [scheme.nextCursor, scheme.hasMore].filter((path) => path !== undefined);
  if (!hasParameters || fields.some((path) => schemaAt(document, envelope, path) === undefined)) return false;
  const items = schemaAt(document, envelope, scheme.items);
  return items !== undefined && resolve<SchemaObject>(document, items).items !== undefined;
}
