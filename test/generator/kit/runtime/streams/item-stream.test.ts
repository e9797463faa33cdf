import { describe, expect, test } from 'vitest';
import { DeadlineError } from '../../../../../generator/kit/runtime/index.js';
import { streamOf } from '../../../../../generator/kit/runtime/item-stream.js';
import { events } from '../../../../../generator/kit/runtime/streams/events.js';
import { jsonLines } from '../../../../../generator/kit/runtime/streams/json-lines.js';
import type { StreamError } from '../../../../../generator/kit/runtime/streams/stream-error.js';
import type { StreamOptions } from '../../../../../generator/kit/runtime/streams/stream-options.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import { connectTo, failureOf, json, secret, type Handler } from '../support/client.js';
import { FakeClock, settle, watch } from '../support/fake-clock.js';

const get = { operationId: 'events.list', method: 'GET', path: '/events', accept: 'text/event-stream' } as const;
const post = { ...get, operationId: 'chats.create', method: 'POST', body: { text: 'Hello' } } as const;

/** A body that a test fills, and what became of it. */
function source() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const seen = { isCancelled: false, pulls: 0 };
  const body = new ReadableStream<Uint8Array>({
    start: (given) => void (controller = given),
    pull: () => void (seen.pulls += 1),
    cancel: () => void (seen.isCancelled = true),
  });
  const send = (text: string) => controller.enqueue(new TextEncoder().encode(text));
  return { body, seen, send, end: () => controller.close(), fail: (error: unknown) => controller.error(error) };
}

type OpenSettings = ClientOptions & { readonly request?: object };

const never = () => new Promise<Response>(() => undefined);

const eventStream = (body: BodyInit, init: ResponseInit = {}) =>
  new Response(body, { ...init, headers: { 'content-type': 'text/event-stream; charset=utf-8' } });

/** A stream of a call with options, from a client with others. */
function open(handler: Handler, options: StreamOptions = {}, { request = {}, ...ofClient }: OpenSettings = {}) {
  const clock = new FakeClock();
  const { connection, requests } = connectTo(handler, { clock, ...ofClient });
  return { clock, requests, stream: streamOf<unknown>(connection, { ...get, stream: events(), ...request }, options) };
}

