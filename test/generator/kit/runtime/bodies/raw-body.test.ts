import { describe, expect, it, test } from 'vitest';
import { jsonBody } from '../../../../../generator/kit/runtime/bodies/json-body.js';
import { binaryBody, textBody } from '../../../../../generator/kit/runtime/bodies/raw-body.js';
import type { OperationRequest } from '../../../../../generator/kit/runtime/call/operation.js';
import { connectTo, failureOf, json, type Handler } from '../support/client.js';

const put = { operationId: 'photo.put', method: 'PUT', path: '/photo', response: 'none' } as const;
const busy: Handler = () => json({ error: { message: 'Busy' } }, { status: 429, headers: { 'retry-after': '0' } });

async function sent(operation: Partial<OperationRequest>, options = {}) {
  const { connection, requests } = connectTo(() => json({}), options);
  await connection.request({ ...put, ...operation });
  const [request] = requests;
  return { type: request?.headers.get('content-type'), text: await request?.text() };
}

function stream(...chunks: string[]): ReadableStream<Uint8Array> {
  return new Blob(chunks).stream();
}

describe('a body of bytes', () => {
  test.each([
    ['a Blob', new Blob(['abc']), 'image/png', 'image/png'],
    ['a Blob of a range', new Blob(['abc'], { type: 'image/gif' }), 'image/*', 'image/gif'],
    ['a Blob without a type', new Blob(['abc']), '*/*', 'application/octet-stream'],
    ['bytes', new TextEncoder().encode('abc'), 'application/pdf', 'application/pdf'],
    ['a buffer', new TextEncoder().encode('abc').buffer, 'image/*', 'application/octet-stream'],
    ['a stream', stream('a', 'bc'), 'image/*', 'application/octet-stream'],
    ['a stream of a type', stream('abc'), 'image/png', 'image/png'],
  ])('is %s', async (...[, body, described, type]) => {
    expect(await sent({ body, encode: binaryBody(described) })).toEqual({ type, text: 'abc' });
  });

  it('is of the type that the caller names', async () => {
    const { connection, requests } = connectTo(() => json({}));
    const operation = { ...put, body: new Blob(['a']), encode: binaryBody('image/*') };
    await connection.request(operation, { headers: { 'Content-Type': 'image/webp' } });
    expect(requests[0]?.headers.get('content-type')).toBe('image/webp');
  });

  it('is not changed by later changes of its source', async () => {
    const bytes = new TextEncoder().encode('abc');
    const { connection, requests } = connectTo(() => json({}));
    const done = connection.request({ ...put, body: bytes, encode: binaryBody('image/png') });
    bytes.fill(0);
    await done;
    expect(await requests[0]?.text()).toBe('abc');
  });

  it('reaches middleware', async () => {
    const seen: string[] = [];
    const middleware = [
      { onRequest: async ({ request }: { request: Request }) => void seen.push(await request.clone().text()) },
    ];
    const operations = [new Blob(['abc']), stream('abc')].map((body) => ({ body, encode: binaryBody('image/png') }));
    for (const operation of operations)
      expect(await sent(operation, { middleware })).toEqual({ type: 'image/png', text: 'abc' });
    expect(seen).toEqual(['abc', 'abc']);
  });

  test.each([
    ['text', '"abc"'],
    [undefined, 'undefined'],
    [{}, 'an Object'],
  ])('is not %j', async (body, shown) => {
    const failed = sent({ body: body === 'text' ? 'abc' : body, encode: binaryBody('image/png') });
    expect((await failureOf(failed)).message).toContain(`body is ${shown}, which a binary body cannot carry.`);
  });
});

describe('a stream', () => {
  const once = 'It was not repeated, because its body is a stream, which can be read only once';

  test.each<[string, Handler]>([
    ['status 429', busy],
    ['status 503', () => json({}, { status: 503 })],
    [
      'no connection',
      () => {
        throw new TypeError('fetch failed');
      },
    ],
  ])('is not repeated after %s, and the error says why', async (_, handler) => {
    const { connection, requests } = connectTo(handler, { retries: 2 });
    const failed = connection.request({ ...put, body: stream('a'), encode: binaryBody('image/png') });
    expect((await failureOf(failed)).message).toContain(once);
    expect(requests).toHaveLength(1);
  });

  it('is not blamed where nothing would have been repeated', async () => {
    const failures = [connectTo(() => json({}, { status: 400 }), { retries: 2 }), connectTo(busy, { retries: 0 })].map(
      ({ connection }) => connection.request({ ...put, body: stream('a'), encode: binaryBody('image/png') }),
    );
    for (const failed of failures) expect((await failureOf(failed)).message).not.toContain('not repeated');
  });

  it('is repeated neither through middleware', async () => {
    const { connection, requests } = connectTo(busy, { retries: 2, middleware: [{ onRequest: () => undefined }] });
    const failed = connection.request({ ...put, body: stream('a'), encode: binaryBody('image/png') });
    expect((await failureOf(failed)).message).toContain(once);
    expect(requests).toHaveLength(1);
  });
});

it('repeats bytes, which it has kept', async () => {
  const { connection, requests } = connectTo((request, index) => (index === 0 ? busy(request, 0) : json({})), {
    retries: 1,
  });
  await connection.request({ ...put, body: new Uint8Array([97]), encode: binaryBody('image/png') });
  expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['a', 'a']);
});

test.each([
  ['a string', 'a\n b', 'a\n b'],
  ['a number', 5, '5'],
  ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
])('a body of text is %s', async (_, body, text) => {
  expect(await sent({ body, encode: textBody('text/markdown') })).toEqual({ type: 'text/markdown', text });
});

it('sends no object as text', async () => {
  const failed = sent({ body: { a: 1 }, encode: textBody('text/plain') });
  expect((await failureOf(failed)).message).toContain('body is an Object, which a text cannot carry.');
});

it('sends JSON of another media type', async () => {
  const body = { title: null };
  expect(await sent({ body, encode: jsonBody('application/merge-patch+json') })).toEqual({
    type: 'application/merge-patch+json',
    text: '{"title":null}',
  });
});
