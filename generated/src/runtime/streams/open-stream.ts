// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { ReadContent } from '../call/operation.js';
import type { CallState } from '../errors/error.js';
import { readResponse } from '../responses/response.js';
import type { TransportSettings } from '../send/exchange.js';
import { copyResponse } from '../send/response-copy.js';
import { sendCall } from '../send/transport.js';
import type { ReadSettings } from '../settings/read-settings.js';

/** Settings of a client, as far as streams need them. */
export interface StreamSettings extends TransportSettings, ReadSettings {}

/** A response whose body has not been read. */
export interface OpenResponse {
  /** Status and headers. */
  readonly response: Response;
  readonly body: ReadableStream<Uint8Array>;
}

/**
 * Sends a call, and returns its response as soon as that begins. Errors, retries and middleware are those of every call;
 * middleware sees an empty body, and may return another response.
 *
 * @param state Gets the effect of the call.
 */
export async function openStream(settings: StreamSettings, given: Call, state: CallState): Promise<OpenResponse> {
  const bodies = new WeakMap<Response, ReadableStream<Uint8Array>>();
  const fetch: typeof settings.fetch = async (url, init) => {
    const response = await settings.fetch(url, init);
    // An error is read as ever. So is a body without a stream, as in React Native.
    if (!(response as Response | undefined)?.ok || !response.body?.getReader) return response;
    const shell = copyResponse({ response, body: '' });
    for (const name of ['url', 'type'] as const) Object.defineProperty(shell, name, { value: response[name] });
    bodies.set(shell, response.body);
    return shell;
  };
  const read: ReadContent = async (readable, response) => {
    if (!response.ok) return readable.text();
    return { raw: bodies.has(response) ? '' : new Blob([await readable.arrayBuffer()]), data: undefined };
  };
  const call = { ...given, read };
  try {
    const received = await sendCall({ ...settings, fetch }, call);
    readResponse(received, call, settings);
    const { response, body } = received;
    const content = typeof body === 'string' ? body : body.raw;
    return { response, body: bodies.get(response) ?? new Blob([content]).stream() };
  } finally {
    state.outcome = call.outcome;
    state.unrepeated = call.unrepeated;
  }
}
