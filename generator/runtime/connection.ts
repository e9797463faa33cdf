// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { ApiDefinition } from './api-definition.js';
import { ApiKey } from './api-key.js';
import { resolveBaseUrl } from './base-url.js';
import type { Call, CallDefaults } from './call.js';
import { prepareCall } from './call.js';
import { ConfigurationError } from './client-errors.js';
import type { Clock } from './clock.js';
import { systemClock } from './clock.js';
import { prepareHeaders } from './headers.js';
import type { ListOptions } from './list-options.js';
import type { Middleware } from './middleware.js';
import type { ListRequest, OperationRequest } from './operation.js';
import type { ClientOptions, FetchLike, RequestOptions } from './options.js';
import type { Observer } from './observer.js';
import { PagePromise } from './page-promise.js';
import { Pager } from './pagination.js';
import { prepareList } from './prepare-list.js';
import type { RateLimiter, RateLimitState } from './rate-limiter.js';
import type { ReadSettings } from './read-settings.js';
import { readAnswer } from './response.js';
import type { ResponseChecks } from './response-checks.js';
import { resolveChecks } from './response-checks.js';
import type { Answered } from './response-promise.js';
import { ResponsePromise } from './response-promise.js';
import { resolveLimiter } from './resolve-limiter.js';
import { resolveObserver } from './resolve-observer.js';
import { resolveRetries, resolveTimeout } from './timeout.js';
import type { RawClient, TransportSettings } from './transport.js';
import { Transport } from './transport.js';

const defaultTimeout = 60_000;
const defaultRetries = 2;
const noMiddleware: readonly Middleware[] = [];

/** One API, one key, one base URL. Generated methods say what to send; this sends it. */
export class Connection {
  readonly #apiKey: ApiKey;
  readonly #transport: Transport;
  readonly #defaults: CallDefaults;
  readonly #reading: ReadSettings;
  readonly #limiter: RateLimiter | undefined;
  readonly #clock: Clock;
  readonly #checks: ResponseChecks | undefined;
  readonly #observer: Observer | undefined;

  /** Throws a ConfigurationError when an option, or the variable in its place, cannot be used. */
  constructor(api: ApiDefinition, options: ClientOptions = {}) {
    const apiKey = new ApiKey(api, options.apiKey);
    const redact = (text: string) => apiKey.redact(text);
    this.#apiKey = apiKey;
    this.#reading = { api, redact };
    const clock = options.clock ?? systemClock;
    this.#clock = clock;
    const settings = apiKey.guard<TransportSettings & CallDefaults>(() => {
      const baseUrl = resolveBaseUrl(api, options.baseUrl);
      return {
        apiKey,
        baseUrl,
        clock,
        timeout: resolveTimeout('timeout', options.timeout, { fallback: defaultTimeout, refuse }),
        deadline: resolveTimeout('deadline', options.deadline, { fallback: Infinity, refuse }),
        retries: resolveRetries(options.retries, defaultRetries, refuse),
        keyHeader: apiKey.header,
        fetch: resolveFetch(options.fetch),
        limiter: resolveLimiter(api, options, { apiKey, baseUrl, clock }),
        observer: resolveObserver(api, options, redact),
        headers: { accept: 'application/json', ...prepareHeaders(options.headers, apiKey.header, refuse) },
        middleware: options.middleware ?? noMiddleware,
      };
    });
    this.#defaults = settings;
    this.#limiter = settings.limiter;
    this.#observer = settings.observer;
    this.#checks = resolveChecks(api.title, options.validate);
    this.#transport = new Transport(settings);
  }

  /** Sends a request at once. Whatever goes wrong, the arguments included, rejects the promise. */
  request<T>(operation: OperationRequest, options: RequestOptions = {}): ResponsePromise<T> {
    return new ResponsePromise<T>(this.#start<T>(operation, options));
  }

  /** Describes a list. Nothing is sent before it is awaited or iterated over. */
  list<Item>(list: ListRequest, options: ListOptions = {}): PagePromise<Item> {
    // Encoded now, so that later changes to the parameters do not reach later pages.
    const prepare = attemptNow(() => prepareList(list, options, this.#defaults));
    const load = (call: Call) => this.#exchange(call);
    const isFree = () => this.#limiter?.isFree ?? true;
    const now = () => this.#clock.now();
    const clean = (error: unknown) => this.#apiKey.redactOwn(error);
    return new PagePromise<Item>(new Pager<Item>(list, { prepare, load, isFree, now, clean }));
  }

  /** What is known of the rate limit; `undefined` where nothing keeps to it. */
  get rateLimit(): RateLimitState | undefined {
    return this.#limiter?.state;
  }

  /** Makes the openapi-fetch client over this connection. */
  raw<Paths extends {}>(): RawClient<Paths> {
    return this.#transport.raw<Paths>();
  }

  async #start<T>(operation: OperationRequest, options: RequestOptions): Promise<Answered<T>> {
    try {
      return (await this.#exchange(prepareCall(operation, options, this.#defaults))) as Answered<T>;
    } catch (error) {
      throw this.#apiKey.redactOwn(error);
    }
  }

  async #exchange(call: Call): Promise<Answered<unknown>> {
    const answer = await this.#transport.send(call);
    const data = readAnswer(answer, call, this.#reading);
    const { status } = answer.response;
    if (data !== undefined) this.#checks?.check({ call, status, body: data }, (drift) => this.#observer?.drift(drift));
    return { data, response: answer.response };
  }
}

function refuse(fault: string): ConfigurationError {
  return new ConfigurationError(fault);
}

/** Runs at once, and gives the outcome, be it an error, whenever it is asked for. */
function attemptNow<T>(run: () => T): () => T {
  try {
    const value = run();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function resolveFetch(option: unknown): FetchLike {
  // Looked up at each call, for those who replace the global one later.
  if (option === undefined) return (url, init) => globalThis.fetch(url, init);
  if (typeof option === 'function') return option as FetchLike;
  throw refuse(`The option \`fetch\` must be a function, but is of type ${typeof option}.`);
}
