// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { kindOf } from '../errors/quote.js';

/** Any bytes, as `Content-Type` says it. */
export const ANY_BYTES = 'application/octet-stream';

/** Content of a file: a Blob as it is, bytes as a copy, since their owner may change them. `undefined` for other values. */
export function blobOf(value: unknown): Blob | undefined {
  if (/^(?:Blob|File)$/.test(kindOf(value))) return value as Blob;
  const isBytes = ArrayBuffer.isView(value) || kindOf(value) === 'ArrayBuffer';
  return isBytes ? new Blob([value as ArrayBuffer]) : undefined;
}

/** The content type of a file: the one that the document names, else that of the file. */
export function typeOfFile(file: Blob, described: string | undefined): string {
  return described !== undefined && !described.includes('*') ? described : file.type || ANY_BYTES;
}
