import * as telemetry from '@opentelemetry/api';
import { NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { openTelemetry } from '../../../../generated/dist/runtime/telemetry/opentelemetry.js';
import { Heffl } from '../../../../generated/dist/v2/index.js';
import type { BenchClient, ClientSettings } from './client.js';
import { callsOf } from './heffl.js';

/** Ours with spans, of which nothing is set up that would record them. */
export function makeHefflWithSpans({ origin, apiKey, fetch }: ClientSettings): BenchClient {
  return callsOf(new Heffl({ apiKey, baseUrl: origin, ...openTelemetry(telemetry, { fetch }) }));
}

/** Ours with spans that are recorded, and dropped at their end. */
export function makeHefflWithRecordedSpans(settings: ClientSettings): BenchClient {
  const drop = { export: () => undefined, shutdown: () => Promise.resolve() };
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(drop)] }).register();
  return makeHefflWithSpans(settings);
}
