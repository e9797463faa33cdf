// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { readBinary } from './bodies/read-content.js';
import type { OperationRequest } from './call/operation.js';
import type { Connection } from './connection.js';
import { attemptNow, settingsOf } from './connection.js';
import { invalidArgument } from './errors/client-errors.js';
import { readResponse } from './responses/response.js';
import type { Reason, WithResponse } from './responses/response-promise.js';
import { sendCall } from './send/transport.js';
import type { DownloadSource } from './streams/download-reading.js';
import { DownloadReading } from './streams/download-reading.js';
import type { StreamSettings } from './streams/open-stream.js';
import { prepareStream } from './streams/prepare-stream.js';
import type { StreamOptions } from './streams/stream-options.js';

/** A call whose response is bytes. */
export interface DownloadRequest extends OperationRequest {
  /** True if a part of it can be asked for. Default: false. */
  readonly resumable?: boolean | undefined;
}

/**
 * The bytes of one response. Await it for a Blob, or read `stream()`, which may be larger than the memory. Nothing is
 * sent before you do either.
 */
export class Download<T> {
  readonly #source: () => DownloadSource;
  #loaded: Promise<WithResponse<T>> | undefined;
  #isStreamed = false;

  constructor(source: () => DownloadSource) {
    this.#source = source;
  }

  /** Returns the Blob together with the status and the headers of the response. */
  withResponse(): Promise<WithResponse<T>> {
    return (this.#loaded ??= this.#load());
  }

  /**
   * The bytes as they arrive, received as fast as you read them. Where the API can send a part, the rest is asked for after
   * a cut, up to `retries` times in a row. An error says how many bytes were received.
   */
  stream(): ReadableStream<Uint8Array> {
    let reading: DownloadReading | undefined;
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          reading ??= this.#begin();
          const chunk = await reading.next();
          if (chunk) controller.enqueue(chunk);
          else controller.close();
        },
        cancel: () => reading?.close(),
      },
      { highWaterMark: 0 },
    );
  }

  // oxlint-disable-next-line unicorn/no-thenable -- being awaited is what this class is for
  then<Result = T, Failure = never>(
    onData?: ((data: T) => Result | PromiseLike<Result>) | null,
    onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    // As in ResponsePromise.
    const loaded = this.withResponse().then<T>(({ data }) => data);
    return loaded.then<Result, Failure>(onData, onError);
  }

  /** Like `catch` of a promise. Sends the request. */
  catch<Failure = never>(onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null): Promise<T | Failure> {
    return this.then(undefined, onError);
  }

  /** Like `finally` of a promise. Sends the request. */
  finally(onSettled?: (() => void) | null): Promise<T> {
    return this.then(null).finally(onSettled);
  }

  #begin(): DownloadReading {
    const source = this.#take();
    this.#isStreamed = true;
    return new DownloadReading(source);
  }

  async #load(): Promise<WithResponse<T>> {
    const { settings, call } = this.#take();
    try {
      const received = await sendCall(settings, call);
      const data = readResponse(received, call, settings) as T;
      return { data, response: received.response };
    } catch (error) {
      throw settings.apiKey.finish(error, call);
    }
  }

  /** A request is sent once. */
  #take(): DownloadSource {
    const source = this.#source();
    const { call, settings } = source;
    if (!this.#isStreamed && !this.#loaded) return source;
    throw settings.apiKey.finish(invalidArgument('The response was read already. Call the method again.', call));
  }
}

/** Creates the download of one call. Its arguments are encoded at once, so that later changes do not affect it. */
export function downloadOf<T>(
  connection: Connection,
  request: DownloadRequest,
  options: StreamOptions = {},
): Download<T> {
  const settings = settingsOf.get(connection) as StreamSettings;
  const { resumable: isResumable = false, ...operation } = request;
  const prepare = () => prepareStream({ ...operation, read: readBinary }, options, settings);
  return new Download<T>(attemptNow(() => ({ ...settings.apiKey.guard(prepare), settings, isResumable })));
}
