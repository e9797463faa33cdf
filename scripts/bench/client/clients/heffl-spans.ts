import * as telemetry from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { openTelemetry } from '../../../../generated/dist/runtime/observe/opentelemetry.js';
import { Heffl } from '../../../../generated/dist/v2/index.js';
import type { BenchClient, ClientSettings } from './client.js';

/** Ours with spans, of which nothing is set up that would record them. */
export function makeHefflWithSpans({ origin, apiKey, fetch }: ClientSettings): BenchClient {
  const heffl = new Heffl({ apiKey, baseUrl: origin, ...openTelemetry(telemetry, { fetch }) });
  return {
    get: (id) => heffl.deals.get(id as `dl_${string}`),
    list: async () => (await heffl.contacts.list({ pageSize: 100 })).body,
    create: (title) => heffl.tasks.create({ title }),
  };
}

/** Ours with spans that are recorded, and dropped at their end. */
export function makeHefflWithRecordedSpans(settings: ClientSettings): BenchClient {
  const drop = { export: () => undefined, shutdown: () => Promise.resolve() };
  const spanProcessors = [new SimpleSpanProcessor(drop)];
  telemetry.trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
  telemetry.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  telemetry.propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  return makeHefflWithSpans(settings);
}
