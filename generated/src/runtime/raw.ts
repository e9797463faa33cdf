// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Client, HeadersOptions, QuerySerializerOptions } from 'openapi-fetch';
import {
  createFinalURL,
  createQuerySerializer,
  defaultBodySerializer,
  mergeHeaders as mergeRawHeaders,
} from 'openapi-fetch';
import type { Connection } from './connection.js';
import { settingsOf } from './connection.js';
import type { CompleteResponse } from './responses/complete-response.js';
import type { CallContext } from './call/call.js';
import { invalidArgument } from './errors/client-errors.js';
import type { TransportSettings } from './send/exchange.js';
import { encodeJson } from './call/json.js';
import type { Middleware } from './send/middleware.js';
import type { Passage } from './send/pass-middleware.js';
import { passMiddleware } from './send/pass-middleware.js';
import type { ParseAs, RawResult } from './send/raw-client.js';
import { buildRawClient, readRawResult } from './send/raw-client.js';
import type { Readable } from './send/read-body.js';
import { expandPath } from './call/path.js';
import { encodeQuery, isJsonOnly } from './call/query.js';
import { unreadable } from './responses/response.js';
import { copyResponse } from './send/response-copy.js';
import { isIdempotent } from './call/methods.js';
import { send } from './send/send.js';
import { toSendable } from './send/sendable.js';
import { CALL_LIMITS, resolveCallLimits } from './time/timeout.js';

/**
 * A client with the interface of openapi-fetch over the same transport, for requests that the methods do not cover. In a
 * file of its own, so that it is bundled only if used.
 */
export type RawClient<Paths extends {}> = Client<Paths>;

/** Creates a raw client over a connection. It shares the middleware of the generated methods. */
export function rawClient<Paths extends {}>(connection: Connection): RawClient<Paths> {
  const settings = settingsOf.get(connection) as TransportSettings;
  return buildRawClient(settings.middleware, (method, url, init) =>
    sendRaw(settings, { method: method.toUpperCase(), url, init: { ...init } }),
  ) as RawClient<Paths>;
}

/** Options of a raw call: those of openapi-fetch and those of a Request, without the types of the paths. */
interface RawInit {
  readonly params?: {
    readonly path?: Record<string, unknown>;
    readonly query?: Record<string, unknown>;
    readonly header?: HeadersOptions;
  };
  readonly headers?: HeadersOptions;
  readonly body?: unknown;
  readonly parseAs?: ParseAs;
  readonly signal?: AbortSignal | null;
  readonly middleware?: readonly Middleware[];
  readonly querySerializer?: QuerySerializerOptions | ((query: object) => string);
  readonly bodySerializer?: (body: unknown, headers: Headers) => BodyInit;
  readonly [option: string]: unknown;
}

interface RawCall {
  readonly method: string;
  readonly url: string;
  readonly init: RawInit;
}

async function sendRaw(settings: TransportSettings, { method, url, init }: RawCall): Promise<RawResult> {
  const { apiKey } = settings;
  const call: RawPassage['call'] = {
    ...resolveCallLimits({}, settings, Error),
    method,
    route: url,
    signal: init.signal ?? undefined,
    isRepeatable: isIdempotent(method),
    priority: 0,
  };
  let received: CompleteResponse<ArrayBuffer> | undefined;
  try {
    rejectOverrides(init, call);
    const fetch = async (given: Request): Promise<Response> => {
      received = await send<ArrayBuffer>(settings, { request: await toSendable(given), call, read: readBytes });
      return copyResponse(received);
    };
    // As in openapi-fetch, an entry may be missing.
    const middleware = [...settings.middleware, ...(init.middleware ?? []).filter(Boolean)];
    const response = await passMiddleware(middleware, prepareRaw(settings, init, { call, fetch }));
    return await readRawResult(response, method, init.parseAs);
  } catch (error) {
    // An engine may report an abort by an error of its own.
    if (call.signal?.aborted) throw call.signal.reason;
    // The engine's message quotes the body, and names neither call nor status.
    if (error instanceof SyntaxError && received !== undefined) {
      const body = new TextDecoder().decode(received.body);
      const { response } = received;
      const fault = unreadable({ response, body }, call, apiKey);
      throw apiKey.finish(fault, call);
    }
    throw apiKey.finish(error, call);
  }
}

/** Creates the request of a raw call, and what middleware gets to know of it, as openapi-fetch does. */
function prepareRaw({ baseUrl, clientHeaders }: TransportSettings, init: RawInit, raw: RawPassage): Passage {
  const { call, fetch } = raw;
  const {
    params: given,
    headers,
    body,
    parseAs = 'json',
    querySerializer,
    bodySerializer,
    middleware: _passed,
    ...rest
  } = init;
  // A path is filled in only if there are values; without them `{id}` itself would be sent.
  const params = { ...given, path: given?.path ?? {} };
  const options = {
    baseUrl,
    fetch,
    parseAs,
    querySerializer:
      typeof querySerializer === 'object'
        ? createQuerySerializer<object>(querySerializer)
        : (querySerializer ?? ((query: object) => encodeQuery(query, isJsonOnly, call))),
    pathSerializer: (template: string, values: object) => expandPath(template, { values }, call),
    bodySerializer: bodySerializer ?? ((value: unknown, merged: Headers) => encodeRawBody(value, merged, call)),
  };
  const content =
    body === undefined
      ? undefined
      : options.bodySerializer(body, mergeRawHeaders(clientHeaders, headers, params.header));
  // A form gets the type from the engine, with its boundary.
  const ownHeaders = content === undefined || content instanceof FormData ? {} : { 'content-type': 'application/json' };
  const request = new Request(createFinalURL(call.route, { ...options, params }), {
    ...rest,
    method: call.method,
    body: (content as BodyInit | undefined) ?? null,
    headers: mergeRawHeaders(ownHeaders, clientHeaders, headers, params.header),
  });
  for (const name of Object.keys(rest)) if (!(name in request)) Object.assign(request, { [name]: rest[name] });
  return { request, call: { route: call.route, parameters: params }, options: Object.freeze(options), fetch };
}

/** A raw call, and the function that sends its request. */
interface RawPassage extends Pick<Passage, 'fetch'> {
  readonly call: CallContext & { readonly method: string; readonly route: string };
}

function encodeRawBody(body: unknown, headers: Headers, call: CallContext): unknown {
  const isForm = body instanceof FormData || headers.get('content-type') === 'application/x-www-form-urlencoded';
  // Forms are encoded by openapi-fetch; it would encode a body of any other type as JSON.
  return isForm
    ? (defaultBodySerializer as (...given: unknown[]) => unknown)(body, headers)
    : encodeJson(body, 'body', call);
}

function rejectOverrides(init: RawInit, call: CallContext): void {
  for (const option of `baseUrl fetch pathSerializer Request ${CALL_LIMITS}`.split(' ')) {
    if (init[option] === undefined) continue;
    throw invalidArgument(`the option \`${option}\` cannot be set for one call. Create another client.`, call);
  }
}

function readBytes(body: Readable): Promise<ArrayBuffer> {
  return body.arrayBuffer();
}
