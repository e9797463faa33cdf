// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { Client } from 'openapi-fetch';
import createClient, { defaultBodySerializer } from 'openapi-fetch';
import type { Call, CallContext } from './call.js';
import { refuseArgument } from './client-errors.js';
import type { PreparedHeaders } from './headers.js';
import { mergeHeaders } from './headers.js';
import { encodeJson } from './json.js';
import { expandPath } from './path.js';
import { encodeQuery } from './query.js';
import type { RawInit, UntypedClient, UntypedResult } from './raw-client.js';
import { buildRawClient } from './raw-client.js';
import { LightRequest, toSendable } from './light-request.js';
import type { Middleware } from './middleware.js';
import { unreadable } from './response.js';
import { copyResponse } from './response-copy.js';
import type { Answer, Sendable } from './answer.js';
import type { SendSettings } from './exchange.js';
import { isIdempotent } from './retry.js';
import { send } from './send.js';

/** The openapi-fetch client over the same transport, for whatever the methods do not cover. */
export type RawClient<Paths extends {}> = Client<Paths>;

/** What a transport is made with. */
export interface TransportSettings extends SendSettings {
  readonly headers: PreparedHeaders;
  readonly middleware: readonly Middleware[];
  /** Of raw calls: milliseconds of an attempt and of the call, Infinity for no limit, and the number of repetitions. */
  readonly timeout: number;
  readonly deadline: number;
  readonly retries: number;
}

/** Carries calls through openapi-fetch, and so past its middleware, to `send`. The only file that knows openapi-fetch. */
export class Transport {
  readonly #settings: TransportSettings;
  /** Headers of calls that have none of their own: without a body, and with one. */
  readonly #headers: Readonly<Record<'plain' | 'json', Record<string, string>>>;
  readonly #client: UntypedClient;
  /** The same, for as long as there is no middleware that wants to see a Request. */
  #lightClient: UntypedClient | undefined;

  constructor(settings: TransportSettings) {
    this.#settings = settings;
    const { baseUrl, headers } = settings;
    this.#headers = {
      plain: mergeHeaders({}, headers),
      json: mergeHeaders({ 'content-type': 'application/json' }, headers),
    };
    this.#client = createClient({ baseUrl, headers }) as unknown as UntypedClient;
    this.#lightClient = createClient({ baseUrl, Request: LightRequest as never }) as unknown as UntypedClient;
    if (settings.middleware.length > 0) this.#use(...settings.middleware);
  }

  /** Sends the call of a generated method. */
  async send(call: Call): Promise<Answer<string>> {
    const seen: { answer?: Answer<string>; handedOn?: Response } = {};
    const light = this.#lightClient;
    const fetch = async (given: Request): Promise<Response> => {
      const request = light ? this.#toSendable(given, call) : await toSendable(given);
      const answer = await send<string>(this.#settings, { request, call, read: readText });
      seen.answer = answer;
      // A copy only for those who will read it: openapi-fetch on failure, and middleware.
      seen.handedOn = light && answer.response.ok ? answer.response : copyResponse(answer);
      return seen.handedOn;
    };
    const init = {
      params: call.parameters,
      pathSerializer: () => this.#settings.baseUrl + call.path,
      querySerializer: () => call.search,
      bodySerializer: asItIs,
      body: call.body,
      headers: light ? undefined : call.headers,
      // The body has been read by then; this keeps openapi-fetch from reading it again.
      parseAs: 'stream',
      fetch,
    };
    const result = await whole((light ?? this.#client).request(call.method, call.route, init), call);
    if (seen.answer !== undefined && result.response === seen.handedOn) return seen.answer;
    return readReplacement(result);
  }

  /** Makes a client for raw calls. It shares its middleware with the generated methods. */
  raw<Paths extends {}>(): RawClient<Paths> {
    const use = (...middleware: unknown[]) => this.#use(...middleware);
    const eject = (...middleware: unknown[]) => this.#client.eject(...middleware);
    const raw = buildRawClient({ use, eject }, (method, url, init) => this.#sendRaw(method, url, init));
    return raw as RawClient<Paths>;
  }

  #use(...middleware: unknown[]): void {
    this.#client.use(...middleware);
    this.#lightClient = undefined;
  }

  #toSendable({ url }: LightRequest, { method, headers, body }: Call): Sendable {
    const { json, plain } = this.#headers;
    const common = body === undefined ? plain : json;
    return { url, method, body, headers: headers ? mergeHeaders(common, headers) : common };
  }

  async #sendRaw(method: string, url: string, init: RawInit = {}): Promise<UntypedResult> {
    const { timeout, deadline, retries, apiKey } = this.#settings;
    const limits = { timeout, deadline, retries, isRepeatable: isIdempotent(method), priority: 0 };
    const call: CallContext = { method: method.toUpperCase(), route: url, signal: init.signal ?? undefined, ...limits };
    const seen: { answer?: Answer<ArrayBuffer> } = {};
    try {
      refuseOverrides(init, call);
      const fetch = async (given: Request): Promise<Response> => {
        seen.answer = await send<ArrayBuffer>(this.#settings, {
          request: await toSendable(given),
          call,
          read: readBytes,
        });
        return copyResponse(seen.answer);
      };
      return await whole(this.#client.request(method, url, { ...prepareRaw(init, call), fetch }), call);
    } catch (error) {
      // The engine's message quotes the body, and openapi-fetch names neither call nor status.
      if (error instanceof SyntaxError && seen.answer !== undefined) {
        const body = new TextDecoder().decode(seen.answer.body);
        throw unreadable({ ...seen.answer, body }, call, (text) => apiKey.redact(text));
      }
      throw apiKey.redactOwn(error);
    }
  }
}

