import { describe, expect, it } from 'vitest';
import { withKey } from '../../../../../generator/kit/runtime/parameters/idempotency.js';
import type { IdempotentOptions } from '../../../../../generator/kit/runtime/parameters/idempotency.js';
import type { OperationRequest } from '../../../../../generator/kit/runtime/call/operation.js';
import { downloadOf } from '../../../../../generator/kit/runtime/download.js';
import { streamOf } from '../../../../../generator/kit/runtime/item-stream.js';
import { jsonLines } from '../../../../../generator/kit/runtime/streams/json-lines.js';
import { connectTo, createItem, json } from '../support/client.js';

const create: OperationRequest = { ...createItem, repeatable: true };

/** A server that fails so many times, and the keys that it received. */
function startFailing(failures: number, status = 503) {
  const { connection, requests } = connectTo(
    (_request, index) =>
      json({ id: 'itm_1' }, { status: index < failures ? status : 201, headers: { 'retry-after': '0' } }),
    { retries: 2 },
  );
  const keys = () => requests.map(({ headers }) => headers.get('idempotency-key'));
  const call = (options: IdempotentOptions = {}) => connection.request(...withKey('Idempotency-Key', create, options));
  const fail = (options: IdempotentOptions = {}) =>
    call(options).then(
      () => undefined,
      (error: unknown) => error,
    );
  return { requests, keys, call, fail };
}

describe('an idempotency key', () => {
  it('is drawn for each call', async () => {
    const { call, keys } = startFailing(0);
    await call();
    await call();
    expect(keys()).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(new Set(keys()).size).toBe(2);
  });

  it('is kept over retries, and makes a POST repeatable', async () => {
    const { call, keys } = startFailing(2);
    expect(await call()).toEqual({ id: 'itm_1' });
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
  });

  it('is that of the caller, whose options stay as they are', async () => {
    const { call, keys, requests } = startFailing(0);
    const options: IdempotentOptions = { idempotencyKey: 'order-1', headers: { 'x-trace': 't' } };
    await call(options);
    expect(keys()).toEqual(['order-1']);
    expect(requests[0]?.headers.get('x-trace')).toBe('t');
    expect(options).toEqual({ idempotencyKey: 'order-1', headers: { 'x-trace': 't' } });
  });

  it('is handed back on the error, so that the call may be repeated', async () => {
    const { fail, keys } = startFailing(9);
    const error = await fail();
    const [key] = keys();
    expect(error).toMatchObject({ idempotencyKey: key, outcome: 'unknown' });
    expect((error as Error).message).toContain(
      `It may have taken effect: repeat it with \`idempotencyKey: "${key}"\`.`,
    );
  });

  it('is not sent twice if the caller says that the call must not be repeated', async () => {
    const { fail, keys } = startFailing(9);
    expect(await fail({ repeatable: false })).toMatchObject({ status: 503 });
    expect(keys()).toHaveLength(1);
  });

  it('may be among the headers', async () => {
    const { fail, keys } = startFailing(9);
    expect(await fail({ headers: { 'IDEMPOTENCY-key': 'order-1' } })).toMatchObject({ idempotencyKey: 'order-1' });
    expect(keys()).toEqual(['order-1', 'order-1', 'order-1']);
  });

  it.each([
    ['an empty one', { idempotencyKey: '' }, 'The header `idempotency-key` has an invalid value.'],
    ['a line break', { idempotencyKey: 'a\nb' }, 'The header `idempotency-key` has an invalid value.'],
    ['a number', { idempotencyKey: 5 as unknown as string }, 'The header `idempotency-key` has an invalid value.'],
    ['among options that are none', 'order-1' as unknown as IdempotentOptions, 'The options are a'],
  ])('is rejected before anything is sent: %s', async (_what, options, message) => {
    const { fail, requests } = startFailing(0);
    const error = await fail(options);
    expect(error).toMatchObject({ name: 'ArgumentError', message: expect.stringContaining(message) as string });
    expect(requests).toEqual([]);
  });

  it('is no option of an operation without one', async () => {
    const { connection } = connectTo(() => json({}));
    const options: IdempotentOptions = { idempotencyKey: 'order-1' };
    await expect(connection.request(createItem, options)).rejects.toThrow('The option `idempotencyKey` is unknown.');
  });
});

/** A server of a stream of numbers, which fails so many times. */
function streamAfter(failures: number) {
  return connectTo(
    (_request, index) =>
      index < failures
        ? json({}, { status: 503, headers: { 'retry-after': '0' } })
        : new Response('1\n2\n', { headers: { 'content-type': 'application/jsonl' } }),
    { retries: 2 },
  );
}

function keysOf(requests: readonly Request[]): (string | null)[] {
  return requests.map(({ headers }) => headers.get('idempotency-key'));
}

describe('a stream or a download with an idempotency key', () => {
  it('is repeated with its key until it begins', async () => {
    const { connection, requests } = streamAfter(2);
    const stream = streamOf<number>(
      connection,
      ...withKey('Idempotency-Key', { ...create, stream: jsonLines }, { idempotencyKey: 'order-1', idleTimeout: 1000 }),
    );
    const items: number[] = [];
    for await (const item of stream) items.push(item);
    expect(items).toEqual([1, 2]);
    expect(keysOf(requests)).toEqual(['order-1', 'order-1', 'order-1']);
  });

  it('hands the key back on its error', async () => {
    const { connection, requests } = streamAfter(9);
    const download = downloadOf<Blob>(connection, ...withKey('Idempotency-Key', create));
    const error: unknown = await download.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(keysOf(requests)).toEqual(
      Array.from({ length: 3 }, () => (error as { idempotencyKey?: string }).idempotencyKey),
    );
    expect(keysOf(requests)[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is not repeated once it has begun', async () => {
    const cut = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('1\n2')),
      pull: (controller) => controller.error(new Error('reset')),
    });
    const { connection, requests } = connectTo(() => new Response(cut), { retries: 2 });
    const stream = streamOf<number>(
      connection,
      ...withKey('Idempotency-Key', { ...create, stream: jsonLines }, { idempotencyKey: 'order-1' }),
    );
    const read = async () => {
      for await (const item of stream) expect(item).toBe(1);
    };
    await expect(read()).rejects.toMatchObject({ name: 'StreamError', fault: 'cut', idempotencyKey: 'order-1' });
    expect(requests).toHaveLength(1);
  });
});
