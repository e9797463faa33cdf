// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Middleware } from './middleware.js';
import { resolveMiddleware } from './middleware.js';

/** The part of openapi-fetch that is used here, without its types: the compiler would compute them for every call. */
export interface UntypedClient {
  request(method: string, url: string, init: object): Promise<UntypedResult>;
}

/** Result of a call of openapi-fetch. */
export interface UntypedResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Options of a raw call that are used here. */
export interface RawInit {
  readonly params?: { readonly path?: Record<string, unknown> };
  readonly signal?: AbortSignal | null;
  readonly middleware?: readonly unknown[];
  readonly querySerializer?: unknown;
  readonly [option: string]: unknown;
}

/** Sends one raw call. */
export type SendRaw = (method: string, url: string, init?: RawInit) => Promise<UntypedResult>;

/** Returns a client of the shape of openapi-fetch's, whose calls all use `sendRaw`. */
export function buildRawClient(client: UntypedClient, middleware: Middleware[], sendRaw: SendRaw): object {
  const raw: Record<string, unknown> = {};
  for (const name of Object.keys(client)) raw[name] = (url: string, init?: RawInit) => sendRaw(name, url, init);
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
