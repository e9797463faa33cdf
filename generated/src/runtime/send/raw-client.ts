// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { parseJson } from '../responses/api-error.js';
import type { Middleware } from './middleware.js';
import { resolveMiddleware } from './middleware.js';

/** Result of a raw call. */
export interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The form in which a raw call returns the body. */
export type ParseAs = 'json' | 'text' | 'blob' | 'arrayBuffer' | 'formData' | 'stream';

/** Sends one raw call. */
export type SendRaw = (method: string, url: string, init?: object) => Promise<RawResult>;

const METHODS = 'GET PUT POST DELETE OPTIONS HEAD PATCH TRACE';

/** Returns a client of the shape of openapi-fetch's, whose calls all use `sendRaw`. */
export function buildRawClient(middleware: Middleware[], sendRaw: SendRaw): object {
  const raw: Record<string, unknown> = {};
  for (const name of METHODS.split(' ')) raw[name] = (url: string, init?: object) => sendRaw(name, url, init);
  return {
    ...raw,
    request: sendRaw,
    use: (...given: unknown[]) => {
      for (const one of resolveMiddleware(given)) middleware.push(one);
    },
    eject: (...given: unknown[]) => {
      for (let at = middleware.length - 1; at >= 0; at -= 1)
        if (given.includes(middleware[at])) middleware.splice(at, 1);
    },
  };
}

/** Reads a response as openapi-fetch does: `data` of a success, parsed as asked for, or `error`, parsed if it is JSON. */
export async function readRawResult(response: Response, method: string, parseAs: ParseAs = 'json'): Promise<RawResult> {
  const { status, ok, headers } = response;
  const length = headers.get('content-length');
  const isChunked = headers.get('transfer-encoding')?.includes('chunked');
  const isEmpty = status === 204 || method === 'HEAD' || (length === '0' && !isChunked);
  if (!ok) return { error: isEmpty ? undefined : parseError(await response.text()), response };
  return { data: isEmpty ? undefined : await parseData(response, parseAs), response };
}

async function parseData(response: Response, parseAs: ParseAs): Promise<unknown> {
  if (parseAs === 'stream') return response.body;
  if (parseAs !== 'json') return response[parseAs]();
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}

function parseError(text: string): unknown {
  const value = parseJson(text);
  return value === undefined ? text : value;
}
