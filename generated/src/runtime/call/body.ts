// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallName } from '../errors/error.js';

/** A body as `fetch` takes it. */
export type Payload = string | ArrayBuffer | Blob | ReadableStream<Uint8Array>;

/** A body that has been checked and encoded, and the members of its call that depend on it. */
export interface EncodedBody {
  readonly body?: Payload | undefined;
  /** Value of the header `content-type`. */
  readonly contentType?: string | undefined;
  /** For a body that can be read only once: why the call is not repeated, as a sentence. */
  readonly once?: string;
  /** Further options for `fetch`. */
  readonly extras?: RequestInit;
}

/** Encodes a body. Throws an ArgumentError for one that cannot be sent. */
export type EncodeBody = (body: unknown, call: CallName) => EncodedBody;
