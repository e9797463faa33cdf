// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** A part of a stream, decoded. */
export type StreamPart =
  | { readonly kind: 'item'; readonly item: unknown; readonly id?: string | undefined }
  /** Text that is no item. */
  | { readonly kind: 'malformed'; readonly text: string }
  /** The beginning of an item, after which the stream ended. */
  | { readonly kind: 'cut' }
  /** The message that ends the stream. */
  | { readonly kind: 'end' }
  /** Facts about the connection, from an event without an item. */
  | { readonly kind: 'connection'; readonly id?: string | undefined; readonly retry?: number | undefined };

/** Decodes one stream. */
export interface StreamDecoder {
  /** Number of characters that wait for the rest of their item. */
  readonly pending: number;
  /** Takes the next text. Returns the parts that it completes. */
  push(text: string): StreamPart[];
  /** The last parts, when the stream has ended. */
  end(): StreamPart[];
}

/** The way in which the items of a stream are written. */
export interface StreamFormat {
  /** The only media type of a response in this format. Default: any. */
  readonly mediaType?: string | undefined;
  /** True if a stream that was cut may be continued after the last event that had an id. */
  readonly isResumable?: boolean | undefined;
  start(): StreamDecoder;
}

/** Parses one item. */
export function itemOf(text: string): StreamPart {
  try {
    return { kind: 'item', item: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'malformed', text };
  }
}
