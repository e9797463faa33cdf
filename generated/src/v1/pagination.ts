// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/openapi.yaml. Do not edit: change the description and run the generator.

import type { PaginationScheme } from '../runtime/index.js';

/** Pagination scheme "cursor": paths into a page, and names of query parameters. */
export const cursorPagination: PaginationScheme = {
  items: 'items',
  nextCursor: 'nextCursor',
  hasMore: 'hasMore',
  cursorParameter: 'cursor',
  sizeParameter: 'limit',
};
