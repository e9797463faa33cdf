import type { SchemaObject } from '../document/document.js';
import type { EventReading, Stream } from '../model/stream.js';

/** The response that a method returns. */
export interface SuccessPlan extends SuccessBody {
  /** `undefined` for a success without a body. */
  readonly kind: 'json' | 'text' | 'binary' | 'stream' | undefined;
  /** Value of the header `accept`; `undefined` for `application/json`. */
  readonly accept: string | undefined;
  /** Other successes with another body. */
  readonly others: readonly SuccessBody[];
  /** True if a response without a body is a success too. */
  readonly isOptional: boolean;
  /** True if JSON may be text as well: it is read as the header `content-type` says. */
  readonly isPerhapsText: boolean;
}

/** A stream as it is planned. */
export interface PlannedStream extends Pick<Stream, 'form' | 'mediaType' | 'switch'> {
  readonly status: string;
  /** `undefined` where nothing is known of an item. */
  readonly item: SchemaObject | undefined;
  /** True if the schema of the response is the list of the items, as `itemSchema` says. */
  readonly isListed: boolean;
  readonly events: EventReading;
}

/** The body of a success. */
export interface SuccessBody {
  readonly status: string;
  /** Its media type as the document writes it. */
  readonly mediaType: string;
  /** Schema of its JSON; `undefined` where it has none. */
  readonly schema: SchemaObject | undefined;
}
