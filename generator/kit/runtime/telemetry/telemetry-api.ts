// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.

/** The part of a span of `@opentelemetry/api` that is used. */
export interface TelemetrySpan {
  spanContext(): { readonly traceId: string; readonly spanId: string };
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: number }): unknown;
  updateName(name: string): unknown;
  end(time?: number): void;
}

/** The part of the package `@opentelemetry/api` that is used: pass `import * as api from '@opentelemetry/api'`. */
export interface TelemetryApi<Context, Span extends TelemetrySpan> {
  readonly trace: {
    getTracer(name: string): {
      startSpan(name: string, options: { kind: number; startTime: number }, context: Context): Span;
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
