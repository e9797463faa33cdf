import { isRequiredAt, resolve, schemaAt, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { PagePlan } from '../plan.js';
import type { SuccessPlan } from '../success-plan.js';
import { hasShape, itemsAt, type PlannedSchemes } from './plan-schemes.js';

/** How an operation is paged: as it says, else by its shape; `undefined` where it is not. A page always has a body. */
export function planPage(
  reading: OperationReading,
  success: SuccessPlan | undefined,
  { document, schemes }: { readonly document: OpenApiDocument; readonly schemes: PlannedSchemes },
): PagePlan | undefined {
  if (success?.isOptional) return undefined;
  const envelope = success?.schema;
  const said = reading.node['x-pagination'];
  const scheme =
    said === undefined
      ? schemes.byShape.find((candidate) => hasShape(reading, envelope, { document, scheme: candidate }))
      : schemes.all.find((candidate) => candidate.key === said);
  const key = said ?? scheme?.key;
  if (key === undefined) return undefined;
  const part = (path: string | undefined) => (path === undefined ? undefined : schemaAt(document, envelope, path));
  const size = sizeOf(document, reading, scheme?.sizeParameter);
  const items = scheme && itemsAt(document, envelope, scheme);
  return {
    key: String(key),
    scheme,
    parts: {
      items,
      nextCursor: part(scheme?.nextCursor),
      hasMore: part(scheme?.hasMore),
      total: part(scheme?.total),
      totalPages: part(scheme?.totalPages),
    },
    item: items?.items,
    isMoreRequired:
      envelope !== undefined && scheme?.hasMore !== undefined && isRequiredAt(document, envelope, scheme.hasMore),
    mayLackItems: envelope !== undefined && scheme?.items !== undefined && mayLack(document, envelope, scheme.items),
    maxPageSize: size?.maximum,
    mayBeEmpty: size !== undefined && (size.minimum ?? 0) <= 0 && !(Number(size.exclusiveMinimum) >= 0),
  };
}

/** True if the description does not require a member, or allows null there. */
function mayLack(document: OpenApiDocument, envelope: SchemaObject, path: string): boolean {
  const schema = schemaAt(document, envelope, path);
  const { type } = schema ? resolve<SchemaObject>(document, schema) : {};
  return !isRequiredAt(document, envelope, path) || [type].flat().includes('null');
}

function sizeOf(
  document: OpenApiDocument,
  { parameters }: OperationReading,
  parameterName: string | undefined,
): SchemaObject | undefined {
  const parameter = parameters.find(({ name, in: place }) => place === 'query' && name === parameterName);
  return parameter?.schema && resolve<SchemaObject>(document, parameter.schema);
}
