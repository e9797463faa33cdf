import { request as connect } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import type { NodeRequest } from '../../../../../generated/src/custom/webhooks/index.js';
import { toFetch, toLambda, toNode } from '../../../../../generated/src/custom/webhooks/index.js';
import { serve } from '../../../../support/server.js';
import { address, deliver, makeReceiver } from './support.js';

const PARSED = expect.stringMatching(/^500 A body parser ran .* mount the receiver before `express\.json\(\)`/);

describe('a server of Node', () => {
  test('gets the raw body', async () => {
    const { receiver, seen } = makeReceiver();
    const origin = await serve((request, response) => void toNode(receiver)(request, response));
    const response = await fetch(origin, await deliver());
    expect([response.status, await response.text(), seen]).toEqual([200, 'received', ['msg_1 Enginé']]);
  });

  test.each([
    { what: 'a string', add: (body: string) => ({ body }), status: 200 },
    { what: 'a Buffer', add: (body: string) => ({ body: Buffer.from(body) }), status: 200 },
    {
      what: 'a raw body and the parsed one',
      add: (body: string) => ({ body: {}, rawBody: Buffer.from(body) }),
      status: 200,
    },
    { what: 'an object', add: (body: string) => ({ body: JSON.parse(body) as unknown }), status: 500 },
    { what: 'nothing', add: () => ({}), status: 500 },
  ])('where a parser has left $what replies $status', async ({ add, status }) => {
    const { receiver, errors } = makeReceiver();
    const origin = await serve(async (request, response) => {
      await toNode(receiver)(Object.assign(request, add(await text(request))) as NodeRequest, response);
    });
    expect((await fetch(origin, await deliver())).status).toBe(status);
    expect(errors).toEqual(status === 200 ? [] : [PARSED]);
  });

  test('reads the stream if the parser left it alone', async () => {
    const { receiver } = makeReceiver();
    const handle = toNode(receiver);
    const origin = await serve((request, response) => void handle(Object.assign(request, { body: {} }), response));
    expect((await fetch(origin, await deliver())).status).toBe(200);
  });

  test.each([
    { what: 'whose length says so', headers: { 'content-length': String(50_000_000) } },
    { what: 'without a length', headers: { 'transfer-encoding': 'chunked' } },
  ])('stops at a body that is too long: one $what', async ({ headers }) => {
    const { receiver, errors } = makeReceiver({ maxBodyBytes: 1000 });
    const origin = await serve((request, response) => void toNode(receiver)(request, response));
    const sent = connect(origin, { method: 'POST', headers });
    sent.on('error', () => undefined);
    sent.write('x'.repeat(2000));
    const response = await new Promise<number | undefined>((resolve) =>
      sent.on('response', (r) => resolve(r.statusCode)),
    );
    expect(response).toBe(413);
    expect(errors).toEqual(['413 The body has more than 1000 bytes; `maxBodyBytes` allows no more.']);
    sent.destroy();
  });

  test('ends with a sender that goes away', async () => {
    const { receiver, errors, seen } = makeReceiver();
    const origin = await serve((request, response) => void toNode(receiver)(request, response));
    const sent = connect(origin, { method: 'POST', headers: { 'content-length': '100' } });
    sent.on('error', () => undefined);
    sent.write('{"event"', () => setImmediate(() => sent.destroy()));
    await vi.waitFor(() => expect(errors).toEqual([expect.stringMatching(/^400 The sender ended the connection/)]));
    expect(seen).toEqual([]);
  });
});

describe('a server of the web platform', () => {
  test('says what to change if the body was read', async () => {
    const { receiver, errors } = makeReceiver();
    const request = new Request(address, await deliver());
    await request.json();
    expect((await toFetch(receiver)(request)).status).toBe(500);
    expect(errors).toEqual([
      expect.stringMatching(/^500 The body of the request has been read\. Pass the Request before/),
    ]);
  });

  test('stops at a body that is too long, and cancels it', async () => {
    const { receiver } = makeReceiver({ maxBodyBytes: 1000 });
    let sent = 0;
    const cancel = vi.fn<() => void>();
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 400;
        controller.enqueue(new Uint8Array(400));
      },
      cancel,
    });
    const given = { method: 'POST', body, duplex: 'half' };
    const response = await toFetch(receiver)(new Request(address, given));
    expect([response.status, response.headers.get('connection')]).toEqual([413, null]);
    expect(sent).toBeLessThan(3000);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test('rejects a body that breaks off, and one that is missing', async () => {
    const { receiver } = makeReceiver();
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
    const given = { method: 'POST', body, duplex: 'half' };
    expect((await toFetch(receiver)(new Request(address, given))).status).toBe(400);
    expect((await toFetch(receiver)(new Request(address, { method: 'POST' }))).status).toBe(400);
  });
});

describe('a function of Lambda', () => {
  test.each([
    { what: 'format 1.0', parts: { httpMethod: 'POST' }, isBase64Encoded: false },
    { what: 'format 2.0', parts: { requestContext: { http: { method: 'POST' } } }, isBase64Encoded: true },
  ])('is called by $what', async ({ parts, isBase64Encoded }) => {
    const { receiver, seen } = makeReceiver();
    const { headers, body } = await deliver();
    const sent = isBase64Encoded ? Buffer.from(body).toString('base64') : body;
    const result = await toLambda(receiver)({ ...parts, headers, body: sent, isBase64Encoded });
    expect(result).toMatchObject({ statusCode: 200, body: 'received' });
    expect(seen).toHaveLength(1);
  });

  test('rejects what is no delivery', async () => {
    const handle = toLambda(makeReceiver({ maxBodyBytes: 3 }).receiver);
    const parts = { httpMethod: 'POST', headers: null };
    expect((await handle({})).statusCode).toBe(405);
    expect((await handle(parts)).statusCode).toBe(400);
    expect((await handle({ ...parts, body: '%%', isBase64Encoded: true })).statusCode).toBe(400);
    expect((await handle({ ...parts, body: 'ééé' })).statusCode).toBe(413);
  });
});
