// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { packageName } from '../errors/package-name.js';
import type { FetchLike } from '../send/fetch-like.js';
import type { Clock } from '../time/clock.js';
import type { RequestEvent } from '../observe/observer.js';
import { attemptAttributes, errorType, failSpan, writeStatus } from './span-attributes.js';
import type { TelemetryApi, TelemetrySpan } from './telemetry-api.js';

/** Settings of the spans. */
export interface TelemetryOptions {
  /** Function that sends the requests. Default: the global `fetch`. */
  readonly fetch?: FetchLike | undefined;
  /** Clock of the client, if it has one of its own. Default: that of the system. */
  readonly clock?: Pick<Clock, 'now'> | undefined;
  /** True to send `traceparent` with each attempt, or what your propagator writes. Default: true. `baggage` is never sent. */
  readonly propagate?: boolean | undefined;
}

/** A call that has not ended. */
interface TracedCall<Context, Span> {
  readonly span: Span;
  readonly context: Context;
  readonly route: string;
  /** The caller's own header. */
  readonly own: string | null;
  /** Number of the attempt that is being sent; 0 before the first. */
  attempt: number;
  /** Time at which the call began, or its last attempt ended. */
  idleSince: number;
}

const INTERNAL = 0;
const CLIENT = 2;
const PARENT = 'traceparent';

/**
 * Spans of the calls that have not ended. A call is recognised by the header `traceparent` of its request, which each
 * attempt replaces.
 */
export class CallSpans<Context, Span extends TelemetrySpan> {
  readonly #telemetry: TelemetryApi<Context, Span>;
  readonly #settings: TelemetryOptions;
  readonly #calls = new Map<string, TracedCall<Context, Span>>();
  /** Values of the header, by the id that middleware has of a call. */
  readonly #parents = new Map<string, string>();

  constructor(telemetry: TelemetryApi<Context, Span>, settings: TelemetryOptions) {
    this.#telemetry = telemetry;
    this.#settings = settings;
  }

  /** Begins a call. */
  begin({ request, schemaPath: route, id }: { readonly request: Request; schemaPath: string; id: string }): void {
    const outer = this.#telemetry.context.active();
    const idleSince = this.#now();
    const span = this.#start(`${request.method} ${route}`, outer, { kind: INTERNAL, startTime: idleSince });
    const parent = parentOf(span);
    if (parent === undefined) return;
    const context = this.#telemetry.trace.setSpan(outer, span);
    this.#parents.set(id, parent);
    this.#calls.set(parent, { span, context, route, own: request.headers.get(PARENT), attempt: 0, idleSince });
    request.headers.set(PARENT, parent);
  }

  /** Ends a call. */
  end(id: string, write: (span: Span) => void): void {
    const parent = this.#parents.get(id) ?? '';
    const call = this.#calls.get(parent);
    this.#parents.delete(id);
    this.#calls.delete(parent);
    if (!call) return;
    write(call.span);
    call.span.end(this.#now());
  }

  /** Notes that an attempt is about to be sent, and how long the call has waited for it. */
  prepare({ headers, operationId, attempt }: Pick<RequestEvent, 'headers' | 'operationId' | 'attempt'>): void {
    const call = this.#callOf(headers);
    if (!call) return;
    if (operationId !== undefined) call.span.updateName(operationId);
    call.attempt = attempt;
    const time = this.#now();
    if (time - call.idleSince < 1) return;
    const name = attempt > 1 ? 'wait retry' : 'wait queue';
    this.#start(name, call.context, { kind: INTERNAL, startTime: call.idleSince }).end(time);
  }

  /** Sends an attempt in its span. */
  async send(url: string, init: RequestInit): Promise<Response> {
    const { fetch = globalThis.fetch, propagate = true } = this.#settings;
    const headers = new Headers(init.headers as HeadersInit);
    const call = this.#callOf(headers);
    if (!call) return fetch(url, init);
    const { trace, context } = this.#telemetry;
    const span = this.#startAttempt(call, url, init.method ?? 'GET');
    const inner = trace.setSpan(call.context, span);
    headers.delete(PARENT);
    if (propagate) this.#inject(inner, headers);
    if (call.own !== null) headers.set(PARENT, call.own);
    const end = this.#endOnce(call, span, init.signal);
    try {
      const response = await context.with(inner, () => fetch(url, { ...init, headers: Object.fromEntries(headers) }));
      writeStatus(span, response.status);
      return response;
    } catch (error) {
      failSpan(span, errorType(error));
      throw error;
    } finally {
      end();
    }
  }

  #callOf(headers: Headers): TracedCall<Context, Span> | undefined {
    return this.#calls.get(headers.get(PARENT) ?? '');
  }

  #start(name: string, context: Context, options: { kind: number; startTime: number }): Span {
    return this.#telemetry.trace.getTracer(packageName).startSpan(name, options, context);
  }

  #startAttempt({ route, attempt: number, context }: TracedCall<Context, Span>, url: string, method: string): Span {
    const span = this.#start(`${method} ${route}`, context, { kind: CLIENT, startTime: this.#now() });
    const attributes = attemptAttributes({ url, method, route, number });
    for (const [name, value] of Object.entries(attributes)) span.setAttribute(name, value);
    return span;
  }

  /** Ends the span of an attempt, also when its signal is aborted and `fetch` never settles. */
  #endOnce(call: TracedCall<Context, Span>, span: Span, signal: AbortSignal | null | undefined): () => void {
    const end = () => {
      signal?.removeEventListener('abort', onAbort);
      call.idleSince = this.#now();
      span.end(call.idleSince);
    };
    const onAbort = () => {
      failSpan(span, errorType(signal?.reason));
      end();
    };
    signal?.addEventListener('abort', onAbort);
    return () => {
      if (!signal?.aborted) end();
    };
  }

  /** Baggage is for services of your own; the server is not one. */
  #inject(context: Context, headers: Headers): void {
    const carrier: Record<string, string> = {};
    this.#telemetry.propagation.inject(context, carrier);
    for (const [name, value] of Object.entries(carrier)) if (name.toLowerCase() !== 'baggage') headers.set(name, value);
  }

  /** Milliseconds since 1970. */
  #now(): number {
    return this.#settings.clock?.now() ?? performance.timeOrigin + performance.now();
  }
}

/** The header by which requests of a call are recognised; `undefined` if nothing is set up, so that spans have no ids. */
function parentOf(span: TelemetrySpan): string | undefined {
  const { traceId, spanId } = span.spanContext();
  return spanId === '0'.repeat(16) ? undefined : `00-${traceId}-${spanId}-01`;
}
