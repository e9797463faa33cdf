import {
  isRequiredAt,
  parametersOf,
  resolve,
  schemaAt,
  type OpenApiDocument,
  type OperationEntry,
  type SchemaObject,
} from '../document/document.js';
import type { SuccessResponse, PaginationScheme, TypeReference } from '../model/model.js';
import { paginationConstantName } from '../document/names.js';
import { typeReference } from '../document/type-reference.js';

/** The root's `x-pagination-schemes`, in its order. */
export function buildPaginationSchemes(document: OpenApiDocument): PaginationScheme[] {
  return Object.entries(document['x-pagination-schemes'] ?? {}).map(([key, value]) => {
    const scheme = value as Omit<PaginationScheme, 'key' | 'constantName'>;
    return {
      key,
      constantName: paginationConstantName(key),
      items: scheme.items,
      nextCursor: scheme.nextCursor,
      hasMore: scheme.hasMore,
      cursorParameter: scheme.cursorParameter,
      sizeParameter: scheme.sizeParameter,
    };
  });
}

/** What a paged operation answers with. `envelope` is the schema of its answer, `member` where its type stands. */
export function buildPage(
  document: OpenApiDocument,
  entry: OperationEntry,
  { envelope, member }: { envelope: SchemaObject; member: readonly string[] },
): SuccessResponse {
  const key = entry.operation['x-pagination'];
  const scheme = buildPaginationSchemes(document).find((candidate) => candidate.key === key);
  if (!scheme) throw new Error(`The scheme ${String(key)} was checked but is not there`);
  const items = schemaAt(document, envelope, scheme.items);
  const item = items && resolve<SchemaObject>(document, items).items;
  return {
    kind: 'page',
    item: element(typeReference(document, item, member), scheme.items.split('.')),
    scheme,
    isMoreRequired: isRequiredAt(document, envelope, scheme.hasMore),
    maxPageSize: maximumOf(document, entry, scheme.sizeParameter),
  };
}

/** Items that are described in place stand inside the type of the answer. */
function element(reference: TypeReference, list: readonly string[]): TypeReference {
  return reference.kind === 'member' ? { kind: 'element', path: reference.path, list } : reference;
}

function maximumOf(document: OpenApiDocument, entry: OperationEntry, parameterName: string | undefined) {
  const parameter = parametersOf(document, entry).find(
    ({ name, in: place }) => place === 'query' && name === parameterName,
  );
  return parameter?.schema && resolve<SchemaObject>(document, parameter.schema).maximum;
}
