// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { failure, invalid, type PlainResponse } from '../world/plain-response.js';
import type { Outcome } from '../api/change.js';
import { operate } from '../plain/operate.js';
import type { DescribedApi } from '../world/described.js';
import type { Behaviour } from '../world/behaviour.js';
import type { World } from '../world/world.js';
import type { Field } from './form-tree.js';
import { combinedKeys, keysIn } from './keys.js';
import { readValues } from './read-values.js';
import { Routes, type RouteMatch } from './routes.js';
import { isForToken } from './tokens.js';

/** An API with its routes. */
export interface ServedApi {
  readonly described: DescribedApi;
  readonly routes: Routes;
}

/** Prepares an API to be served. */
export function serveApi(described: DescribedApi): ServedApi {
  return { described, routes: new Routes(described) };
}

/** A request whose body has been read. */
export interface Received {
  readonly request: Request;
  readonly url: URL;
  /** Empty if there is none. */
  readonly text: string;
  /** Parts of a multipart body. */
  readonly parts?: readonly Field[] | undefined;
}

/** The API that a request is for, on any host: the one with an operation for it, else the one with its base path. */
export function apiFor(apis: readonly ServedApi[], received: Received): ServedApi | undefined {
  const { pathname } = received.url;
  return (
    apis.find((api) => matchRoute(api, received)) ??
    apis.find(({ described }) => isForToken(described, received)) ??
    apis.find(({ described }) => pathname.startsWith(`${described.basePath}/`))
  );
}

export function matchRoute({ routes }: ServedApi, { request, url }: Received): RouteMatch | undefined {
  const found = (method: string) => routes.match(method, url.pathname, url.searchParams);
  return found(request.method) ?? (request.method === 'HEAD' ? found('GET') : undefined);
}

/** The key of a request, if it is accepted; empty where none is needed. */
export function acceptedKey(
  { described }: ServedApi,
  { received, match }: { readonly received: Received; readonly match: RouteMatch | undefined },
  agreed: string | undefined,
): string | undefined {
  const { keys, open = [] } = described;
  const given = keysIn(described, received);
  if (keys.length === 0 || (match && open.includes(match.operation.id))) return given[0] ?? '';
  if (match && described.combinations) {
    const combined = combinedKeys(described, received, match.operation.id);
    if (!combined) return undefined;
    return combined.find((key) => isAgreed(key, agreed));
  }
  return given.find((key) => isAgreed(key, agreed));
}

/** Of a user's name and password, the first alone may be the key. */
function isAgreed(key: string, agreed: string | undefined): boolean {
  return agreed === undefined || key === agreed || key.split(':')[0] === agreed;
}

/** Validates a request by the description, and carries it out. */
export function carryOut(api: DescribedApi, { match, received, world, behaviour }: Order): Outcome {
  const { operation } = match;
  const { url, request } = received;
  const { type, kind } = operation.body ?? {};
  if (type !== undefined && kind === undefined && received.text !== '')
    return { response: failure(api, 501, `The embedded API does not read bodies of the type ${type}.`) };
  const values = readValues(api, {
    operation,
    path: match.path,
    query: url.searchParams,
    source: { path: match.encoded, search: url.search, headers: request.headers },
    contentType: request.headers.get('content-type'),
    text: received.text,
    parts: received.parts,
    words: behaviour.words,
  });
  if (values.issues.length > 0) return { response: invalid(api, values.issues) };
  const { path, query, body } = values;
  return operate({ api, operation, path, query, body, url, world, behaviour });
}

/** A matched request with the state it applies to. */
export interface Order {
  readonly match: RouteMatch;
  readonly received: Received;
  readonly world: World;
  readonly behaviour: Behaviour;
}

/** Response for a URL without an API. */
export const noApi: PlainResponse = {
  status: 404,
  body: { message: 'No API is served at this URL.' },
  issues: [{ message: 'No API is served at this URL.' }],
};

export function unauthorized(api: DescribedApi): PlainResponse {
  return { ...failure(api, 401), issues: [{ message: 'The API key is missing or invalid.' }] };
}

export function noOperation(api: DescribedApi): PlainResponse {
  return { ...failure(api, 404), issues: [{ message: 'No operation has this method and path.' }] };
}

/** A matched request of one API key. */
export interface KeyedRequest {
  readonly api: ServedApi;
  readonly match: RouteMatch;
  readonly received: Received;
  /** The API key. */
  readonly key: string;
}

interface Carried {
  readonly request: string;
  readonly outcome: Outcome;
}

/**
 * Outcomes of requests by their idempotency keys. The repetition of a request takes no effect and has the response of the
 * first; another request with the same key is rejected.
 */
export class Repetitions {
  readonly #carried = new Map<string, Carried>();

  /** Returns the outcome of a request, which `carry` carries out unless it is a repetition. */
  outcomeOf(request: KeyedRequest, carry: () => Outcome): Outcome {
    const { api, match, received, key } = request;
    const header = api.described.idempotency?.[match.operation.id];
    const idempotencyKey = header === undefined ? null : received.request.headers.get(header);
    if (idempotencyKey === null || idempotencyKey === '') return carry();
    const place = JSON.stringify([api.described.key, key, idempotencyKey]);
    // Every multipart body has another boundary.
    const text = received.parts ? JSON.stringify(received.parts) : received.text;
    const sent = `${received.request.method} ${received.url.pathname}${received.url.search} ${text}`;
    const earlier = this.#carried.get(place);
    if (earlier === undefined) {
      const outcome = carry();
      // A request that was rejected has changed nothing, and may be corrected under its key.
      if (outcome.response.status < 400) this.#carried.set(place, { request: sent, outcome });
      return outcome;
    }
    if (earlier.request !== sent)
      return { response: failure(api.described, 409, 'The idempotency key belongs to another request.') };
    return { response: earlier.outcome.response };
  }

  clear(): void {
    this.#carried.clear();
  }
}
