// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { EncodeBody } from '../call/body.js';
import { invalidArgument } from '../errors/client-errors.js';
import { cannotCarry, kindOf } from '../errors/quote.js';
import { ANY_BYTES, blobOf, typeOfFile } from './bytes.js';
import { textOf } from './pairs.js';

/** Sends a string, a number, a boolean or a date as text. */
export function textBody(contentType: string): EncodeBody {
  return (body, call) => ({ body: textOf(body, 'body', { carrier: 'a text', call }), contentType });
}

/** Sends bytes. A range such as `image/*` leaves the type to the Blob that is sent. */
export function binaryBody(described: string): EncodeBody {
  return (body, call) => {
    const file = blobOf(body);
    if (file) return { body: file, contentType: typeOfFile(file, described) };
    if (kindOf(body) !== 'ReadableStream') throw invalidArgument(`body ${cannotCarry(body, 'a binary body')}`, call);
    const contentType = described.includes('*') ? ANY_BYTES : described;
    return { body: body as ReadableStream<Uint8Array>, contentType, ...STREAMED };
  };
}

const STREAMED = {
  once: 'It was not repeated, because its body is a stream, which can be read only once: pass a Blob or bytes to have it repeated.',
  // Browsers and Node require it for streams; the type of older libraries lacks it.
  extras: { duplex: 'half' } as RequestInit,
} as const;
