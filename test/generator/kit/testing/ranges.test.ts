import { describe, expect, test } from 'vitest';
import { Connection } from '../../../../generator/kit/runtime/connection.js';
import { downloadOf } from '../../../../generator/kit/runtime/download.js';
import { api as definition } from '../runtime/support/client.js';
import { document, operation, text } from './support/documents.js';
import { plainDouble } from './support/plain-double.js';

const base = 'https://api.example.com/v1';
const whole = 'Response of photos.get';

/** The double of an API with one file. */
function photos() {
  const content = { 'image/png': { schema: { type: 'string', format: 'binary' } } };
  const get = { ...operation('photos.get', {}), responses: { 200: { description: 'The file.', content } } };
  const list = operation('pets.get', { shows: text });
  const { api } = plainDouble(document({ '/photo': { get }, '/pet': { get: list } }, {}));
  const ask = async (headers: Record<string, string>, path = '/photo') => {
    const response = await api.fetch(base + path, { headers: { 'x-api-key': 'test_1', ...headers } });
    const { status, headers: received } = response;
    return { status, range: received.get('content-range'), etag: received.get('etag'), body: await response.text() };
  };
  return { api, ask };
}

describe('the double sends the part of a file that is asked for', () => {
  test.each([
    ['bytes=0-', 206, 'bytes 0-21/22', whole],
    ['bytes=12-', 206, 'bytes 12-21/22', 'photos.get'],
    ['bytes=12-17', 206, 'bytes 12-17/22', 'photos'],
    ['bytes=12-99', 206, 'bytes 12-21/22', 'photos.get'],
    ['bytes=-3', 206, 'bytes 19-21/22', 'get'],
    ['bytes=-99', 206, 'bytes 0-21/22', whole],
    ['bytes=22-', 416, 'bytes */22', ''],
    ['bytes=0-1,4-5', 200, null, whole],
    ['items=0-1', 200, null, whole],
  ])('%s: %i, %s', async (...[range, status, contentRange, body]) => {
    const { ask } = photos();
    expect(await ask({ range })).toMatchObject({ status, range: contentRange, body });
  });

  test('if it is still the same', async () => {
    const { ask } = photos();
    const { etag } = await ask({});
    expect(etag).toMatch(/^"\w+"$/);
    expect((await ask({ range: 'bytes=12-', 'if-range': String(etag) })).status).toBe(206);
    expect(await ask({ range: 'bytes=12-', 'if-range': '"another"' })).toMatchObject({ status: 200, body: whole });
  });

  test('so that a download that was cut goes on', async () => {
    const { api } = photos();
    api.fault({ operation: 'photos.get', truncate: true });
    const connection = new Connection(
      { ...definition, serverUrl: base },
      { apiKey: 'test_1', fetch: api.fetch, clock: { now: () => 0, after: soon, random: () => 0 } },
    );
    const request = { operationId: 'photos.get', method: 'GET', path: '/photo', accept: '*/*', resumable: true };
    expect(await new Response(downloadOf<Blob>(connection, request).stream()).text()).toBe(whole);
    expect(api.requests.map(({ status }) => status)).toEqual([200, 206]);
    const range = api.requests[1]?.headers.get('range');
    expect(range).toBe(`bytes=${whole.length / 2}-`);
  });

  test('and no part of JSON', async () => {
    expect(await photos().ask({ range: 'bytes=0-1' }, '/pet')).toMatchObject({ status: 200, range: null, etag: null });
  });
});

/** A timer of no time for short waits, and of none for time limits. */
function soon(delay: number, act: () => void): () => void {
  const timer = delay > 5000 ? undefined : setTimeout(act, 0);
  return () => clearTimeout(timer);
}
