// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { DescribedOperation } from '../world/described.js';
import type { PlainResponse } from '../world/plain-response.js';

/** A success of the media type that the description gives it. Text and bytes are made up. */
export function inMediaType({ id, responseType }: DescribedOperation, response: PlainResponse): PlainResponse {
  if (responseType === undefined || response.status >= 300 || response.body === undefined) return response;
  const type = responseType.includes('*') ? 'application/octet-stream' : responseType;
  const isJson = /json\b/.test(type);
  return { ...response, type, body: isJson ? response.body : `Response of ${id}` };
}
