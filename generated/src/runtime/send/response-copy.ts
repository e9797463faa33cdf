// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CompleteResponse } from '../responses/complete-response.js';

const statusesWithoutBody: readonly number[] = [204, 205, 304];

/** Makes a Response that can be read again from an answer that has been read. */
export function copyResponse({ response, body }: CompleteResponse<string | ArrayBuffer>): Response {
  const { status, statusText, headers } = response;
  const hasBody = !statusesWithoutBody.includes(status);
  // The constructor refuses statuses that servers may well send.
  const known = status >= 200 && status <= 599;
  const copy = new Response(hasBody ? body : null, { status: known ? status : 500, statusText, headers });
  if (!known) Object.defineProperty(copy, 'status', { value: status });
  return copy;
}
