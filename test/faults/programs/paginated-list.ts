import { lastId } from '../../../generated/src/runtime/lists/kinds/last-id.js';
import { linkHeader } from '../../../generated/src/runtime/lists/kinds/link-header.js';
import { nextUrl } from '../../../generated/src/runtime/lists/kinds/next-url.js';
import { offset } from '../../../generated/src/runtime/lists/kinds/offset.js';
import { pageNumber } from '../../../generated/src/runtime/lists/kinds/page-number.js';
import { callAt } from '../../../generated/src/runtime/lists/kinds/page-url.js';
import type { ListRequest, PaginationScheme } from '../../../generated/src/runtime/lists/scheme.js';
import type { Resource } from '../servers/model-api.js';
import type { Pagination } from '../servers/paginations.js';

const items = 'data';
const sizeParameter = 'pageSize';

const SCHEMES: Readonly<Record<Pagination, PaginationScheme>> = {
  cursorId: { items, hasMore: 'hasMore', cursorParameter: 'after', sizeParameter, read: lastId },
  page: { items, total: 'total', cursorParameter: 'page', sizeParameter, read: pageNumber },
  offset: { items, total: 'total', cursorParameter: 'offset', sizeParameter, read: offset },
  nextUrl: { items, nextCursor: 'next', sizeParameter, read: nextUrl, at: callAt },
  link: { sizeParameter, read: linkHeader, at: callAt },
};

/** The request of a list of the model API that is paged in another way than those of the descriptions. */
export function listBy(by: Pagination, resource: Resource, pageSize: number | undefined): ListRequest {
  return {
    operationId: `${resource}.list`,
    method: 'GET',
    path: `/${resource}`,
    query: { by, pageSize },
    ...(by === 'link' && { response: 'Array' as const }),
    pagination: SCHEMES[by],
    maxPageSize: 100,
  };
}
