// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { checkOptions } from '../errors/check-options.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { packageName } from '../errors/package-name.js';
import { wrongOption } from '../errors/quote.js';
import type { CallTrace, TracedAttempt, TracedCall, TracedEnd, Tracing } from './tracing.js';

/** The part of a span of `@opentelemetry/api` that is used. */
export interface TelemetrySpan {
  setAttribute(name: string, value: string | number | boolean): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  end(): void;
}

/** The part of the package `@opentelemetry/api` that is used: pass `import * as api from '@opentelemetry/api'`. */
export interface TelemetryApi<Context, Span extends TelemetrySpan> {
  readonly trace: {
    getTracer(name: string): {
      startSpan(name: string, options: { kind: number; attributes: Attributes }, context: Context): Span;
    };
    setSpan(context: Context, span: Span): Context;
  };
  readonly context: {
    active(): Context;
    with<T>(context: Context, run: () => T): T;
  };
  readonly propagation: {
    inject(context: Context, carrier: Record<string, string>): void;
  };
}

type Attributes = Record<string, string | number | boolean>;

/** Settings of the spans. */
export interface TelemetryOptions {
  /** True to send `traceparent` and `tracestate` with each attempt. Default: true. `baggage` is never sent. */
  readonly propagate?: boolean | undefined;
  /** True to have the values of queries in `url.full`; they may be personal data. Default: false. */
  readonly queryValues?: boolean | undefined;
}

const INTERNAL = 0;
const CLIENT = 2;
const ERROR = 2;
const HIDDEN = 'REDACTED';

/**
 * Makes spans of the calls of a client, with the package `@opentelemetry/api`, which you install and set up.
 *
 * | span | name | parent |
 * |---|---|---|
 * | call | `pets.update` | the span that is active when it starts |
 * | page of a list | `pets.list page` | the same |
 * | wait in the queue or before a retry | `wait queue`, `wait retry` | the call |
 * | attempt | `PATCH /pets/{id}` | the call |
 *
 * Spans of attempts have the attributes of OpenTelemetry's conventions for HTTP clients. No span has headers, bodies or
 * the API key.
 *
 * ```ts
 * import * as api from '@opentelemetry/api';
 * const client = new PetShop({ tracing: openTelemetry(api) });
 * ```
 *
 * @param telemetry The package `@opentelemetry/api`.
 * @throws {ConfigurationError} an option does not exist, or the first argument is not that package
 */
export function openTelemetry<Context, Span extends TelemetrySpan>(
  telemetry: TelemetryApi<Context, Span>,
  options: TelemetryOptions = {},
): Tracing {
  checkOptions(options, 'propagate queryValues', (fault) => new ConfigurationError(fault));
  const { trace, context, propagation } = checkApi(telemetry);
  const { propagate = true, queryValues = false } = options;
  const tracer = trace.getTracer(packageName);

  /** Runs a step in a span. */
  const within = async <T>(span: SpanPlan<Context>, run: (context: Context) => Promise<T>): Promise<T> => {
    const { name, kind = INTERNAL, attributes = {}, parent } = span;
    const started = tracer.startSpan(name, { kind, attributes }, parent);
    const inner = trace.setSpan(parent, started);
    try {
      const result = await context.with(inner, () => run(inner));
      writeEnd(started, result);
      return result;
    } catch (error) {
      fail(started, errorName(error));
      throw error;
    } finally {
      started.end();
    }
  };

  return {
    call(call, run) {
      return within({ name: nameOf(call), attributes: attributesOf(call), parent: context.active() }, (parent) =>
        run({
          wait: (reason, wait) => within({ name: `wait ${reason}`, parent }, wait),
          attempt(attempt, send) {
            const name = [attempt.method, call.route].filter(Boolean).join(' ');
            const attributes = attributesOfAttempt(attempt, call, queryValues);
            return within({ name, kind: CLIENT, attributes, parent }, (current) => {
              const headers: Record<string, string> = {};
              if (propagate) propagation.inject(current, headers);
              return send(traceHeaders(headers));
            });
          },
        } satisfies CallTrace),
      );
    },
  };
}

interface SpanPlan<Context> {
  readonly name: string;
  readonly kind?: number;
  readonly attributes?: Attributes;
  readonly parent: Context;
}

function checkApi<Api>(api: Api): Api {
  const { trace, context, propagation } = (api ?? {}) as Partial<TelemetryApi<unknown, TelemetrySpan>>;
  if (trace?.getTracer && context?.active && propagation?.inject) return api;
  const advice = "the package: `import * as api from '@opentelemetry/api'`";
  throw new ConfigurationError(wrongOption('telemetry', api, advice));
}

function nameOf({ operationId, method, route, isPage }: TracedCall): string {
  const name = operationId ?? ['raw', method, route].filter(Boolean).join(' ');
  return isPage ? `${name} page` : name;
}

function attributesOf({ operationId, isAhead }: TracedCall): Attributes {
  return {
    ...(operationId !== undefined && { [`${packageName}.operation.id`]: operationId }),
    ...(isAhead && { [`${packageName}.page.ahead`]: true }),
  };
}

/** See https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span */
function attributesOfAttempt({ number, method, url }: TracedAttempt, call: TracedCall, isWhole: boolean): Attributes {
  const address = new URL(url);
  const { hostname, port, protocol } = address;
  address.username = '';
  address.password = '';
  address.hash = '';
  if (!isWhole) for (const name of new Set(address.searchParams.keys())) address.searchParams.set(name, HIDDEN);
  return {
    'http.request.method': method,
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'http:' ? 80 : 443),
    'url.full': address.href,
    ...(call.route !== undefined && { 'url.template': call.route }),
    ...(number > 1 && { 'http.request.resend_count': number - 1 }),
  };
}

/** Baggage is for services of your own; the server is not one. */
function traceHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(lower.filter(([name]) => name !== 'baggage'));
}

function writeEnd(span: TelemetrySpan, result: unknown): void {
  const { response, kind } = (result ?? {}) as TracedEnd;
  const status = response?.status;
  if (status !== undefined) span.setAttribute('http.response.status_code', status);
  if (kind !== undefined) fail(span, kind);
  else if (status !== undefined && status >= 400) fail(span, String(status));
}

/** The message of an error is left out, as it may hold personal data. */
function fail(span: TelemetrySpan, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: ERROR });
}

function errorName(error: unknown): string {
  const name = (error as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : '_OTHER';
}
