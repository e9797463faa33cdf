// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CompleteResponse } from '../responses/complete-response.js';

/** Creates a Response with an unread body from a response that has been read. */
export function copyResponse({ response, body }: CompleteResponse<string | ArrayBuffer | Blob>): Response {
  const { status, statusText, headers } = response;
  const hasBody = !/204|205|304/.test(`${status}`);
  // The constructor rejects statuses that servers may send.
  const known = status >= 200 && status <= 599;
  const copy = new Response(hasBody ? body : null, { status: known ? status : 500, statusText, headers });
  if (!known) Object.defineProperty(copy, 'status', { value: status });
  return copy;
}
