// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Sendable } from '../responses/complete-response.js';

/** Members of a Request that are passed to `fetch` too. */
const passedOn = ['cache', 'credentials', 'integrity', 'keepalive', 'mode', 'referrer', 'referrerPolicy'] as const;

/** Reads a Request, so that it can be sent several times. */
export async function toSendable(request: Request): Promise<Sendable> {
  const extras: Record<string, unknown> = {};
  // Not every runtime has all of them, and some reject those that they lack.
  for (const name of passedOn) if (request[name] !== undefined) extras[name] = request[name];
  const body = request.body === null ? undefined : await request.arrayBuffer();
  const { url, method } = request;
  return { url, method, headers: Object.fromEntries<string>(request.headers), body, extras };
}
