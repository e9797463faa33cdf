import { Readable } from 'node:stream';
import { runInNewContext } from 'node:vm';
import { anything, array, assert, asyncProperty, constantFrom, oneof, record } from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { VerifyWebhookOptions } from '../../../../generated/src/custom/webhooks/index.js';
import {
  signWebhook,
  verifyWebhook,
  WebhookVerificationError,
} from '../../../../generated/src/custom/webhooks/index.js';

const secret = `whsec_${Buffer.from('a key of twenty-four b..').toString('base64')}`;
const other = `whsec_${Buffer.from('another key').toString('base64')}`;
const now = new Date('2026-06-30T09:00:00.000Z');
const body = JSON.stringify({
  event: 'deal.created',
  timestamp: now.toISOString(),
  payload: { id: 'dl_1', title: 'é' },
});
const headers = { ...(await signWebhook({ body, secret, id: 'msg_1', at: now })) };
const bytes = new TextEncoder().encode(body);

afterEach(() => vi.restoreAllMocks());

/** Outcome of verifying a delivery, with any values in place of its parts. */
async function outcomeOf(given: Record<string, unknown>): Promise<string> {
  const options = { body, headers, secret, now, ...given } as unknown as VerifyWebhookOptions;
  const outcome: unknown = await verifyWebhook(options).catch((error: unknown) => error);
  if (!(outcome instanceof Error)) return 'verified';
  expect(outcome).toBeInstanceOf(WebhookVerificationError);
  return `${(outcome as WebhookVerificationError).problem}: ${outcome.message}`;
}

/** A view that begins and ends within a larger buffer. */
function within<T>(View: new (buffer: ArrayBuffer, offset: number, length: number) => T): T {
  const buffer = new ArrayBuffer(bytes.length + 20);
  new Uint8Array(buffer).set(bytes, 10);
  return new View(buffer, 10, bytes.length);
}

describe('a body', () => {
  test.each([
    ['a Buffer', Buffer.from(body)],
    ['an ArrayBuffer', bytes.slice().buffer],
    ['an ArrayBuffer of another realm', Object.assign(runInNewContext(`new ArrayBuffer(${bytes.length})`))],
    ['a Uint8Array within a buffer', within(Uint8Array)],
    ['a DataView within a buffer', within(DataView)],
  ])('is taken as %s', async (title, given) => {
    if (title.includes('realm')) new Uint8Array(given as ArrayBuffer).set(bytes);
    expect(await outcomeOf({ body: given })).toBe('verified');
  });

  test.each([
    ['a parsed object', { event: 'x' }, 'an Object: a JSON parser ran first'],
    ['a parsed object with a length', { byteLength: 1e12, length: 1e12 }, 'an Object: a JSON parser ran first'],
    ['a parsed array', [1], 'an Array: a JSON parser ran first'],
    ['a parsed number', 5, '5: a JSON parser ran first'],
    ['nothing', undefined, 'undefined: nothing has read it'],
    ['null', null, 'null: nothing has read it'],
    ['a promise', Promise.resolve(body), 'a Promise: await it'],
    ['a stream of the web', new Response(body).body, 'a ReadableStream that has not been read'],
    ['a stream of Node', Readable.from([body]), 'an Object that has not been read'],
    ['a request', new Request('https://a.example', { method: 'POST', body }), 'a Request that has not been read'],
    ['a Blob', new Blob([body]), 'a Blob that has not been read'],
  ])('that is %s is explained', async (_title, given, cause) => {
    const outcome = await outcomeOf({ body: given });
    expect(outcome).toContain(`body: The body is ${cause}`);
    expect(outcome.includes("express.raw({ type: 'application/json' })")).toBe(!(given instanceof Promise));
  });

  test('may have 1 MiB unless another bound is given, and is not hashed beyond it', async () => {
    const sign = vi.spyOn(crypto.subtle, 'sign');
    for (const long of [
      'x'.repeat(1_048_577),
      new Uint8Array(1_048_577),
      new ArrayBuffer(1_048_577),
      'é'.repeat(524_289),
    ]) {
      expect(await outcomeOf({ body: long })).toMatch(/^body: The body has at least 10485\d\d bytes/);
    }
    expect(sign).not.toHaveBeenCalled();
    expect(await outcomeOf({ body: 'x'.repeat(1_048_576) })).toMatch(/^signature: /);
    expect(await outcomeOf({ maxBodyBytes: 10 })).toContain('`maxBodyBytes` allows 10');
    expect(await outcomeOf({ body: 'x'.repeat(1_048_577), maxBodyBytes: 2_000_000 })).toMatch(/^signature: /);
    expect(await outcomeOf({ maxBodyBytes: Number.NaN })).toContain('The option `maxBodyBytes` is NaN');
  });

  test('that changes while it is verified is read as it was', async () => {
    const changing = bytes.slice();
    const event = verifyWebhook({ body: changing, headers, secret, now });
    changing.set(new TextEncoder().encode(body.replace('dl_1', 'dl_2')));
    expect(await event).toEqual(JSON.parse(body));
  });
});