/** openapi-fetch loses a reason that is falsy, and a signal may be aborted with any. */
async function whole(result: Promise<UntypedResult>, call: CallContext): Promise<UntypedResult> {
  try {
    return await result;
  } catch (error) {
    if (call.signal?.aborted) throw call.signal.reason;
    throw error;
  }
}

/** Reads an answer that a middleware has put in place of the server's. openapi-fetch has read it if it is a failure. */
async function readReplacement({ response, error }: UntypedResult): Promise<Answer<string>> {
  if (response.ok) return { response, body: await response.text() };
  return { response, body: typeof error === 'string' ? error : (JSON.stringify(error) ?? '') };
}

function prepareRaw(init: RawInit, call: CallContext): object {
  return {
    ...init,
    // openapi-fetch fills a path only if it is given values; without them `{id}` itself would be sent.
    params: { ...init.params, path: init.params?.path ?? {} },
    pathSerializer: (template: string, values: Record<string, unknown>) => expandPath(template, { values }, call),
    querySerializer: init.querySerializer ?? ((query: object) => encodeQuery(query, 'objects', call)),
    bodySerializer: init['bodySerializer'] ?? ((body: unknown, headers: Headers) => encodeRawBody(body, headers, call)),
  };
}

function encodeRawBody(body: unknown, headers: Headers, call: CallContext): unknown {
  const type = headers.get('content-type');
  const isJson = type === null || /\bjson\b/i.test(type);
  // Forms stay what they are.
  if (!isJson || body instanceof FormData)
    return (defaultBodySerializer as (...given: unknown[]) => unknown)(body, headers);
  return encodeJson(body, 'body', call);
}

function refuseOverrides(init: RawInit, call: CallContext): void {
  for (const option of ['baseUrl', 'fetch', 'pathSerializer', 'Request']) {
    if (init[option] === undefined) continue;
    throw refuseArgument(`the option \`${option}\` cannot differ from call to call. Make another client.`, call);
  }
}

function asItIs(body: unknown): unknown {
  return body;
}

function readText(response: Response): Promise<string> {
  return response.text();
}

function readBytes(response: Response): Promise<ArrayBuffer> {
  return response.arrayBuffer();
}
