// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Deprecated } from '../call/deprecation.js';
import type { CallName } from '../errors/error.js';
import type { CompleteResponse, Ended, Sendable } from '../responses/complete-response.js';
import { readRate } from '../limit/rate-headers.js';
import type { Redact } from '../errors/redact.js';
import { redactHeaders } from '../errors/redact.js';
import type { RateLimitState } from '../limit/rate-limiter.js';

/** What every event says. */
export interface CallEvent {
  /** `pets.update`; absent for calls through the raw client. */
  readonly operationId: string | undefined;
  readonly method: string | undefined;
  /** Path template: `/pets/{id}`. */
  readonly route: string | undefined;
  /** 1 for the first sending, one more for each repetition. */
  readonly attempt: number;
}

/** A request is about to leave. */
export interface RequestEvent extends CallEvent {
  /** With its query, which may hold personal data. */
  readonly url: string;
  /** Without the API key. */
  readonly headers: Headers;
  readonly body: unknown;
}

/** An attempt has ended, however it did: each `onRequest` is followed by one of these. */
export interface ResponseEvent extends CallEvent {
  /** `undefined` when no whole answer came. */
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  readonly body: unknown;
  /**
   * Why no whole answer came: `abort` by the caller, `redirect` to where the request is not sent, `size` above
   * `maxResponseBytes`.
   */
  readonly failure: Ended['kind'] | undefined;
  /** Milliseconds from sending to the end of the answer. */
  readonly duration: number;
  /** Milliseconds in the waiting line before. */
  readonly waited: number;
}

/** A request will be sent again. */
export interface RetryEvent extends CallEvent {
  /** What made it necessary; `undefined` when no answer came. */
  readonly status: number | undefined;
  /** Milliseconds until then; 0 when it waits in line. */
  readonly delay: number;
}

/** A request has to wait for the rate limit. */
export interface WaitEvent extends CallEvent, RateLimitState {}

/** The API does not keep to its description. */
export interface DriftEvent {
  /** What differs: `rate limit`, or a place in an answer, `pets.list data[].title`. */
  readonly subject: string;
  readonly described: unknown;
  readonly seen: unknown;
}

/** A deprecated operation is called. */
export interface DeprecationEvent extends CallEvent {
  /** What to call in its place, where that is known. */
  readonly replacement: string | undefined;
}

/** Functions that are told what happens. What they throw is ignored: they only watch. */
export interface ClientHooks {
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  readonly onWait?: ((event: WaitEvent) => void) | undefined;
  /** Told of each difference once. */
  readonly onDrift?: ((event: DriftEvent) => void) | undefined;
  /** Told of every call; the logger says it once in a process. */
  readonly onDeprecation?: ((event: DeprecationEvent) => void) | undefined;
}

/** What an attempt was like. */
export interface AttemptReport {
  readonly attempt: number;
  readonly result: CompleteResponse<unknown> | Ended;
  readonly waited: number;
  readonly duration: number;
}

/** What an observer must know besides who watches. */
export interface ObserverSettings {
  /** Requests in a window, as described. */
  readonly limit: number;
  /** Takes the API key out of what a server may echo. */
  readonly redact: Redact;
}

/** Tells the hooks of a client what happens. */
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
    this.tell('onRequest', call, { attempt, url, headers: new Headers(headers), body });
    if (!call.deprecated || attempt > 1) return;
    const replacement = call.deprecated === true ? undefined : call.deprecated;
    this.tell('onDeprecation', call, { attempt, replacement });
  }

  response(call: CallName, { result, ...report }: AttemptReport): void {
    const { redact, limit } = this.#settings;
    const received = 'response' in result ? result : undefined;
    const body = received?.body;
    this.tell('onResponse', call, {
      ...report,
      status: received?.response.status,
      headers: received && redactHeaders(received.response.headers, redact),
      body: typeof body === 'string' ? redact(body) : body,
      failure: 'kind' in result ? result.kind : undefined,
    });
    const seen = received && readRate(received.response.headers).limit;
    if (seen !== undefined && seen !== limit) this.drift({ subject: 'rate limit', described: limit, seen });
  }

  /** Tells of an event of a call. */
  tell(name: keyof ClientHooks, { operationId, method, route }: CallName, event: object): void {
    this.#pass(name, { operationId, method, route, ...event });
  }

  /** Tells of a difference, once. */
  drift(event: DriftEvent): void {
    const key = JSON.stringify(event);
    if (this.#drifts.has(key)) return;
    this.#drifts.add(key);
    this.#pass('onDrift', event);
  }

  #pass(name: keyof ClientHooks, event: object): void {
    for (const hooks of this.#hooks) {
      try {
        const told: unknown = hooks[name]?.(event as never);
        if (told instanceof Promise) told.catch(() => undefined);
      } catch {
        // A fault of whoever watches is no fault of the call.
      }
    }
  }
}
