import { describe, expect, it, test } from 'vitest';
import { readBinary, readJsonOrText, readText } from '../../../../../generator/kit/runtime/bodies/read-content.js';
import { connectTo, failureOf, json, secret } from '../support/client.js';

const get = { operationId: 'photo.get', method: 'GET', path: '/photo' } as const;
const binary = { ...get, read: readBinary, accept: 'image/png, image/gif' };
const text = { ...get, read: readText, accept: 'text/plain' };
const bytes = new Uint8Array([0xff, 0, 0x80]);
const photo = () => new Response(bytes, { headers: { 'content-type': 'image/gif' } });

describe.each([
  ['directly', []],
  ['through middleware', [{ onResponse: () => undefined }]],
])('%s', (_, middleware) => {
  it('returns bytes as a Blob of their type', async () => {
    const { connection, requests } = connectTo(photo, { middleware });
    const { data, response } = await connection.request<Blob>(binary).withResponse();
    expect(new Uint8Array(await data.arrayBuffer())).toEqual(bytes);
    expect([data.type, response.status]).toEqual(['image/gif', 200]);
    expect(requests[0]?.headers.get('accept')).toBe('image/png, image/gif');
  });

  it('returns text, even where it looks like JSON or is empty', async () => {
    for (const body of ['hello', '{"a":1}', '']) {
      const { connection } = connectTo(() => new Response(body), { middleware });
      expect(await connection.request(text)).toBe(body);
    }
  });

  it.each([
    ['application/json', '"hello"', 'hello'],
    ['application/hal+json; charset=utf-8', '{"a":1}', { a: 1 }],
    ['text/plain', '"hello"', '"hello"'],
    ['text/plain;charset=UTF-8', '', ''],
    [undefined, 'hello', 'hello'],
    [undefined, '', undefined],
  ])('returns JSON or text by the type %s: %s', async (type, body, data) => {
    const response = () =>
      new Response(new TextEncoder().encode(body), { headers: type ? { 'content-type': type } : {} });
    const { connection } = connectTo(response, { middleware });
    expect(await connection.request({ ...get, read: readJsonOrText, response: 'optional' })).toEqual(data);
  });

  it('rejects JSON or text that is not the JSON that it is said to be', async () => {
    const { connection } = connectTo(() => new Response('hello', { headers: { 'content-type': 'application/json' } }), {
      middleware,
    });
    const failure = await failureOf(connection.request({ ...get, read: readJsonOrText, response: 'any' }));
    expect(failure.message).toContain('returned 200 with text instead of JSON: hello.');
  });

  it('returns nothing for a status without content', async () => {
    const { connection } = connectTo(() => new Response(null, { status: 204 }), { middleware });
    expect(await connection.request(text)).toBeUndefined();
    expect(await connection.request(binary)).toBeUndefined();
  });

  it('reads an error as ever', async () => {
    const { connection } = connectTo(() => json({ error: { message: 'Gone' } }, { status: 404 }), { middleware });
    expect(await failureOf(connection.request(binary))).toMatchObject({
      status: 404,
      body: { error: { message: 'Gone' } },
    });
  });

  it('bounds its size', async () => {
    const { connection } = connectTo(photo, { middleware });
    const failure = await failureOf(connection.request(binary, { maxResponseBytes: 2 }));
    expect(failure.message).toContain('more than 2 bytes');
  });
});

it('returns the response of middleware', async () => {
  const { connection } = connectTo(photo, { middleware: [{ onResponse: () => new Response('mine') }] });
  expect(await (await connection.request<Blob>(binary)).text()).toBe('mine');
});

test.each([
  ['the call', {}, { headers: { accept: 'image/webp' } }, 'image/webp'],
  ['the operation', { headers: { accept: 'text/html' } }, {}, 'image/png, image/gif'],
])('%s says what is accepted', async (...[, options, ofCall, accept]) => {
  const { connection, requests } = connectTo(photo, options);
  await connection.request(binary, ofCall);
  expect(requests[0]?.headers.get('accept')).toBe(accept);
});

it('shows hooks the text or the Blob that was read, without the key', async () => {
  const seen: unknown[] = [];
  const hooks = { onResponse: ({ body }: { readonly body?: unknown }) => void seen.push(body) };
  await connectTo(() => new Response(`of ${secret}`), { hooks }).connection.request(text);
  await connectTo(photo, { hooks }).connection.request(binary);
  expect(seen).toEqual(['of [API key]', expect.any(Blob)]);
});
