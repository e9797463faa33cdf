// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { EncodedBody } from '../call/body.js';
import type { Sendable } from '../responses/complete-response.js';

/** A call whose body may be a stream. */
type Streamed = Pick<EncodedBody, 'once' | 'extras'>;

/** Members of a Request that are passed to `fetch` too. */
const passedOn = ['cache', 'credentials', 'integrity', 'keepalive', 'mode', 'referrer', 'referrerPolicy'] as const;

/** Reads a Request, so that it can be sent several times. A body that is sent `once` stays a stream. */
export async function toSendable(request: Request, { once, extras: own }: Streamed = {}): Promise<Sendable> {
  const extras: Record<string, unknown> = { ...own };
  // Not every runtime has all of them, and some reject those that they lack.
  for (const name of passedOn) if (request[name] !== undefined) extras[name] = request[name];
  const { url, method } = request;
  // React Native's Request has no member `body`, whether there is one or not.
  const isEmpty = request.body === null || /GET|HEAD/.test(method);
  const body = isEmpty ? undefined : once ? request.body : await request.arrayBuffer();
  return { url, method, headers: Object.fromEntries<string>(request.headers), body, extras };
}
