// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Content } from '../call/operation.js';
import type { Deprecated } from '../call/deprecation.js';
import type { CallName } from '../errors/error.js';
import type { CompleteResponse, Ended, Sendable } from '../responses/complete-response.js';
import { readRate } from '../limit/rate-headers.js';
import type { Redact } from '../errors/redact.js';
import { redactHeaders } from '../errors/redact.js';
import type { RateLimitState } from '../limit/limiter.js';

/** Members of every event. */
export interface CallEvent {
  /** `pets.update`; absent for calls through the raw client. */
  readonly operationId: string | undefined;
  readonly method: string | undefined;
  /** Path template: `/pets/{id}`. */
  readonly route: string | undefined;
  /** 1 for the first attempt, 2 for the first retry. */
  readonly attempt: number;
}

/** A request is about to be sent. */
export interface RequestEvent extends CallEvent {
  /** With its query, which may hold personal data. */
  readonly url: string;
  /** Without the API key. */
  readonly headers: Headers;
  readonly body: unknown;
}

/** An attempt has ended in any way: each `onRequest` is followed by one of these. */
export interface ResponseEvent extends CallEvent {
  /** `undefined` if there was no complete response. */
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  readonly body: unknown;
  /**
   * Reason why there was no complete response: `abort` by the caller, `redirect` that is not followed, `size` above
   * `maxResponseBytes`.
   */
  readonly failure: Ended['kind'] | undefined;
  /** Milliseconds from sending to the end of the response. */
  readonly duration: number;
  /** Milliseconds in the queue before sending. */
  readonly waited: number;
}

/** A request will be retried. */
export interface RetryEvent extends CallEvent {
  /** Status of the failed attempt; `undefined` if there was no response. */
  readonly status: number | undefined;
  /** Milliseconds until then; 0 if it waits in the queue. */
  readonly delay: number;
}

/** A request has to wait for the rate limit. */
export interface WaitEvent extends CallEvent, RateLimitState {}

/** The API differs from its description. */
export interface DriftEvent {
  /** Place of the difference: `rate limit`, or a part of a response, `pets.list data[].name`. */
  readonly subject: string;
  readonly described: unknown;
  readonly seen: unknown;
}

/** A deprecated operation is called. */
export interface DeprecationEvent extends CallEvent {
  /** The replacement, if known. */
  readonly replacement: string | undefined;
}

/** Functions that are called for events. Errors that they throw are ignored. */
export interface ClientHooks {
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  readonly onWait?: ((event: WaitEvent) => void) | undefined;
  /** Called once for each difference. */
  readonly onDrift?: ((event: DriftEvent) => void) | undefined;
  /** Called for every call; the logger logs it once in a process. */
  readonly onDeprecation?: ((event: DeprecationEvent) => void) | undefined;
}

/** Result of an attempt. */
export interface AttemptReport {
  readonly attempt: number;
  readonly result: CompleteResponse<unknown> | Ended;
  readonly waited: number;
  readonly duration: number;
}

/** Settings of an observer. */
export interface ObserverSettings {
  /** Described limit: requests in a window; `undefined` if none is described. */
  readonly limit: number | undefined;
  /** Removes the API key from what a server may echo. */
  readonly redact: Redact;
}

/** Calls the hooks of a client. */
export class Observer {
  readonly #hooks: readonly ClientHooks[];
  readonly #drifts = new Set<string>();
  readonly #settings: ObserverSettings;

  constructor(hooks: readonly ClientHooks[], settings: ObserverSettings) {
    this.#hooks = hooks;
    this.#settings = settings;
  }

  request(call: CallName & Deprecated, { attempt, request }: { attempt: number; request: Sendable }): void {
    const { url, headers, body } = request;
    this.emit('onRequest', call, { attempt, url, headers: new Headers(headers), body });
    if (!call.deprecated || attempt > 1) return;
    const replacement = call.deprecated === true ? undefined : call.deprecated;
    this.emit('onDeprecation', call, { attempt, replacement });
  }

  response(call: CallName, { result, ...report }: AttemptReport): void {
    const { redact, limit } = this.#settings;
    const { response, body: read, kind } = result;
    // What was read as text or bytes comes with the data that is made of it.
    const body = (read as Partial<Content> | undefined)?.raw ?? read;
    const { headers } = response ?? {};
    this.emit('onResponse', call, {
      ...report,
      status: response?.status,
      headers: headers && redactHeaders(headers, redact),
      body: typeof body === 'string' ? redact(body) : body,
      failure: kind,
    });
    const seen = limit && headers && readRate(headers).limit;
    if (seen !== undefined && seen !== limit) this.drift({ subject: 'rate limit', described: limit, seen });
  }

  /** Reports an event of a call. */
  emit(name: keyof ClientHooks, { operationId, method, route }: CallName, event: object): void {
    this.#pass(name, { operationId, method, route, ...event });
  }

  /** Reports a difference, once. */
  drift(event: DriftEvent): void {
    const key = JSON.stringify(event);
    if (this.#drifts.has(key)) return;
    this.#drifts.add(key);
    this.#pass('onDrift', event);
  }

  #pass(name: keyof ClientHooks, event: object): void {
    for (const hooks of this.#hooks) {
      try {
        const result: unknown = hooks[name]?.(event as never);
        if (result instanceof Promise) result.catch(() => undefined);
      } catch {
        // An error of a hook is no error of the call.
      }
    }
  }
}
