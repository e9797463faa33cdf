// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description or generator/, then run `npm run generate`.

import type { PaginationScheme } from '../runtime/index.js';

/** The pagination scheme "cursor": where a page holds what, and the query parameters it is asked for with. */
export const cursorPagination: PaginationScheme = {
  items: 'data',
  nextCursor: 'meta.nextCursor',
  hasMore: 'meta.hasMore',
  cursorParameter: 'cursor',
  sizeParameter: 'pageSize',
};

/** The pagination scheme "referenceData": where a page holds what, and the query parameters it is asked for with. */
export const referenceDataPagination: PaginationScheme = {
  items: 'data',
  nextCursor: 'meta.nextCursor',
  hasMore: 'meta.hasMore',
  cursorParameter: 'cursor',
};
