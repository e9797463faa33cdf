// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description and run the generator.

import type { PaginationScheme } from '../runtime/index.js';

/** Pagination scheme "cursor": paths into a page, and names of query parameters. */
export const cursorPagination: PaginationScheme = {
  items: 'data',
  nextCursor: 'meta.nextCursor',
  hasMore: 'meta.hasMore',
  cursorParameter: 'cursor',
  sizeParameter: 'pageSize',
};

/** Pagination scheme "referenceData": paths into a page, and names of query parameters. */
export const referenceDataPagination: PaginationScheme = {
  items: 'data',
  nextCursor: 'meta.nextCursor',
  hasMore: 'meta.hasMore',
  cursorParameter: 'cursor',
};
