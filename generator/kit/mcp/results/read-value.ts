// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { isStream } from '../../shell/send/call-method.js';

/** Bytes of a file that are shown. */
const MOST_FILE = 4_000;

/** The result of a method as JSON: the items of a stream, a small file as base64. */
export async function readValue(result: unknown, limit: number): Promise<unknown> {
  if (isStream(result)) {
    const items: unknown[] = [];
    for await (const item of result) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }
  const value = await (result as PromiseLike<unknown>);
  if (!(value instanceof Blob)) return value;
  const { size, type } = value;
  if (size > MOST_FILE) return { type, bytes: size, note: 'The file is too large to be shown.' };
  return { type, bytes: size, base64: Buffer.from(await value.arrayBuffer()).toString('base64') };
}