describe('headers', () => {
  test.each([
    ['of Node, joined by commas', { ...headers, 'webhook-signature': `v1,AAAA, ${headers['webhook-signature']}` }],
    ['of Node, each in an array', Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, [value]]))],
    ['in a Map', new Map(Object.entries(headers))],
  ])('are taken %s', async (_title, given) => {
    expect(await outcomeOf({ headers: given })).toBe('verified');
  });

  test.each([
    [undefined, 'The option `headers` is undefined'],
    [null, 'The option `headers` is null'],
    ['text', 'The option `headers` is "text"'],
    [Promise.resolve(headers), 'The option `headers` is a Promise: await it'],
    [Object.entries(headers), 'The option `headers` is an Array'],
    [{}, 'webhook-id, webhook-timestamp, webhook-signature; this one has not.'],
    [{ get: () => 5 }, 'this one has not.'],
    [
      {
        get: () => {
          throw new Error('no');
        },
      },
      'this one has not.',
    ],
    [{ ...headers, 'webhook-id': undefined }, 'A delivery has the header webhook-id; this one has not.'],
    [{ ...headers, 'webhook-id': 'msg.1' }, 'webhook-id contains a full stop'],
  ])('that are %j are explained', async (given, cause) => {
    const outcome = await outcomeOf({ headers: given });
    expect(outcome).toMatch(/^header: /);
    expect(outcome).toContain(cause);
  });
});

describe('a secret', () => {
  test.each([
    [undefined, 'The secret is undefined'],
    ['', 'The secret is an empty string'],
    [[], 'The secret is an empty array'],
    [[undefined, other], 'Secret 1 of 2 is undefined'],
    [[other, 'wrong'], 'Secret 2 of 2 is another string'],
    [5, 'The secret is 5'],
  ])('that is %j is explained', async (given, cause) => {
    const outcome = await outcomeOf({ secret: given });
    expect(outcome).toMatch(/^secret: /);
    expect(outcome).toContain(cause);
    expect(outcome).not.toContain('wrong');
  });

  test.each([[[undefined, secret]], [[secret, 'wrong']], [['', other, secret]], [[secret, other]]])(
    'among others may be unusable, wherever it stands: %j',
    async (given) => expect(await outcomeOf({ secret: given })).toBe('verified'),
  );
});

describe('work without a secret', () => {
  test('is one digest for each secret, however many signatures there are', async () => {
    const sign = vi.spyOn(crypto.subtle, 'sign');
    const verify = vi.spyOn(crypto.subtle, 'verify');
    const digest = headers['webhook-signature'];
    const wrong = `v1,${'B'.repeat(43)}=`;
    const lists = [wrong.padEnd(9), 'v1,AAAA '.repeat(1600) + wrong, `${wrong} `.repeat(1600), `v2,x ${wrong}`];
    for (const list of lists)
      await outcomeOf({ headers: { ...headers, 'webhook-signature': list }, secret: [secret, other] });
    expect(sign).toHaveBeenCalledTimes(2 * lists.length);
    // Nothing that could fit: nothing is hashed.
    await outcomeOf({ headers: { ...headers, 'webhook-signature': 'v1,AAAA '.repeat(1600) } });
    expect(sign).toHaveBeenCalledTimes(2 * lists.length);
    expect(verify).not.toHaveBeenCalled();
    const after = (count: number) => `${`${wrong} `.repeat(count)}${digest}`;
    expect(await outcomeOf({ headers: { ...headers, 'webhook-signature': after(9) } })).toBe('verified');
    expect(await outcomeOf({ headers: { ...headers, 'webhook-signature': after(10) } })).toMatch(/^signature: /);
    expect(await outcomeOf({ headers: { ...headers, 'webhook-signature': `${'v1,AAAA '.repeat(50)}${digest}` } })).toBe(
      'verified',
    );
  });
});

test('for any input, the result is a verified event or a WebhookVerificationError', async () => {
  const junk = oneof(
    anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
    }),
    constantFrom(
      undefined,
      null,
      Symbol('s'),
      () => 1,
      Promise.resolve(1),
      new Blob(['x']),
      new Headers(),
      new ArrayBuffer(3),
      /x/,
      new Error('x'),
      new URL('https://a.example'),
      NaN,
      new Date(NaN),
    ),
  );
  const names = ['body', 'headers', 'secret', 'toleranceSeconds', 'maxBodyBytes', 'now'];
  const part = record({ name: constantFrom(...names), value: junk });
  await assert(
    asyncProperty(array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
      await outcomeOf(Object.fromEntries(parts.map(({ name, value }) => [name, value])));
    }),
    { numRuns: 500 },
  );
  await assert(
    asyncProperty(junk, async (options) => {
      const outcome: unknown = await verifyWebhook(options as VerifyWebhookOptions).catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(WebhookVerificationError);
    }),
  );
});
