import { describe, expect, it } from 'vitest';
import { LOOK_FIRST } from '../../generator/runtime/not-sent.js';
import type { OperationRequest } from '../../generator/runtime/operation.js';
import type { ClientOptions, RequestOptions } from '../../generator/runtime/options.js';
import type { Handler } from './client.js';
import { connectTo, createItem, failureOf, getItem, json } from './client.js';
import { FakeClock, watch } from './fake-clock.js';

const putItem: OperationRequest = { ...getItem, operationId: 'items.replace', method: 'PUT', body: { title: 'Chair' } };
const deleteItem: OperationRequest = { ...getItem, operationId: 'items.delete', method: 'DELETE' };
const patchItem: OperationRequest = { ...putItem, operationId: 'items.update', method: 'PATCH' };
const operations = { GET: getItem, PUT: putItem, DELETE: deleteItem, POST: createItem, PATCH: patchItem };

/** A failure of `fetch` as Node gives it. */
function nodeError(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

const hang = (): Promise<Response> => new Promise(() => undefined);
/** Begins an answer and never ends it. */
const endless = () =>
  new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) }));

const failures: Readonly<Record<string, Handler>> = {
  reset: () => Promise.reject(nodeError('ECONNRESET')),
  timeout: hang,
  'status 500': () => json({}, { status: 500 }),
  'status 503': () => json({}, { status: 503 }),
  ECONNREFUSED: () => Promise.reject(nodeError('ECONNREFUSED')),
  ENOTFOUND: () => Promise.reject(nodeError('ENOTFOUND')),
  'both addresses refused': () => {
    const each = [nodeError('ECONNREFUSED'), nodeError('ENETUNREACH')];
    return Promise.reject(new TypeError('fetch failed', { cause: new AggregateError(each) }));
  },
};

/** A connection with two repetitions, and a clock that stands still. */
function start(handler: Handler, options: ClientOptions = {}) {
  const clock = new FakeClock();
  return { clock, ...connectTo(handler, { clock, timeout: 1000, retries: 2, ...options }) };
}

/** Fails as told, `times` times; then all is well. */
function failing(how: string, times = 1): Handler {
  return (request, index) => (index < times ? failures[how]!(request, index) : json({ ok: true }));
}

describe('what is sent again, and what never', () => {
  const possible = ['reset', 'timeout', 'status 500', 'status 503'];
  const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'both addresses refused'];
  const rows = [
    ...possible.flatMap((how) => ['GET', 'PUT', 'DELETE'].map((method) => ({ method, how, sent: 2 }))),
    ...possible.flatMap((how) => ['POST', 'PATCH'].map((method) => ({ method, how, sent: 1 }))),
    ...unsent.flatMap((how) => Object.keys(operations).map((method) => ({ method, how, sent: 2 }))),
  ];

  it.each(rows)('$method after $how is sent $sent times', async ({ method, how, sent }) => {
    const { connection, requests, clock } = start(failing(how));
    const call = watch(connection.request(operations[method as keyof typeof operations]));
    await clock.advance(5000);
    expect(requests).toHaveLength(sent);
    expect(call.state).toBe(sent === 2 ? 'done' : 'failed');
    expect(clock.timers).toBe(0);
  });

  it.each<{ where: string; operation: OperationRequest; options: RequestOptions; sent: number }>([
    { where: 'of the call', operation: createItem, options: { repeatable: true }, sent: 2 },
    { where: 'of the call', operation: putItem, options: { repeatable: false }, sent: 1 },
    { where: 'of the description', operation: { ...createItem, repeatable: true }, options: {}, sent: 2 },
    {
      where: 'of the call, before the description',
      operation: { ...createItem, repeatable: true },
      options: { repeatable: false },
      sent: 1,
    },
  ])('`repeatable` $where decides', async ({ operation, options, sent }) => {
    const { connection, requests, clock } = start(failing('status 500'));
    watch(connection.request(operation, options));
    await clock.advance(5000);
    expect(requests).toHaveLength(sent);
  });

  it.each([
    [undefined, 3],
    [0, 1],
    [1, 2],
    [4, 5],
  ])('`retries: %j` of a call makes %d attempts at most', async (retries, sent) => {
    const { connection, requests, clock } = start(failing('status 500', 99));
    const call = watch(connection.request(getItem, { retries }));
    await clock.advance(60_000);
    expect(requests).toHaveLength(sent);
    expect(call.error).toMatchObject({ name: 'ServerError', status: 500 });
  });

  it.each(['GET', 'POST'] as const)('a %s that the rate limit refuses is sent again ten times', async (method) => {
    const { connection, requests, clock } = start(() => json({}, { status: 429, headers: { 'retry-after': '1' } }));
    const call = watch(connection.request(operations[method]));
    await clock.advance(60_000);
    expect(requests).toHaveLength(11);
    expect(call.error).toMatchObject({ name: 'TooManyRequestsError' });
  });

  it('with `retries: 0` not even that', async () => {
    const { connection, requests, clock } = start(() => json({}, { status: 429 }));
    const call = watch(connection.request(getItem, { retries: 0 }));
    await clock.advance(60_000);
    expect(requests).toHaveLength(1);
    expect(call.error).toMatchObject({ name: 'TooManyRequestsError' });
  });

  it('repeats headers and body byte for byte', async () => {
    const bodies: string[] = [];
    const { connection, clock, requests } = start(async (request, index) => {
      bodies.push(await request.text());
      return json({}, { status: index < 2 ? 500 : 200 });
    });
    watch(connection.request({ ...putItem, body: { title: 'Stühle ✓' } }, { headers: { 'x-trace': 'a' } }));
    await clock.advance(5000);
    expect(bodies).toEqual(Array(3).fill('{"title":"Stühle ✓"}'));
    const headers = requests.map((request) => JSON.stringify([...request.headers]));
    expect(new Set(headers).size).toBe(1);
    expect(headers).toHaveLength(3);
  });
});

