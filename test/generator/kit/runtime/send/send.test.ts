import { describe, expect, it } from 'vitest';
import type { OperationRequest } from '../../../../../generator/kit/runtime/call/operation.js';
import type { RequestOptions } from '../../../../../generator/kit/runtime/call/request-options.js';
import { createItem, failureOf, getItem, json } from '../support/client.js';
import { failing, operations, putItem, start } from '../support/failing.js';
import { watch } from '../support/fake-clock.js';

const possible = ['reset', 'timeout', 'status 500', 'status 503'];
const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'both addresses unreachable'];
const rows = [
  ...possible.flatMap((how) => ['GET', 'PUT', 'DELETE'].map((method) => ({ method, how, sent: 2 }))),
  ...possible.flatMap((how) => ['POST', 'PATCH'].map((method) => ({ method, how, sent: 1 }))),
  ...unsent.flatMap((how) => Object.keys(operations).map((method) => ({ method, how, sent: 2 }))),
];

describe('what is sent again, and what never', () => {
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

describe('the number of attempts', () => {
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

  it.each(['GET', 'POST'] as const)('a %s that the rate limit rejects is sent again ten times', async (method) => {
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
    'is what Retry-After says (%s), with any random number',
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

  it('may replace the request, which is then repeated as it is, and the response', async () => {
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

it.each([-1, 1.5, NaN, '2'])('`retries: %j` is rejected', async (retries) => {
  const { connection, requests } = start(() => json({}));
  const error = await failureOf(connection.request(getItem, { retries: retries as number }));
  expect(error).toMatchObject({ name: 'ArgumentError', operationId: 'items.get' });
  expect(requests).toHaveLength(0);
  expect(() => start(() => json({}), { retries: retries as number })).toThrow('The option `retries`');
});
