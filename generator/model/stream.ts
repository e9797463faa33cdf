import type { TypeReference } from './type-reference.js';

/** A response of items that follow each other. */
export interface Stream {
  /** Server-sent events, JSON in lines, or JSON between record separators. */
  readonly form: 'events' | 'lines' | 'sequence';
  readonly mediaType: string;
  /** Type of an item; `text` for a string. */
  readonly item: TypeReference | 'text';
  readonly events: EventReading;
  /** Property of the body that asks for the stream where it is true; `undefined` where every response is one. */
  readonly switch: string | undefined;
}

/** How server-sent events are read. */
export interface EventReading {
  /** Form of the data. */
  readonly data: 'json' | 'text' | 'either';
  /** True if an item is the whole event, with its name and id. */
  readonly whole: boolean;
  /** Data of the event that ends the stream, and is no item: `[DONE]`. */
  readonly end: string | undefined;
  /** True if a stream that was cut may be continued by the header `Last-Event-ID`. */
  readonly resumable: boolean;
}
