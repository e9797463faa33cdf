// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition } from './settings/api-definition.js';
import { ApiKey } from './settings/api-key.js';
import { resolveBaseUrl } from './settings/base-url.js';
import type { Call } from './call/call.js';
import { prepareCall } from './call/call.js';
import { checkOptions } from './errors/check-options.js';
import { ArgumentError, ConfigurationError } from './errors/client-errors.js';
import { systemClock } from './time/clock.js';
import type { TransportSettings } from './send/exchange.js';
import { prepareHeaders } from './call/headers.js';
import type { IdKinds } from './call/ids.js';
import type { ListOptions } from './lists/list-options.js';
import { resolveMiddleware } from './send/middleware.js';
import type { OperationRequest } from './call/operation.js';
import type { RequestOptions } from './call/request-options.js';
import type { ClientOptions } from './options.js';
import type { FetchLike } from './send/fetch-like.js';
import { PagePromise } from './lists/page-promise.js';
import { Pager } from './lists/pagination.js';
import { prepareList } from './lists/prepare-list.js';
import type { ListRequest } from './lists/scheme.js';
import { wrongOption } from './errors/quote.js';
import type { RateLimitState } from './limit/limiter.js';
import type { ReadSettings } from './settings/read-settings.js';
import { readResponse } from './responses/response.js';
import type { ResponseChecks } from './observe/response-checks.js';
import { resolveChecks } from './observe/response-checks.js';
import type { WithResponse } from './responses/response-promise.js';
import { ResponsePromise } from './responses/response-promise.js';
import { resolveLimiter, windowOf } from './limit/resolve-limiter.js';
import { resolveObserver } from './observe/resolve-observer.js';
import type { CallLimits } from './time/timeout.js';
import { CALL_LIMITS, resolveCallLimits } from './time/timeout.js';
import { sendCall } from './send/transport.js';

// Joined where it is used: bundlers do not drop a template of a constant.
export const CLIENT_OPTIONS =
  'apiKey baseUrl fetch headers rateLimiter middleware hooks logger logLevel validate clock dangerouslyAllowBrowser';

const defaultLimits: CallLimits = {
  timeout: 60_000,
  deadline: Infinity,
  retries: 2,
  maxRetryAfter: 300_000,
  maxResponseBytes: 67_108_864,
};

/** Settings of each connection. Not exported by the package, so that no caller can reach the key. */
export const settingsOf: SettingsOf = new WeakMap<object, TransportSettings>();

/** Declared here because the type of a map would cost every compiler some work. */
interface SettingsOf {
  get(connection: object): TransportSettings | undefined;
  set(connection: object, settings: TransportSettings): unknown;
}

interface ConnectionSettings extends TransportSettings, ReadSettings {
  readonly idKinds: IdKinds | undefined;
  readonly checks: ResponseChecks | undefined;
}

/** Connection to one API with one key and one base URL. Generated methods send their requests through it. */
export class Connection {
  readonly #settings: ConnectionSettings;

  /**
   * Throws a ConfigurationError if an option, or its environment variable, is invalid.
   *
   * @param credentials Credentials in place of the API key. Default: none.
   */
  constructor(api: ApiDefinition, options: ClientOptions = {}, credentials?: ApiKey) {
    checkOptions(options, `${CALL_LIMITS} ${CLIENT_OPTIONS}`, invalid);
    const apiKey = credentials ?? new ApiKey(api, options.apiKey);
    const clock = options.clock ?? systemClock;
    const settings = apiKey.guard<ConnectionSettings>(() => {
      const baseUrl = resolveBaseUrl(api, options.baseUrl);
      const isOpen = 'document' in globalThis && !options.fetch && !options.dangerouslyAllowBrowser;
      if (isOpen && (api.apiKey ?? credentials) && isOwnServer(api, baseUrl)) throw invalid(IN_BROWSER);
      const clientHeaders = { accept: 'application/json', ...prepareHeaders(options.headers, apiKey.header, invalid) };
      return {
        api,
        apiKey,
        baseUrl,
        clock,
        ...resolveCallLimits(options, defaultLimits, invalid),
        idKinds: api.idKinds,
        fetch: resolveFetch(options.fetch),
        window: windowOf(api),
        rateHeaders: api.rateHeaders,
        limiter: resolveLimiter(api, options, { apiKey, baseUrl, clock }),
        observer: resolveObserver(api, options, apiKey.redact),
        clientHeaders,
        middleware: resolveMiddleware(options.middleware),
        checks: resolveChecks(api.title, options.validate),
      };
    });
    this.#settings = settings;
    settingsOf.set(this, settings);
  }

  /** Sends a request at once. All errors, including those of arguments, reject the promise. */
  request<T>(operation: OperationRequest, options: RequestOptions = {}): ResponsePromise<T> {
    return new ResponsePromise<T>(this.#start<T>(operation, options));
  }

  /** Creates a list. Nothing is sent before it is awaited or iterated. */
  list<Item>(list: ListRequest, options: ListOptions = {}): PagePromise<Item> {
    // Encoded now, so that later changes to the parameters do not affect later pages.
    const { apiKey } = this.#settings;
    const prepare = attemptNow(() => apiKey.guard(() => prepareList(list, options, this.#settings)));
    const load = (call: Call) => this.#exchange(call);
    return new PagePromise<Item>(new Pager<Item>(list, { ...this.#settings, prepare, load }));
  }

  /** Current state of the rate limit; `undefined` without a rate limiter. */
  get rateLimit(): RateLimitState | undefined {
    return this.#settings.limiter?.state;
  }

  async #start<T>(operation: OperationRequest, options: RequestOptions): Promise<WithResponse<T>> {
    let call: Call | undefined;
    try {
      call = prepareCall(operation, options, this.#settings);
      return (await this.#exchange(call)) as WithResponse<T>;
    } catch (error) {
      throw this.#settings.apiKey.finish(error, call);
    }
  }

  async #exchange(call: Call): Promise<WithResponse<unknown>> {
    const { observer, checks } = this.#settings;
    const received = await sendCall(this.#settings, call);
    const data = readResponse(received, call, this.#settings);
    const { response, body: text } = received;
    const { status } = response;
    if (data !== undefined && typeof text === 'string')
      checks?.check({ call, status, body: data, text }, (drift) => observer?.drift(drift));
    return { data, response };
  }
}

/** Returns the connection of a resource. A method that was taken from its object has none. */
export function connected(connection: Connection | undefined): Connection {
  if (connection) return connection;
  throw new ArgumentError('The method has lost its object: bind it.');
}

function invalid(fault: string): ConfigurationError {
  return new ConfigurationError(fault);
}

/** Runs a function at once. The returned function returns its result or throws its error. */
export function attemptNow<T>(run: () => T): () => T {
  try {
    const value = run();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** True if a base URL leads to the API's own server, not to a proxy. Of a path alone, that is unknown. */
function isOwnServer({ serverUrl }: ApiDefinition, baseUrl: string): boolean {
  return !serverUrl.startsWith('/') && new URL(serverUrl).origin === new URL(baseUrl).origin;
}

const IN_BROWSER = 'A web page shows everyone the API key. Use a proxy (`baseUrl`), or set `dangerouslyAllowBrowser`.';

function resolveFetch(option: unknown): FetchLike {
  // Looked up at each call, because the global one may be replaced later.
  if (option === undefined) return (url, init) => globalThis.fetch(url, init);
  if (typeof option === 'function') return option as FetchLike;
  throw invalid(wrongOption('fetch', option, 'a function'));
}
