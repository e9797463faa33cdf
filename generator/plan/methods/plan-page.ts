import { isRequiredAt, resolve, schemaAt, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { paginationSchemes } from '../../document/extension.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { PaginationScheme } from '../../model/model.js';
import { paginationConstantName } from '../names/names.js';
import type { PagePlan } from '../plan.js';

/** The document's pagination schemes, in its order. */
export function planSchemes(document: OpenApiDocument): PaginationScheme[] {
  return paginationSchemes(document).map(([key, scheme]) => ({
    key,
    constantName: paginationConstantName(key),
    items: scheme.items,
    nextCursor: scheme.nextCursor,
    hasMore: scheme.hasMore,
    cursorParameter: scheme.cursorParameter,
    sizeParameter: scheme.sizeParameter,
  }));
}

/** How an operation is paged; `undefined` where it does not say. `envelope` is the schema of its response. */
export function planPage(
  reading: OperationReading,
  envelope: SchemaObject | undefined,
  { document, schemes }: { readonly document: OpenApiDocument; readonly schemes: readonly PaginationScheme[] },
): PagePlan | undefined {
  const key = reading.node['x-pagination'];
  if (key === undefined) return undefined;
  const scheme = schemes.find((candidate) => candidate.key === key);
  const part = (path: string | undefined) => (path === undefined ? undefined : schemaAt(document, envelope, path));
  const items = part(scheme?.items);
  return {
    key: String(key),
    scheme,
    parts: { items, nextCursor: part(scheme?.nextCursor), hasMore: part(scheme?.hasMore) },
    item: items && resolve<SchemaObject>(document, items).items,
    isMoreRequired: envelope !== undefined && scheme !== undefined && isRequiredAt(document, envelope, scheme.hasMore),
    maxPageSize: maximumOf(document, reading, scheme?.sizeParameter),
  };
}

function maximumOf(document: OpenApiDocument, { parameters }: OperationReading, parameterName: string | undefined) {
  const parameter = parameters.find(({ name, in: place }) => place === 'query' && name === parameterName);
  return parameter?.schema && resolve<SchemaObject>(document, parameter.schema).maximum;
}
