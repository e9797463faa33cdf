// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { Client } from 'openapi-fetch';
import createClient, { defaultBodySerializer } from 'openapi-fetch';
import type { Call, CallContext } from './call.js';
import { refuseArgument } from './client-errors.js';
import type { PreparedHeaders } from './headers.js';
import { encodeJson } from './json.js';
import { expandPath } from './path.js';
import { encodeQuery } from './query.js';
import type { RawInit, UntypedClient, UntypedResult } from './raw-client.js';
import { buildRawClient } from './raw-client.js';
import { unreadable } from './response.js';
import { copyResponse } from './response-copy.js';
import type { Answer, SendSettings } from './exchange.js';
import { send } from './send.js';

/** The openapi-fetch client over the same transport, for whatever the methods do not cover. */
export type RawClient<Paths extends {}> = Client<Paths>;

/** What a transport is made with. */
export interface TransportSettings extends SendSettings {
  readonly headers: PreparedHeaders;
  /** Milliseconds of a raw call; Infinity for no limit. */
  readonly timeout: number;
}

/** Carries calls through openapi-fetch, and so past its middleware, to `send`. The only file that knows openapi-fetch. */
export class Transport {
  readonly #settings: TransportSettings;
  readonly #client: UntypedClient;
  #hasMiddleware = false;

  constructor(settings: TransportSettings) {
    this.#settings = settings;
    const { baseUrl, headers } = settings;
    this.#client = createClient({ baseUrl, headers }) as unknown as UntypedClient;
  }

  /** Sends the call of a generated method. */
  async send(call: Call): Promise<Answer<string>> {
    const seen: { answer?: Answer<string>; handedOn?: Response } = {};
    const fetch = async (request: Request): Promise<Response> => {
      const answer = await send(this.#settings, { request, call, read: readText });
      seen.answer = answer;
      // A copy only for those who will read it: openapi-fetch on failure, and middleware.
      seen.handedOn = this.#hasMiddleware || !answer.response.ok ? copyResponse(answer) : answer.response;
      return seen.handedOn;
    };
    const init = {
      params: call.parameters,
      pathSerializer: () => this.#settings.baseUrl + call.path,
      querySerializer: () => call.search,
      bodySerializer: asItIs,
      body: call.body,
      headers: call.headers,
      // The body has been read by then; this keeps openapi-fetch from reading it again.
      parseAs: 'stream',
      fetch,
    };
    const result = await whole(this.#client.request(call.method, call.route, init), call);
    if (seen.answer !== undefined && result.response === seen.handedOn) return seen.answer;
    return readReplacement(result);
  }

  /** Makes a client for raw calls. It shares its middleware with the generated methods. */
  raw<Paths extends {}>(): RawClient<Paths> {
    const use = (...middleware: unknown[]) => {
      this.#client.use(...middleware);
      this.#hasMiddleware = true;
    };
    const eject = (...middleware: unknown[]) => this.#client.eject(...middleware);
    const raw = buildRawClient({ use, eject }, (method, url, init) => this.#sendRaw(method, url, init));
    return raw as RawClient<Paths>;
  }

  async #sendRaw(method: string, url: string, init: RawInit = {}): Promise<UntypedResult> {
    const { timeout, apiKey } = this.#settings;
    const call: CallContext = { method: method.toUpperCase(), route: url, signal: init.signal ?? undefined, timeout };
    const seen: { answer?: Answer<ArrayBuffer> } = {};
    try {
      refuseOverrides(init, call);
      const fetch = async (request: Request): Promise<Response> => {
        seen.answer = await send(this.#settings, { request, call, read: readBytes });
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
