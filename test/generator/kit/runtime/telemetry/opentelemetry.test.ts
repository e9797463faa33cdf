import * as telemetry from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-node';
import {
  ATTR_ERROR_TYPE,
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_REQUEST_RESEND_COUNT,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_SERVER_ADDRESS,
  ATTR_SERVER_PORT,
  ATTR_URL_FULL,
} from '@opentelemetry/semantic-conventions';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTelemetry, type TelemetryOptions } from '../../../../../generator/kit/runtime/telemetry/opentelemetry.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import { connectTo, failureOf, getItem, json, listItems, secret, type Handler } from '../support/client.js';
import { FakeClock, settle, watch } from '../support/fake-clock.js';

const exporter = new InMemorySpanExporter();

beforeAll(() => new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register());
beforeEach(() => exporter.reset());
afterAll(() => {
  telemetry.trace.disable();
  telemetry.context.disable();
  telemetry.propagation.disable();
});

/** A connection that makes spans, on a clock that stands still. */
function start(handler: Handler, options: ClientOptions = {}, settings?: TelemetryOptions) {
  const clock = new FakeClock();
  const requests: Request[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    requests.push(request);
    return handler(request, requests.length - 1);
  };
  const traced = openTelemetry(telemetry, { clock, fetch, ...settings });
  return { clock, ...connectTo(handler, { clock, ...traced, retries: 2, timeout: 1000, ...options }), requests };
}

interface Node {
  readonly name: string;
  readonly children: readonly Node[];
}

/** The finished spans as a tree, in the order of their starts. */
function tree(parent?: ReadableSpan): Node[] {
  const id = parent?.spanContext().spanId;
  return exporter
    .getFinishedSpans()
    .filter((span) => span.parentSpanContext?.spanId === id)
    .map((span) => ({ name: span.name, children: tree(span) }));
}

const leaf = (name: string): Node => ({ name, children: [] });
const spans = (name: string) => exporter.getFinishedSpans().filter((span) => span.name === name);
const item = json.bind(undefined, { id: 'itm_1' });