describe('the wait before a repetition', () => {
  it('is by chance', async () => {
    const { connection, requests, clock } = start(failing('status 500'));
    clock.chance = 0.4;
    watch(connection.request(getItem));
    await clock.advance(199);
    expect(requests).toHaveLength(1);
    expect(clock.awaited).toBe(1);
    await clock.advance(1);
    expect(requests).toHaveLength(2);
  });

  it.each(['3', new Date(Date.parse('2026-01-01T00:00:03Z')).toUTCString()])(
    'is what Retry-After says (%s), whatever chance says',
    async (value) => {
      const headers = { 'retry-after': value, date: new Date(Date.parse('2026-01-01T00:00:00Z')).toUTCString() };
      const { connection, requests, clock } = start((_, index) => json({}, { status: index ? 200 : 503, headers }));
      watch(connection.request(getItem));
      await clock.advance(2999);
      expect(requests).toHaveLength(1);
      await clock.advance(1);
      expect(requests).toHaveLength(2);
    },
  );
});

describe('the deadline', () => {
  it('ends an attempt, and says what is known of its effect', async () => {
    for (const [operation, outcome] of [
      [putItem, 'unknown'],
      [getItem, undefined],
    ] as const) {
      const { connection, requests, clock } = start(hang, { deadline: 700 });
      const call = watch(connection.request(operation));
      await clock.advance(699);
      expect(call.state).toBe('pending');
      await clock.advance(1);
      expect(call.error).toMatchObject({ name: 'DeadlineError' });
      expect((call.error as { outcome?: string }).outcome).toBe(outcome);
      expect(requests).toHaveLength(1);
      expect(requests[0]?.signal.aborted).toBe(true);
      expect(clock.timers).toBe(0);
    }
  });

  it('is not followed by another attempt, even if chance asks for no wait', async () => {
    const { connection, requests, clock } = start(hang, { deadline: 700 });
    clock.chance = 0;
    const call = watch(connection.request(putItem));
    await clock.advance(700);
    expect(call.error).toMatchObject({ name: 'DeadlineError', outcome: 'unknown' });
    expect(requests).toHaveLength(1);
  });

  it('goes over all attempts, and the last failure is told at once where a wait would outlast it', async () => {
    const { connection, requests, clock } = start(failing('status 500', 99), { deadline: 1100, retries: 9 });
    clock.chance = 1;
    const call = watch(connection.request(getItem));
    await clock.advance(500);
    expect(requests).toHaveLength(2);
    expect(call.error).toMatchObject({ name: 'ServerError' });
  });

  it('leaves the last attempt only what is left', async () => {
    const { connection, requests, clock } = start((_, index) => (index ? hang() : json({}, { status: 500 })), {
      deadline: 800,
    });
    clock.chance = 1;
    const call = watch(connection.request(getItem));
    await clock.advance(799);
    expect([requests.length, call.state]).toEqual([2, 'pending']);
    await clock.advance(1);
    expect(call.error).toMatchObject({ name: 'DeadlineError' });
  });

  it('of a call wins over that of the client; 0 is none', async () => {
    const { connection, clock } = start(hang, { deadline: 10 });
    const calls = [20, 0].map((deadline) => watch(connection.request(getItem, { deadline, retries: 0 })));
    await clock.advance(20);
    expect(calls[0]?.error).toMatchObject({ name: 'DeadlineError' });
    expect(calls[1]?.state).toBe('pending');
    await clock.advance(1000);
    expect(calls[1]?.error).toMatchObject({ name: 'TimeoutError' });
  });
});

