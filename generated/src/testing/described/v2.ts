// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description and run the generator.

import type { ApiFacts } from '../world/described.js';

/** Facts of API v2 besides its schemas. */
export const facts: ApiFacts = {
  key: 'v2',
  basePath: '/api/v2',
  keys: [{ in: 'header', name: 'x-api-key' }],
  envelope: { code: 'error.code', message: 'error.message', issues: 'error.details.issues' },
  rateLimit: { limit: 60, windowSeconds: 60 },
  paging: {
    cursor: {
      items: 'data',
      nextCursor: 'meta.nextCursor',
      hasMore: 'meta.hasMore',
      cursorParameter: 'cursor',
      sizeParameter: 'pageSize',
    },
    referenceData: { items: 'data', nextCursor: 'meta.nextCursor', hasMore: 'meta.hasMore', cursorParameter: 'cursor' },
  },
  errors: {
    '400': {
      error: {
        code: 'VALIDATION_ERROR',
        message: 'Some fields are invalid. Please check and try again.',
        details: {
          issues: [
            { field: 'firstName', message: 'Required' },
            { message: 'Unknown field: foo. Only documented fields and cf_* keys are allowed.' },
          ],
        },
      },
    },
    '401': { error: { code: 'UNAUTHORIZED', message: "API key required. Include 'x-api-key' header." } },
    '403': { error: { code: 'FORBIDDEN', message: 'You do not have permission to do this.' } },
    '404': { error: { code: 'NOT_FOUND', message: 'Not found.' } },
    '409': { error: { code: 'CONFLICT', message: 'A record with this value exists.' } },
    '429': { error: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests.' } },
    '500': { error: { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong.' } },
  },
  events: {},
};
