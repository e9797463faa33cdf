import { describe, expect, it, test } from 'vitest';
import { multipartBody, type PartEncoding } from '../../../../../generator/kit/runtime/bodies/multipart-body.js';
import { connectTo, createItem, json, thrownBy } from '../support/client.js';

const call = { operationId: 'items.create', method: 'POST', route: '/items' };

function encoded(body: unknown, parts?: Record<string, PartEncoding>) {
  const { body: content, contentType = '' } = multipartBody(parts)(body, call);
  return { content: content as Blob, contentType };
}

/** The body with a fixed boundary. */
async function textOf(body: unknown, parts?: Record<string, PartEncoding>): Promise<string> {
  const { content, contentType } = encoded(body, parts);
  const boundary = contentType.replace('multipart/form-data; boundary=', '');
  return (await content.text()).replaceAll(boundary, 'B').replaceAll('\r\n', '\n');
}

function part(name: string, content: string, ...headers: string[]): string {
  return ['--B', `content-disposition: form-data; name=${name}`, ...headers, '', content, ''].join('\n');
}

const end = '--B--\n';

/**
 * The specification: "If the property is a primitive, or an array of primitive values, the default Content-Type is
 * `text/plain`", which is what a part without one has; "If the property is complex, or an array of complex values, the
 * default Content-Type is `application/json`"; for files it is `application/octet-stream`. "Array properties are handled by
 * applying the same `name` to multiple parts".
 */
describe('a part', () => {
  const jsonType = 'content-type: application/json';
  test.each<[string, unknown, string]>([
    ['text', { a: 'x' }, part('"a"', 'x')],
    ['a number', { a: 1 }, part('"a"', '1')],
    ['nothing', { a: null, b: undefined }, ''],
    ['a list', { a: ['x', 'y'] }, part('"a"', 'x') + part('"a"', 'y')],
    ['an object', { a: { b: null } }, part('"a"', '{"b":null}', jsonType)],
    [
      'a list of objects',
      { a: [{ b: 1 }, { b: 2 }] },
      part('"a"', '{"b":1}', jsonType) + part('"a"', '{"b":2}', jsonType),
    ],
    ['bytes', { a: new Uint8Array([120]) }, part('"a"; filename="a"', 'x', 'content-type: application/octet-stream')],
    ['a Blob', { a: new Blob(['x'], { type: 'text/csv' }) }, part('"a"; filename="a"', 'x', 'content-type: text/csv')],
    [
      'a file',
      { a: new File(['x'], 'x "1"\n.png') },
      part('"a"; filename="x %221%22%0A.png"', 'x', 'content-type: application/octet-stream'),
    ],
    [
      'files',
      { a: [new File(['x'], '1'), new File(['y'], '2')] },
      part('"a"; filename="1"', 'x', 'content-type: application/octet-stream') +
        part('"a"; filename="2"', 'y', 'content-type: application/octet-stream'),
    ],
  ])('is %s', async (_, body, expected) => {
    expect(await textOf(body)).toBe(expected + end);
  });

  test.each<[string, unknown, PartEncoding, string]>([
    [
      'file',
      new File(['x'], 'f', { type: 'image/gif' }),
      { contentType: 'image/png' },
      part('"a"; filename="f"', 'x', 'content-type: image/png'),
    ],
    ['text', 'x', { contentType: 'text/html' }, part('"a"', 'x', 'content-type: text/html')],
    ['JSON of text', 'x', { contentType: 'application/json' }, part('"a"', '"x"', 'content-type: application/json')],
    [
      'JSON',
      { b: 1 },
      { contentType: 'application/ld+json' },
      part('"a"', '{"b":1}', 'content-type: application/ld+json'),
    ],
    ['list by its style', ['x', 'y'], { style: 'form' }, part('"a"', 'x,y')],
    ['object by its style', { b: { c: 1 } }, { style: 'deepObject*' }, part('"a[b][c]"', '1')],
  ])('is %s with the encoding of the document', async (...[, a, encoding, expected]) => {
    expect(await textOf({ a }, { a: encoding })).toBe(expected + end);
  });

  test.each<[unknown, PartEncoding, string]>([
    [{ a: Symbol('x') }, {}, 'body.a is Symbol(x), which a multipart body cannot carry.'],
    [{ a: [null] }, {}, 'body.a[0] is null, which a multipart body cannot carry.'],
    [{ a: { b: 1 } }, { contentType: 'application/xml' }, 'body.a is an Object, which a multipart body cannot carry.'],
    ['x', {}, 'body is "x", which a multipart body cannot carry.'],
  ])('%o is rejected', (body, encoding, message) => {
    expect(thrownBy(() => encoded(body, { a: encoding })).message).toContain(message);
  });
});

it('is read by others as it was meant', async () => {
  const file = new File(['\r\n--x\r\n'], 'ä".txt', { type: 'text/plain' });
  const { content, contentType } = encoded({ name: 'Ä\n', file });
  const form = await new Response(content, { headers: { 'content-type': contentType } }).formData();
  expect(form.get('name')).toBe('Ä\n');
  expect(await (form.get('file') as File).text()).toBe('\r\n--x\r\n');
});

it('is the same at each attempt', async () => {
  const { connection, requests } = connectTo(
    (_, index) => json({}, index === 0 ? { status: 429, headers: { 'retry-after': '0' } } : {}),
    { retries: 1 },
  );
  await connection.request({ ...createItem, body: { a: new Blob(['x']) }, encode: multipartBody() });
  const [first, second] = await Promise.all(requests.map((request) => request.text()));
  expect(first).toBe(second);
  expect(first).toContain('name="a"');
  expect(requests[0]?.headers.get('content-type')).toBe(requests[1]?.headers.get('content-type'));
});