describe('an error says whether the request had its effect', () => {
  it.each([
    { method: 'POST', how: 'reset', name: 'ConnectionError', outcome: 'unknown' },
    { method: 'POST', how: 'timeout', name: 'TimeoutError', outcome: 'unknown' },
    { method: 'POST', how: 'status 500', name: 'ServerError', outcome: 'unknown' },
    { method: 'PUT', how: 'status 503', name: 'ServerError', outcome: 'unknown' },
    { method: 'POST', how: 'ECONNREFUSED', name: 'ConnectionError', outcome: 'not sent' },
    { method: 'GET', how: 'reset', name: 'ConnectionError', outcome: undefined },
    { method: 'GET', how: 'timeout', name: 'TimeoutError', outcome: undefined },
    { method: 'GET', how: 'status 500', name: 'ServerError', outcome: undefined },
  ])('$method, $how: $outcome', async ({ method, how, name, outcome }) => {
    const { connection, clock } = start(failing(how, 99));
    const call = watch(connection.request(operations[method as keyof typeof operations]));
    await clock.advance(20_000);
    const error = call.error as Error & { outcome?: string };
    expect([error.name, error.outcome]).toEqual([name, outcome]);
    expect(error.message.includes(LOOK_FIRST)).toBe(outcome === 'unknown');
  });

  it('counts every attempt: refused in the end, but lost before', async () => {
    const { connection, clock } = start((request, index) =>
      failures[index ? 'ECONNREFUSED' : 'reset']!(request, index),
    );
    const call = watch(connection.request(putItem));
    await clock.advance(20_000);
    expect(call.error).toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
  });
});

describe('an abort', () => {
  const reason = { my: 'reason' };
  it.each([
    ['between attempts', () => json({}, { status: 500 })],
    ['in flight', hang],
    ['while the body streams', endless],
  ])('%s acts at once, with the reason itself, and leaves nothing behind', async (_when, handler) => {
    const { connection, requests, clock } = start(handler);
    const controller = new AbortController();
    const listeners = countListeners(controller.signal);
    const call = watch(connection.request(getItem, { signal: controller.signal }));
    await clock.advance(1);
    expect([call.state, requests.length]).toEqual(['pending', 1]);
    expect(clock.timers).toBe(1);
    controller.abort(reason);
    await Promise.resolve().then(() => undefined);
    expect(clock.timers).toBe(0);
    await clock.advance(0);
    expect(call.error).toBe(reason);
    expect(listeners.left).toBe(0);
    await clock.advance(60_000);
    expect(requests).toHaveLength(1);
  });
});

describe('middleware', () => {
  it('sees one request, a real one, however many attempts', async () => {
    const seen: unknown[] = [];
    const onRequest = ({ request }: { request: Request }) => void seen.push(request instanceof Request, request.url);
    const onResponse = ({ response }: { response: Response }) => void seen.push(response.status);
    const { connection, requests, clock } = start(failing('status 500', 2), {
      middleware: [{ onRequest, onResponse }],
    });
    const call = watch(connection.request(getItem));
    await clock.advance(5000);
    expect(call.value).toEqual({ ok: true });
    expect(requests).toHaveLength(3);
    expect(seen).toEqual([true, 'https://api.shop.example/api/v2/items/itm_1', 200]);
  });

  it('may replace the request, which is then repeated as it is, and the answer', async () => {
    const bodies: string[] = [];
    const { connection, clock } = start(
      async (request, index) => {
        bodies.push(await request.text());
        return json({}, { status: index ? 200 : 500 });
      },
      {
        middleware: [
          {
            onRequest: ({ request }) => new Request(request, { method: 'PUT', body: '{"mine":1}' }),
            onResponse: () => json({ replaced: true }),
          },
        ],
      },
    );
    const call = watch(connection.request(putItem));
    await clock.advance(5000);
    expect(bodies).toEqual(['{"mine":1}', '{"mine":1}']);
    expect(call.value).toEqual({ replaced: true });
  });
});

it.each([-1, 1.5, NaN, '2'])('`retries: %j` is refused', async (retries) => {
  const { connection, requests } = start(() => json({}));
  const error = await failureOf(connection.request(getItem, { retries: retries as number }));
  expect(error).toMatchObject({ name: 'ArgumentError', operationId: 'items.get' });
  expect(requests).toHaveLength(0);
  expect(() => start(() => json({}), { retries: retries as number })).toThrow('The option `retries`');
});

/** Counts the listeners that are put on a signal and not taken away. */
function countListeners(signal: AbortSignal): { left: number } {
  const count = { left: 0 };
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...given: unknown[]) => {
    count.left += 1;
    Reflect.apply(addEventListener, signal, given);
  };
  signal.removeEventListener = (...given: unknown[]) => {
    count.left -= 1;
    Reflect.apply(removeEventListener, signal, given);
  };
  return count;
}