async function all(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

describe.each([
  ['directly', []],
  ['through middleware', [{ onResponse: () => undefined }]],
])('%s', (_, middleware) => {
  test('items are returned as they arrive, until the response ends', async () => {
    const { body, send, end } = source();
    const { stream, requests } = open(() => eventStream(body), {}, { middleware });
    await settle();
    expect(requests).toEqual([]);
    const items = stream[Symbol.asyncIterator]();
    const first = watch(items.next());
    await settle();
    expect([first.state, requests.length, requests[0]?.headers.get('accept')]).toEqual([
      'pending',
      1,
      'text/event-stream',
    ]);
    send('id: 7\ndata: {"a":1}\n\ndata: {"a"');
    await settle();
    expect(first.value).toEqual({ done: false, value: { a: 1 } });
    expect(stream.lastEventId).toBe('7');
    send(':2}\n\n');
    end();
    expect(await items.next()).toEqual({ done: false, value: { a: 2 } });
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  test('status and headers are there when the response begins', async () => {
    const { body } = source();
    const { stream, requests } = open(() => eventStream(body, { status: 203 }), {}, { middleware });
    const { data, response } = await stream.withResponse();
    expect([data === stream, response.status, requests.length]).toEqual([true, 203, 1]);
  });

  test('an error response is an error as ever', async () => {
    const { stream } = open(() => json({ error: { message: 'Gone' } }, { status: 404 }), {}, { middleware });
    expect(await failureOf(all(stream))).toMatchObject({ status: 404, operationId: 'events.list' });
  });
});

test('a response of another type is an error', async () => {
  const { stream } = open(() => json({ data: [] }));
  expect((await failureOf(all(stream))).message).toContain(
    'GET /events (events.list) returned 200 with the media type application/json instead of text/event-stream.',
  );
});

test('a response of middleware is read, too', async () => {
  const middleware = [{ onResponse: () => eventStream('data: 1\n\n') }];
  expect(await all(open(() => eventStream('data: 2\n\n'), {}, { middleware }).stream)).toEqual([1]);
});

test('a wrong argument, or a wrong option, rejects and sends nothing', async () => {
  for (const [options, message] of [
    [{ idleTimeout: -1 }, 'The option `idleTimeout` is -1.'],
    [{ idle: 1 }, 'The option `idle` is unknown.'],
  ] as const) {
    const { stream, requests } = open(() => eventStream(''), options as StreamOptions);
    expect((await failureOf(all(stream))).message).toContain(message);
    expect(requests).toEqual([]);
  }
});

test('arguments are encoded at once, and sent once', async () => {
  const body = { text: 'Hello' };
  const { stream, requests } = open(() => eventStream('data: 1\n\n'), {}, { request: { ...post, body } });
  body.text = 'changed';
  expect(await all(stream)).toEqual([1]);
  expect(await requests[0]?.json()).toEqual({ text: 'Hello' });
  expect((await failureOf(all(stream))).message).toContain('The stream was read already. Call the method again.');
  expect(requests.length).toBe(1);
});

describe('an end before the end', () => {
  test('of the loop cancels the response', async () => {
    const { body, seen, send } = source();
    const { stream, clock } = open(() => eventStream(body));
    send('data: 1\n\ndata: 2\n\n');
    for await (const item of stream) {
      expect(item).toBe(1);
      break;
    }
    expect([seen.isCancelled, clock.timers]).toEqual([true, 0]);
  });

  test('by `return` cancels the response, even while an item is awaited', async () => {
    const { body, seen } = source();
    const { stream, clock } = open(() => eventStream(body));
    const items = stream[Symbol.asyncIterator]();
    const next = watch(items.next());
    await settle();
    expect(await items.return()).toEqual({ done: true, value: undefined });
    await settle();
    expect([next.value, seen.isCancelled, clock.timers]).toEqual([{ done: true, value: undefined }, true, 0]);
  });

  test('by `return` cancels a request without a response', async () => {
    const { stream, requests } = open(never);
    const items = stream[Symbol.asyncIterator]();
    const next = watch(items.next());
    await settle();
    void items.return();
    await settle();
    expect([next.value, requests[0]?.signal.aborted]).toEqual([{ done: true, value: undefined }, true]);
  });

  test('by a signal before the response cancels the request', async () => {
    const controller = new AbortController();
    const { stream, requests } = open(never, { signal: controller.signal });
    const result = watch(all(stream));
    await settle();
    const reason = new Error('enough');
    controller.abort(reason);
    await settle();
    expect([result.error, requests[0]?.signal.aborted]).toEqual([reason, true]);
  });

  test.each([true, false])('by a signal cancels the response (while an item is awaited: %s)', async (isAwaited) => {
    const { body, seen, send } = source();
    const controller = new AbortController();
    const { stream, clock } = open(() => eventStream(body), { signal: controller.signal });
    const items = stream[Symbol.asyncIterator]();
    send('data: 1\n\n');
    await items.next();
    const before = isAwaited ? watch(items.next()) : undefined;
    const reason = new Error('enough');
    controller.abort(reason);
    await settle();
    expect(seen.isCancelled).toBe(true);
    const result = before ?? watch(items.next());
    await settle();
    expect([result.error, clock.timers]).toEqual([reason, 0]);
  });

  test('by a signal that was aborted before sends nothing', async () => {
    const { stream, requests } = open(() => eventStream(''), { signal: AbortSignal.abort('never') });
    await expect(all(stream)).rejects.toBe('never');
    expect(requests).toEqual([]);
  });
});

describe('a stream that stalls', () => {
  test('ends with an error after `idleTimeout`; comments keep it alive', async () => {
    const { body, seen, send } = source();
    const { stream, clock } = open(() => eventStream(body), { idleTimeout: 100, timeout: 5000 });
    const result = watch(all(stream));
    await settle();
    for (const piece of ['data: 1\n\n', ': still here\n', ': and here\n']) {
      await clock.advance(80);
      send(piece);
      await settle();
    }
    expect(result.state).toBe('pending');
    await clock.advance(101);
    expect(result.error).toMatchObject({ name: 'StreamError', fault: 'idle', received: 1 });
    expect((result.error as Error).message).toBe(
      'GET /events (events.list): the stream got nothing within 100 ms after 1 item. Raise the option `idleTimeout`.',
    );
    expect([seen.isCancelled, clock.timers]).toEqual([true, 0]);
  });

  test('waits as long as `timeout` by default, and the caller may take its time', async () => {
    const { body, send } = source();
    const { stream, clock } = open(() => eventStream(body), { timeout: 200 });
    const items = stream[Symbol.asyncIterator]();
    send('data: 1\n\n');
    await items.next();
    await clock.advance(10_000);
    const next = watch(items.next());
    await clock.advance(199);
    expect(next.state).toBe('pending');
    await clock.advance(2);
    expect(next.error).toMatchObject({ fault: 'idle' });
  });

  test('ends at its deadline, even if items arrive', async () => {
    const { body, send } = source();
    const { stream, clock } = open(() => eventStream(body), { deadline: 250, idleTimeout: 100 });
    const result = watch(all(stream));
    for (let round = 0; round < 4; round += 1) {
      await clock.advance(80);
      if (result.state === 'pending') send('data: 1\n\n');
    }
    expect(result.error).toBeInstanceOf(DeadlineError);
  });

  test('does not wait for a new connection that its deadline does not allow', async () => {
    const { body, send, fail } = source();
    const request = { ...get, stream: events({ resumable: true }) };
    const { stream, clock } = open(() => eventStream(body), { deadline: 250, retries: 2 }, { request });
    const start = clock.now();
    const result = watch(all(stream));
    send('id: 1\ndata: 1\n\n');
    await settle();
    fail(new Error('reset'));
    await settle();
    expect(clock.now()).toBe(start);
    expect(result.error).toMatchObject({ fault: 'cut', received: 1 });
  });
});

describe('an error', () => {
  test('of the network says how many items came, and that a write may have taken effect', async () => {
    const { body, send, fail } = source();
    const { stream, requests } = open(() => eventStream(body), { retries: 2 }, { request: post });
    const items = stream[Symbol.asyncIterator]();
    send('data: 1\n\ndata: 2\n\n');
    expect([(await items.next()).value, (await items.next()).value]).toEqual([1, 2]);
    fail(new Error(`reset ${secret}`));
    const error = (await failureOf(items.next())) as StreamError;
    expect(error).toMatchObject({
      fault: 'cut',
      received: 2,
      outcome: 'unknown',
      cause: { message: 'reset [API key]' },
    });
    expect(error.message).toBe(
      'POST /events (chats.create): the stream was cut after 2 items. It may have taken effect: check before you retry.',
    );
    expect(await items.next()).toEqual({ done: true, value: undefined });
    expect(requests.length).toBe(1);
  });

  test('of an item names its number, and no secret', async () => {
    const { stream } = open(() => eventStream(`data: 1\n\ndata: no ${secret}\n\ndata: 3\n\n`));
    const items = stream[Symbol.asyncIterator]();
    await items.next();
    const error = await failureOf(items.next());
    expect(error).toMatchObject({ fault: 'malformed', received: 1 });
    expect(error.message).toContain('sent item 2 of its stream as text instead of JSON: no [API key].');
  });

  test('ends a stream whose last item is not complete', async () => {
    expect(await failureOf(all(open(() => eventStream('data: 1\n\ndata: 2')).stream))).toMatchObject({
      fault: 'cut',
      received: 1,
    });
    const lines = { accept: 'application/jsonl', stream: jsonLines };
    expect(await all(open(() => new Response('1\n2'), {}, { request: lines }).stream)).toEqual([1, 2]);
    expect(await failureOf(all(open(() => new Response('1\n{"a'), {}, { request: lines }).stream))).toMatchObject({
      fault: 'cut',
    });
  });

  test('bounds the size of one item, not of all', async () => {
    const short = 'data: "12345"\n\n'.repeat(20);
    expect(await all(open(() => eventStream(short), { maxResponseBytes: 50 }).stream)).toHaveLength(20);
    const long = `data: "${'1'.repeat(100)}`;
    const error = await failureOf(all(open(() => eventStream(long), { maxResponseBytes: 50 }).stream));
    expect(error).toMatchObject({ fault: 'size', received: 0 });
  });
});

describe('a stream that may be continued', () => {
  const resumable = { stream: events({ resumable: true }) };

  /** Responses that break off after their text; the last one ends. */
  function cutInto(...texts: string[]) {
    return open(
      (_, index) => {
        const { body, send, end, fail } = source();
        send(texts[index] ?? '');
        setImmediate(() => (index === texts.length - 1 ? end() : fail(new Error('reset'))));
        return eventStream(body);
      },
      { retries: 2 },
      { request: resumable },
    );
  }

  test('goes on after the last event, when the server says', async () => {
    const { stream, requests, clock } = cutInto(
      'retry: 300\nid: 1\ndata: 1\n\nid: 2\ndata: 2\n\nid: 3\ndata:',
      'id: 3\ndata: 3\n\n',
    );
    const result = watch(all(stream));
    await clock.advance(299);
    expect([result.state, requests.length]).toEqual(['pending', 1]);
    await clock.advance(2);
    await settle();
    expect(result.value).toEqual([1, 2, 3]);
    expect(requests.map(({ headers }) => headers.get('last-event-id'))).toEqual([null, '2']);
  });

  test('does not where an event without an id would come again', async () => {
    const { stream, requests } = cutInto('id: 1\ndata: 1\n\ndata: 2\n\n', 'data: 3\n\n');
    expect(await failureOf(all(stream))).toMatchObject({ fault: 'cut', received: 2, lastEventId: '1' });
    expect(requests.length).toBe(1);
  });

  test('gives up after the retries of the call, if no item came', async () => {
    const { stream, requests, clock } = cutInto('id: 1\ndata: 1\n\n', '', '', '', '');
    const result = watch(all(stream));
    await clock.advance(10_000);
    expect(result.error).toMatchObject({ fault: 'cut', received: 1, lastEventId: '1' });
    expect(requests.length).toBe(3);
  });
});
