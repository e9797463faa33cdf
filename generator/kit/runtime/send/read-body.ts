// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiKey } from '../settings/api-key.js';
import type { CallContext } from '../call/call.js';
import { unusable } from '../responses/response.js';

/** The body of a response, or the response itself. */
export type Readable = Pick<Response, 'text' | 'arrayBuffer'>;

/** The key that is removed from messages. */
interface Keyed {
  readonly apiKey: ApiKey;
}

/**
 * Reads the body of a response. Throws a ResponseError as soon as it is longer than the call allows. Returns the response
 * if it has no stream to read, as in React Native and in some mocks.
 */
export async function readBody(response: Response, call: CallContext, { apiKey }: Keyed): Promise<Readable> {
  const { maxResponseBytes } = call;
  const body = await readUpTo(response, maxResponseBytes);
  if (body) return body;
  const fault = `more than ${maxResponseBytes} bytes. Raise the option \`maxResponseBytes\`.`;
  throw unusable(response, call, { fault, redact: apiKey.redact });
}

/**
 * Reads a body of so many bytes at most; `undefined` as soon as it is longer. Counts the received bytes after
 * decompression, because a header may be wrong.
 */
export async function readUpTo(response: Response, most: number): Promise<Readable | undefined> {
  const reader = response.body?.getReader?.();
  if (!reader) return response;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let left = most;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    chunks.push(step.value);
    left -= step.value.length;
    if (left >= 0) continue;
    // Not awaited: a source may never report that it has stopped.
    reader.cancel().catch<void>(() => undefined);
    return undefined;
  }
  return new Blob(chunks);
}
