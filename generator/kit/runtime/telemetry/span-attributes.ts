// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { TelemetrySpan } from './telemetry-api.js';

/** Facts of an attempt. */
export interface AttemptFacts {
  readonly url: string;
  readonly method: string;
  /** Path template: `/pets/{id}`. */
  readonly route: string;
  /** 1 for the first attempt. */
  readonly number: number;
}

const ERROR = 2;
const HIDDEN = 'REDACTED';

/** See https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span */
export function attemptAttributes(attempt: AttemptFacts): Record<string, string | number> {
  const { method, route, number } = attempt;
  const address = new URL(attempt.url);
  const { hostname, port, protocol } = address;
  address.username = '';
  address.password = '';
  address.hash = '';
  // Values may be personal data, or a key.
  for (const name of new Set(address.searchParams.keys())) address.searchParams.set(name, HIDDEN);
  return {
    'http.request.method': method,
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'http:' ? 80 : 443),
    'url.full': address.href,
    'url.template': route,
    ...(number > 1 && { 'http.request.resend_count': number - 1 }),
  };
}

/** Writes the status of a response. */
export function writeStatus(span: TelemetrySpan, status: number): void {
  span.setAttribute('http.response.status_code', status);
  if (status >= 400) failSpan(span, String(status));
}

/** Marks a span as failed. The message of an error is left out, as it may hold personal data. */
export function failSpan(span: TelemetrySpan, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: ERROR });
}

/** Kind of an error: the code of its cause, `ECONNREFUSED`, or its name. */
export function errorType(error: unknown): string {
  const { name, cause } = (error ?? {}) as { name?: unknown; cause?: { code?: unknown } };
  const known = [cause?.code, name].find((one) => typeof one === 'string');
  return known === undefined ? '_OTHER' : String(known);
}