describe('spans', () => {
  it('of a call have the attributes of the conventions for HTTP clients, and nothing secret', async () => {
    const { connection, requests } = start(() => item());
    await connection.request({ ...getItem, query: { email: 'jo@example.com' } });
    expect(tree()).toEqual([{ name: 'items.get', children: [leaf('GET /items/{id}')] }]);
    const [attempt] = spans('GET /items/{id}');
    expect(attempt?.kind).toBe(telemetry.SpanKind.CLIENT);
    expect(attempt?.attributes).toEqual({
      [ATTR_HTTP_REQUEST_METHOD]: 'GET',
      [ATTR_SERVER_ADDRESS]: 'api.shop.example',
      [ATTR_SERVER_PORT]: 443,
      [ATTR_URL_FULL]: 'https://api.shop.example/api/v2/items/itm_1?email=REDACTED',
      'url.template': '/items/{id}',
      [ATTR_HTTP_RESPONSE_STATUS_CODE]: 200,
    });
    expect(JSON.stringify(exporter.getFinishedSpans().map(({ attributes }) => attributes))).not.toContain(secret);
    const { traceId, spanId } = attempt!.spanContext();
    expect(requests[0]?.headers.get('traceparent')).toBe(`00-${traceId}-${spanId}-01`);
  });

  it('are below the active span of the program', async () => {
    const { connection } = start(() => item());
    await telemetry.trace.getTracer('test').startActiveSpan('job', async (span) => {
      await connection.request(getItem);
      span.end();
    });
    expect(tree()).toEqual([{ name: 'job', children: [{ name: 'items.get', children: [leaf('GET /items/{id}')] }] }]);
  });

  it('of a repeated call show each attempt, with its number, and the wait between', async () => {
    const { connection, clock, requests } = start((_, index) => (index ? item() : json({}, { status: 503 })));
    watch(connection.request(getItem));
    await clock.advance(5000);
    expect(tree()).toEqual([
      { name: 'items.get', children: [leaf('GET /items/{id}'), leaf('wait retry'), leaf('GET /items/{id}')] },
    ]);
    const [first, second] = spans('GET /items/{id}');
    expect(first?.attributes).toMatchObject({ [ATTR_HTTP_RESPONSE_STATUS_CODE]: 503, [ATTR_ERROR_TYPE]: '503' });
    expect(first?.attributes[ATTR_HTTP_REQUEST_RESEND_COUNT]).toBeUndefined();
    expect(first?.status.code).toBe(telemetry.SpanStatusCode.ERROR);
    expect(second?.attributes).toMatchObject({ [ATTR_HTTP_REQUEST_RESEND_COUNT]: 1 });
    expect(second?.status.code).toBe(telemetry.SpanStatusCode.UNSET);
    expect(spans('items.get')[0]?.status.code).toBe(telemetry.SpanStatusCode.UNSET);
    const parents = requests.map(({ headers }) => headers.get('traceparent'));
    expect(new Set(parents).size).toBe(2);
  });

  it('of a burst of 600 calls have each its wait in the queue, and one attempt', async () => {
    const { connection, clock } = start(() => item(), { rateLimiter: undefined, deadline: 3_600_000 });
    const calls = Array.from({ length: 600 }, () => connection.request(getItem));
    watch(Promise.all(calls));
    await clock.advance(20 * 60_000);
    await settle();
    const roots = tree();
    expect(roots.map(({ name }) => name)).toEqual(Array(600).fill('items.get'));
    const kinds = roots.map(({ children }) => children.map(({ name }) => name).join(', '));
    expect(new Set(kinds)).toEqual(new Set(['GET /items/{id}', 'wait queue, GET /items/{id}']));
    expect(kinds.filter((kind) => kind.startsWith('wait')).length).toBeGreaterThan(500);
  });

  it('of a list are one for each page', async () => {
    const { connection } = start((_, index) =>
      json({ data: [{ id: `itm_${index}` }], meta: index < 2 ? { nextCursor: `c${index}`, hasMore: true } : {} }),
    );
    for await (const one of connection.list(listItems)) expect(one).toBeDefined();
    const page = { name: 'items.list', children: [leaf('GET /items')] };
    expect(tree()).toEqual([page, page, page]);
  });

  it.each<{ by: string; handler: Handler; ofCall: string; ofAttempt: string }>([
    { by: 'a status', handler: () => json({}, { status: 404 }), ofCall: '404', ofAttempt: '404' },
    {
      by: 'no connection',
      handler: () => Promise.reject(new TypeError('down')),
      ofCall: 'ConnectionError',
      ofAttempt: 'TypeError',
    },
  ])('of a call that failed by $by name the error', async ({ handler, ofCall, ofAttempt }) => {
    const { connection } = start(handler, { retries: 0 });
    await failureOf(connection.request(getItem));
    expect(spans('items.get')[0]?.attributes).toMatchObject({ [ATTR_ERROR_TYPE]: ofCall });
    expect(spans('GET /items/{id}')[0]?.attributes).toMatchObject({ [ATTR_ERROR_TYPE]: ofAttempt });
    const text = JSON.stringify(exporter.getFinishedSpans().map(({ status, events }) => ({ status, events })));
    expect(text).not.toContain('down');
  });

  it('are none for a call that is rejected before it is sent', async () => {
    const { connection, requests } = start(() => item());
    await failureOf(connection.request(getItem, { headers: { 'x-note': 'a\nb' } }));
    expect(requests).toEqual([]);
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  it('end when a call is aborted', async () => {
    const controller = new AbortController();
    const { connection } = start(() => new Promise<Response>(() => undefined));
    const call = failureOf(connection.request(getItem, { signal: controller.signal }));
    await settle();
    controller.abort();
    await call;
    expect(tree()).toEqual([{ name: 'items.get', children: [leaf('GET /items/{id}')] }]);
    expect(spans('items.get')[0]?.status.code).toBe(telemetry.SpanStatusCode.ERROR);
  });
});

describe('headers of a trace', () => {
  it('keep to the caller: its own traceparent stays, and baggage is not sent', async () => {
    const { connection, requests } = start(() => item());
    const baggage = telemetry.propagation.createBaggage({ tenant: { value: 'acme' } });
    await telemetry.context.with(telemetry.propagation.setBaggage(telemetry.context.active(), baggage), () =>
      connection.request(getItem, { headers: { traceparent: 'own' } }),
    );
    expect(requests[0]?.headers.get('traceparent')).toBe('own');
    expect(requests[0]?.headers.get('baggage')).toBeNull();
  });

  it('are not sent with `propagate: false`', async () => {
    const { connection, requests } = start(() => item(), {}, { propagate: false });
    await connection.request(getItem);
    expect(requests[0]?.headers.get('traceparent')).toBeNull();
    expect(tree()).toHaveLength(1);
  });
});

it.each([undefined, {}, { trace: {} }])('something else than the package is rejected: %j', (wrong) => {
  expect(() => openTelemetry(wrong as never)).toThrow(/@opentelemetry\/api/);
});

it('an option that does not exist is rejected', () => {
  expect(() => openTelemetry(telemetry, { propagat: true } as never)).toThrow(/propagate/);
});
