// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition } from '../settings/api-definition.js';

export const PROXY_LOGIN = 'The proxy needs a user name and a password.';

/** Advice about a status, in one sentence; empty if there is none. */
export function adviseOn(status: number, { apiKey, rateLimit }: ApiDefinition): string {
  if (status >= 500) return 'The server failed: try again later.';
  switch (status) {
    case 400:
      return 'Correct the request.';
    case 401:
      return apiKey
        ? `Check the API key (option \`apiKey\` or variable ${apiKey.variable}). ${apiKey.help ?? ''}`.trim()
        : '';
    case 403:
      return 'Grant the API key this permission.';
    case 404:
      return 'Check the id: the record may be deleted or in another workspace.';
    case 407:
      return PROXY_LOGIN;
    case 409:
      return 'Read the record again, then retry.';
    case 429:
      return rateLimit ? `Wait: the limit is ${rateLimit.limit} requests in ${rateLimit.windowSeconds} s.` : '';
    default:
      return '';
  }
}
