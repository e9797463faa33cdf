// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Client } from 'openapi-fetch';
import createClient, { defaultBodySerializer } from 'openapi-fetch';
import type { CompleteResponse } from '../responses/complete-response.js';
import type { Call, CallContext } from '../call/call.js';
import { invalidArgument } from '../errors/client-errors.js';
import type { TransportSettings } from './exchange.js';
import { mergeHeaders } from '../call/headers.js';
import { encodeJson } from '../call/json.js';
import { passMiddleware } from './pass-middleware.js';
import type { RawInit, UntypedClient, UntypedResult } from './raw-client.js';
import { buildRawClient } from './raw-client.js';
import type { Readable } from './read-body.js';
import { readBody } from './read-body.js';
import { expandPath } from '../call/path.js';
import { encodeQuery, isJsonOnly } from '../call/query.js';
import { unreadable } from '../responses/response.js';
import { copyResponse } from './response-copy.js';
import { isIdempotent } from '../call/methods.js';
import { send } from './send.js';
import { toSendable } from './sendable.js';
import { CALL_LIMITS, resolveCallLimits } from '../time/timeout.js';

/** The openapi-fetch client over the same transport, for requests that the methods do not cover. */
export type RawClient<Paths extends {}> = Client<Paths>;

/** Sends the call of a generated method: directly, or through middleware if there is any. */
export async function sendCall(settings: TransportSettings, call: Call): Promise<CompleteResponse<string>> {
  const { baseUrl, clientHeaders, middleware } = settings;
  const { method, body } = call;
  const url = `${baseUrl}${call.path}${call.search && `?${call.search}`}`;
  const own = body === undefined ? {} : { 'content-type': 'application/json' };
  const headers = mergeHeaders(own, { ...clientHeaders, ...call.headers });
  if (middleware.length === 0)
    return send<string>(settings, { request: { url, method, body, headers }, call, read: readText });

  let received: CompleteResponse<string> | undefined;
  let copy: Response | undefined;
  const fetch = async (given: Request): Promise<Response> => {
    received = await send<string>(settings, { request: await toSendable(given), call, read: readText });
    return (copy = copyResponse(received));
  };
  const request = new Request(url, { method, headers, body: body ?? null });
  const options = {
    baseUrl,
    fetch,
    parseAs: 'json',
    querySerializer: () => call.search,
    pathSerializer: (path: string) => path,
    bodySerializer: JSON.stringify,
  };
  const response = await passMiddleware(middleware, { request, call, options: Object.freeze(options), fetch });
  if (received && response === copy) return received;
  return { response, body: await readText(await readBody(response, call, settings)) };
}

/** Creates a client for raw calls. It shares its middleware with the generated methods. */
export function openRaw<Paths extends {}>(settings: TransportSettings): RawClient<Paths> {
  const { baseUrl, clientHeaders: headers, middleware } = settings;
  const client = createClient({ baseUrl, headers }) as unknown as UntypedClient;
  return buildRawClient(client, middleware, (method, url, init) =>
    sendRaw(settings, client, { method, url, init: { ...init } }),
  ) as RawClient<Paths>;
}

const noMiddleware: readonly unknown[] = [];

interface RawCall {
  readonly method: string;
  readonly url: string;
  readonly init: RawInit;
}

async function sendRaw(
  settings: TransportSettings,
  client: UntypedClient,
  { method, url, init }: RawCall,
): Promise<UntypedResult> {
  const { apiKey, middleware } = settings;
  const call: CallContext = {
    ...resolveCallLimits({}, settings, Error),
    method: method.toUpperCase(),
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
    const shared = { fetch, middleware: [...middleware, ...(init.middleware ?? noMiddleware)] };
    return await client.request(method, url, { ...prepareRaw(init, call), ...shared });
  } catch (error) {
    // openapi-fetch loses a falsy reason of a signal.
    if (call.signal?.aborted) throw call.signal.reason;
    // The engine's message quotes the body, and openapi-fetch names neither call nor status.
    if (error instanceof SyntaxError && received !== undefined) {
      const body = new TextDecoder().decode(received.body);
      const { response } = received;
      const fault = unreadable({ response, body }, call, apiKey);
      throw apiKey.finish(fault, call);
    }
    throw apiKey.finish(error, call);
  }
}

function prepareRaw(init: RawInit, call: CallContext): object {
  return {
    ...init,
    // openapi-fetch fills a path only if there are values; without them `{id}` itself would be sent.
    params: { ...init.params, path: init.params?.path ?? {} },
    pathSerializer: (template: string, values: Record<string, unknown>) => expandPath(template, { values }, call),
    querySerializer: init.querySerializer ?? ((query: object) => encodeQuery(query, isJsonOnly, call)),
    bodySerializer: init['bodySerializer'] ?? ((body: unknown, headers: Headers) => encodeRawBody(body, headers, call)),
  };
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

function readText(body: Readable): Promise<string> {
  return body.text();
}

function readBytes(body: Readable): Promise<ArrayBuffer> {
  return body.arrayBuffer();
}
