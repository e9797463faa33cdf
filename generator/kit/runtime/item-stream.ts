// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Connection } from './connection.js';
import { attemptNow, settingsOf } from './connection.js';
import type { ListIterator } from './lists/list-iterator.js';
import { iterate } from './lists/list-iterator.js';
import type { StreamSettings } from './streams/open-stream.js';
import { prepareStream } from './streams/prepare-stream.js';
import { Reading } from './streams/reading.js';
import type { StreamOptions } from './streams/stream-options.js';
import type { StreamRequest } from './streams/stream-request.js';

/**
 * The items of one response, as they arrive. Iterate over it with `for await`, once. Nothing is sent before you do, or
 * before you ask for the response.
 */
export class ItemStream<Item> {
  readonly #reading: () => Reading;
  #isIterated = false;

  constructor(reading: () => Reading) {
    this.#reading = reading;
  }

  /** Sends the request. Returns the status and the headers of the response as soon as it begins. */
  async withResponse(): Promise<{ readonly data: ItemStream<Item>; readonly response: Response }> {
    const { response } = await this.#reading().open();
    return { data: this, response };
  }

  /** Id of the last event that had one: where another stream may begin. `undefined` without any. */
  get lastEventId(): string | undefined {
    return this.#reading().lastEventId;
  }

  /** Iterates over the items. When the iteration ends, however it does, the response is cancelled. */
  [Symbol.asyncIterator](): ListIterator<Item> {
    const start = () => this.#begin();
    const items = iterate<Reading, Item>(
      start,
      (reading) => reading.next() as Promise<{ readonly value: Item } | undefined>,
    );
    const close = () => this.#reading().close();
    return {
      next: () => items.next(),
      // At once, even while an item is awaited, which may never come.
      return: () => {
        close();
        return items.return();
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  #begin(): Reading {
    const reading = this.#reading();
    if (this.#isIterated) throw reading.misuse('The stream was read already. Call the method again.');
    this.#isIterated = true;
    return reading;
  }
}

/** Creates the stream of one call. Its arguments are encoded at once, so that later changes do not affect it. */
export function streamOf<Item>(
  connection: Connection,
  request: StreamRequest,
  options: StreamOptions = {},
): ItemStream<Item> {
  const settings = settingsOf.get(connection) as StreamSettings;
  const prepare = () => prepareStream(request, options, settings);
  return new ItemStream<Item>(
    attemptNow(() => new Reading({ ...settings.apiKey.guard(prepare), settings, format: request.stream })),
  );
}
