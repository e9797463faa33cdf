// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { EncodeBody } from '../call/body.js';
import { encodeJson } from '../call/json.js';

/** Encodes JSON that has another media type than `application/json`: `application/merge-patch+json`. */
export function jsonBody(contentType: string): EncodeBody {
  return (body, call) => ({ body: encodeJson(body, 'body', call), contentType });
}
