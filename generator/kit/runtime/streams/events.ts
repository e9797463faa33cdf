// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { StreamDecoder, StreamFormat, StreamPart } from './format.js';
import { itemOf } from './format.js';
import type { ServerEvent } from './server-events.js';
import { ServerEvents } from './server-events.js';

/** Settings of a stream of events. */
export interface EventSettings {
  /** How data is read: as JSON, as text, or as JSON where it is some. Default: JSON. */
  readonly data?: 'json' | 'text' | 'either';
  /** True if an item is the whole event, with its name and id. Default: an item is the data. */
  readonly whole?: boolean;
  /** Data of the event that ends the stream, and is no item: `[DONE]`. Default: the stream ends with the response. */
  readonly end?: string;
  /** True if a stream that was cut may be continued after the last event that had an id. */
  readonly resumable?: boolean;
}

/** Server-sent events. */
export function events(settings: EventSettings = {}): StreamFormat {
  const start = () => new EventDecoder(settings);
  return { mediaType: 'text/event-stream', isResumable: settings.resumable, start };
}

class EventDecoder implements StreamDecoder {
  readonly #settings: EventSettings;
  readonly #events = new ServerEvents();

  constructor(settings: EventSettings) {
    this.#settings = settings;
  }

  get pending(): number {
    return this.#events.pending;
  }

  push(text: string): StreamPart[] {
    return this.#events.push(text).flatMap((event) => this.#partsOf(event));
  }

  end(): StreamPart[] {
    const rest = this.#events.end();
    if (rest === undefined) return [];
    return [{ kind: rest === this.#settings.end ? 'end' : 'cut' }];
  }

  #partsOf(event: ServerEvent): StreamPart[] {
    const { id, retry, data } = event;
    const part = data === undefined ? undefined : this.#partOf(event, data);
    const said: StreamPart[] = retry === undefined && part ? [] : [{ kind: 'connection', id, retry }];
    return part ? [...said, part] : said;
  }

  #partOf(event: ServerEvent, text: string): StreamPart | undefined {
    const { data = 'json', whole, end } = this.#settings;
    if (text === end) return { kind: 'end' };
    // Nothing is no JSON: some servers send it to keep the stream alive.
    if (data === 'json' && text === '') return undefined;
    const parsed = data === 'text' ? undefined : itemOf(text);
    if (parsed?.kind === 'malformed' && data === 'json') return parsed;
    const value =
      parsed?.kind === 'item' && (data === 'json' || Object(parsed.item) === parsed.item) ? parsed.item : text;
    return { kind: 'item', item: whole ? { ...event, data: value } : value, id: event.id };
  }
}
