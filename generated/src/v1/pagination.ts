// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/openapi.yaml. Do not edit: change the description or generator/, then run `npm run generate`.

import type { PaginationScheme } from '../runtime/index.js';

/** The pagination scheme "cursor": where a page holds what, and the query parameters it is asked for with. */
export const cursorPagination: PaginationScheme = {
  items: 'items',
  nextCursor: 'nextCursor',
  hasMore: 'hasMore',
  cursorParameter: 'cursor',
  sizeParameter: 'limit',
};
