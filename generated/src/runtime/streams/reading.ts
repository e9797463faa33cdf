// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { unusable } from '../responses/response.js';
import { throwIfAborted } from '../time/on-abort.js';
import type { StreamDecoder, StreamFormat, StreamPart } from './format.js';
import type { OpenResponse } from './open-stream.js';
import type { StreamSource } from './stream-call.js';
import { StreamCall } from './stream-call.js';
import type { Received } from './stream-faults.js';
import { longItem, malformedItem } from './stream-faults.js';

/** Milliseconds before a new connection, where the server does not say. */
const FIRST_RETRY = 1000;

/** The call of a stream of items, and how they are written. */
export interface ItemSource extends StreamSource {
  readonly format: StreamFormat;
}

/** One reading of the items of a stream, from its request to its end. */
export class Reading {
  readonly #source: ItemSource;
  readonly #line: StreamCall;
  #opened: Promise<OpenResponse> | undefined;
  #decoder: StreamDecoder;
  #text = new TextDecoder();
  #parts: StreamPart[] = [];
  #received = 0;
  #retry = FIRST_RETRY;
  #lastId: string | undefined;
  /** True if nothing that came after the last id would come again. */
  #isAtId = true;

  constructor(source: ItemSource) {
    this.#source = source;
    this.#line = new StreamCall(source);
    this.#decoder = source.format.start();
  }

  /** Id of the last event that had one. */
  get lastEventId(): string | undefined {
    return this.#lastId;
  }

  /** An error about how the stream is used. */
  misuse(fault: string): unknown {
    return this.#line.misuse(fault);
  }

  /** Sends the request, once. */
  open(): Promise<OpenResponse> {
    return (this.#opened ??= this.#line.guard(() => this.#connect()));
  }

  /** The next item; `undefined` at the end. */
  async next(): Promise<{ readonly value: unknown } | undefined> {
    const line = this.#line;
    await this.open().catch((error: unknown) => {
      if (!line.isLeft) throw error;
    });
    return line.guard(async () => {
      while (!line.isClosed) {
        throwIfAborted(line.call.signal);
        const part = this.#parts.shift();
        if (part?.kind === 'item') return this.#take(part);
        await (part ? this.#act(part) : this.#read());
      }
      return undefined;
    });
  }

  /** Ends the stream: nothing more is received. */
  close(): void {
    this.#line.close();
  }

  #take({ item, id }: StreamPart & { readonly kind: 'item' }): { readonly value: unknown } {
    this.#received += 1;
    this.#line.succeed();
    this.#isAtId = id !== undefined;
    this.#lastId = id ?? this.#lastId;
    return { value: item };
  }

  /** Acts on a part that is no item. */
  async #act(part: Exclude<StreamPart, { readonly kind: 'item' }>): Promise<void> {
    if (part.kind === 'malformed') throw malformedItem(this.#line.call, this.#state, part.text);
    if (part.kind === 'cut') return this.#recover();
    if (part.kind === 'end') return this.#line.finish();
    this.#retry = part.retry ?? this.#retry;
    if (part.id === undefined) return;
    this.#lastId = part.id;
    this.#isAtId = true;
  }

  /** Reads the next bytes. */
  async #read(): Promise<void> {
    const line = this.#line;
    try {
      const chunk = await line.next();
      const text = this.#text.decode(chunk, { stream: chunk !== undefined });
      const parts = this.#decoder.push(text);
      this.#parts = chunk ? parts : [...parts, ...this.#decoder.end(), { kind: 'end' }];
    } catch (error) {
      if (!line.isClosed) await this.#recover(error);
    }
    if (this.#decoder.pending > line.call.maxResponseBytes) throw longItem(line.call, this.#state);
  }

  /** Connects anew after a cut, if nothing is lost or repeated by that. */
  #recover(error?: unknown): Promise<void> {
    const isPossible = this.#source.format.isResumable && this.#isAtId;
    const reconnect = isPossible ? () => this.#connect() : undefined;
    return this.#line.recover(error, this.#state, { delay: this.#retry, reconnect });
  }

  get #state(): Received {
    const { redact } = this.#source.settings.apiKey;
    return { received: this.#received, unit: 'item', lastEventId: this.#lastId, redact };
  }

  async #connect(): Promise<OpenResponse> {
    const { settings, format } = this.#source;
    const last = this.#lastId;
    const opened = await this.#line.connect(last === undefined ? undefined : { 'last-event-id': last });
    const { response } = opened;
    this.#decoder = format.start();
    this.#text = new TextDecoder();
    this.#parts = [];
    const type = response.headers.get('content-type')?.replace(/;.*/s, '').trim().toLowerCase();
    if (format.mediaType === undefined || type === undefined || type === format.mediaType) return opened;
    const fault = `the media type ${type} instead of ${format.mediaType}.`;
    throw unusable(response, this.#line.call, { fault, redact: settings.apiKey.redact });
  }
}
