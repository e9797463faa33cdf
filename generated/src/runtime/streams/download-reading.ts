// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { throwIfAborted } from '../time/on-abort.js';
import type { ByteRange } from './byte-range.js';
import { rangeOf } from './byte-range.js';
import type { StreamSource } from './stream-call.js';
import { StreamCall } from './stream-call.js';
import type { Received } from './stream-faults.js';
import { cutStream } from './stream-faults.js';

/** Milliseconds before the rest of a download is asked for. */
const DELAY = 1000;

/** The call of a download. */
export interface DownloadSource extends StreamSource {
  /** True if a part of it can be asked for. */
  readonly isResumable: boolean;
}

/** One reading of the bytes of a response, from its request to its end. */
export class DownloadReading {
  readonly #source: DownloadSource;
  readonly #line: StreamCall;
  #isOpen = false;
  /** The bytes of the first response. */
  #range: ByteRange | undefined;
  #received = 0;
  /** Bytes that were received before, and come again. */
  #skipped = 0;

  constructor(source: DownloadSource) {
    this.#source = source;
    this.#line = new StreamCall(source);
  }

  /** The next bytes; `undefined` at the end. */
  next(): Promise<Uint8Array | undefined> {
    const line = this.#line;
    return line.guard(async () => {
      if (!this.#isOpen) await this.#open();
      while (!line.isClosed) {
        throwIfAborted(line.call.signal);
        const chunk = await this.#read();
        if (chunk && chunk.length > 0) return chunk;
      }
      return undefined;
    });
  }

  /** Ends the download: nothing more is received. */
  close(): void {
    this.#line.close();
  }

  /** Asks for the bytes as they are, so that they can be counted. */
  async #open(): Promise<void> {
    this.#isOpen = true;
    const { isResumable } = this.#source;
    const { response } = await this.#line.connect(isResumable ? { 'accept-encoding': 'identity' } : undefined);
    this.#range = rangeOf(response);
  }

  async #read(): Promise<Uint8Array | undefined> {
    const line = this.#line;
    try {
      const chunk = await line.next();
      if (chunk) return this.#take(chunk);
      if (this.#isShort) await this.#recover();
      else line.finish();
    } catch (error) {
      if (!line.isClosed) await this.#recover(error);
    }
    return undefined;
  }

  #take(chunk: Uint8Array): Uint8Array {
    const known = Math.min(this.#skipped, chunk.length);
    this.#skipped -= known;
    this.#received += chunk.length - known;
    if (chunk.length > known) this.#line.succeed();
    return chunk.subarray(known);
  }

  /** True if the response was to have more bytes. */
  get #isShort(): boolean {
    const { start, end } = this.#range ?? { start: 0, end: undefined };
    return end !== undefined && start + this.#received <= end;
  }

  #recover(error?: unknown): Promise<void> {
    const range = this.#range;
    const isPossible = this.#source.isResumable && range?.validator !== undefined;
    const reconnect = isPossible ? () => this.#resume(range) : undefined;
    return this.#line.recover(error, this.#state, { delay: DELAY, reconnect });
  }

  /** Asks for the rest, if the resource is still the same. */
  async #resume({ start, end, validator = '' }: ByteRange): Promise<void> {
    const from = start + this.#received;
    const headers = { range: `bytes=${from}-${end ?? ''}`, 'if-range': validator, 'accept-encoding': 'identity' };
    const { response } = await this.#line.connect(headers);
    const given = rangeOf(response);
    const isSame = given !== undefined && (given.validator ?? validator) === validator;
    // A server that knows no ranges sends all of the same resource.
    const isRest = response.status === 206 ? given?.start === from : given?.validator === validator;
    if (!isSame || !isRest) throw cutStream(this.#line.call, this.#state);
    this.#skipped = response.status === 206 ? 0 : from;
  }

  get #state(): Received {
    return { received: this.#received, unit: 'byte', redact: this.#source.settings.apiKey.redact };
  }
}
