// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
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
