// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition } from '../settings/api-definition.js';

export const PROXY_LOGIN = 'The proxy needs a login.';

/** Advice about a status, in one sentence; empty if there is none. */
export function adviseOn(status: number, { apiKey, rateLimit }: ApiDefinition): string {
  const advice: Readonly<Record<number, string | undefined>> = {
    401: apiKey && `Check the API key (option \`apiKey\` or variable ${apiKey.variable}). ${apiKey.help ?? ''}`.trim(),
    403: 'Grant the API key this permission.',
    404: 'Check the id.',
    407: PROXY_LOGIN,
    409: 'Read the record again, then retry.',
    429: rateLimit && `Wait: the limit is ${rateLimit.limit} requests in ${rateLimit.windowSeconds} s.`,
  };
  return (status >= 500 ? 'Try again later.' : advice[status]) || '';
}
