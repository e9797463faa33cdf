import { createParser } from 'eventsource-parser';
import { describe, expect, test } from 'vitest';
import { Connection } from '../../../../generator/kit/runtime/connection.js';
import { streamOf } from '../../../../generator/kit/runtime/item-stream.js';
import { events, type EventSettings } from '../../../../generator/kit/runtime/streams/events.js';
import type { StreamFormat } from '../../../../generator/kit/runtime/streams/format.js';
import { jsonLines, jsonSequence } from '../../../../generator/kit/runtime/streams/json-lines.js';
import { api as definition } from '../runtime/support/client.js';
import { document, integer, object, operation, ref, text } from './support/documents.js';
import { plainDouble } from './support/plain-double.js';

const word = object({ word: text });
const lines = object({ text: { type: 'string', enum: ['one\ntwo\r\n\r\nthree'] } });
const base = 'https://api.example.com/v1';

/** A double with one stream, and a connection to it. */
function shop(mediaType: string, schema: object | undefined, { stream, body, ...more }: Parts = {}) {
  const responses = {
    200: { description: 'Items.', content: { [mediaType]: { ...(schema && { schema }) }, ...more } },
  };
  const asked = body
    ? { post: { ...operation('chats.create', { body }), responses } }
    : { get: { ...operation('items.list', {}), responses } };
  const { api } = plainDouble(document({ '/items': asked }, { Word: word }));
  const connection = new Connection(
    { ...definition, serverUrl: base },
    { apiKey: 'test_1', fetch: api.fetch, retries: 0 },
  );
  const request = {
    operationId: 'items.list',
    method: body ? 'POST' : 'GET',
    path: '/items',
    ...(body && { body: { stream: true } }),
  };
  const read = async () => {
    const items: unknown[] = [];
    if (stream) for await (const item of streamOf(connection, { ...request, stream })) items.push(item);
    return items;
  };
  return { api, read };
}

interface Parts {
  readonly stream?: StreamFormat;
  readonly body?: object;
  readonly [mediaType: `application/${string}`]: object;
}

const ofEvents = (settings?: EventSettings) => ({ stream: events(settings) });

describe('the double responds with a stream', () => {
  test.each<[string, object | undefined, Parts, unknown]>([
    ['text/event-stream', ref('Word'), ofEvents(), { word: expect.any(String) }],
    ['text/event-stream', undefined, ofEvents({ data: 'text' }), expect.any(String)],
    ['text/event-stream', lines, ofEvents(), { text: 'one\ntwo\r\n\r\nthree' }],
    [
      'text/event-stream',
      object({ event: { enum: ['fed', 'washed'] }, data: word }),
      ofEvents({ whole: true }),
      { event: expect.stringMatching(/^(fed|washed)$/), data: { word: expect.any(String) }, id: expect.any(String) },
    ],
    ['application/jsonl', ref('Word'), { stream: jsonLines }, { word: expect.any(String) }],
    ['application/x-ndjson', { type: 'array', items: integer }, { stream: jsonLines }, expect.any(Number)],
    ['application/stream+json', lines, { stream: jsonLines }, { text: 'one\ntwo\r\n\r\nthree' }],
    ['application/json-seq', word, { stream: jsonSequence }, { word: expect.any(String) }],
  ])('of %s, which the client reads: %j', async (...[mediaType, schema, parts, item]) => {
    const { read, api } = shop(mediaType, schema, parts);
    expect(await read()).toEqual([item, item, item]);
    expect(api.requests.map(({ issues }) => issues)).toEqual([[]]);
  });

  test('that a reader which is not ours reads', async () => {
    const { api } = shop('text/event-stream', object({ event: { const: 'said' }, data: { enum: ['a\nb'] } }));
    const response = await api.fetch(`${base}/items`, { headers: { 'x-api-key': 'test_1' } });
    const found: unknown[] = [];
    const parser = createParser({
      onEvent: (event) => void found.push({ ...event }),
      onError: (error) => found.push(error),
    });
    parser.feed(await response.text());
    expect(found).toEqual([1, 2, 3].map((id) => ({ id: String(id), event: 'said', data: 'a\nb' })));
  });

  test('with an item in each list, further down too', async () => {
    const choice = object({ delta: object({ content: text }, []) });
    const { read } = shop('text/event-stream', object({ choices: { type: 'array', items: choice } }), ofEvents());
    expect((await read())[0]).toEqual({ choices: [{ delta: { content: 'content 1' } }] });
  });

  test('in pieces, each when it is read', async () => {
    const { api } = shop('application/jsonl', word);
    const response = await api.fetch(`${base}/items`);
    const reader = response.body!.getReader();
    const pieces = [await reader.read(), await reader.read()];
    expect(pieces.map(({ value }) => new TextDecoder().decode(value).split('\n').length)).toEqual([2, 2]);
    await reader.cancel();
  });

  test('after the last event that the request names', async () => {
    const { api } = shop('text/event-stream', word);
    const ids = async (last: string) => {
      const response = await api.fetch(`${base}/items`, { headers: { 'last-event-id': last } });
      return [...(await response.text()).matchAll(/^id: (.*)$/gm)].map(([, id]) => id);
    };
    expect([await ids('1'), await ids('3'), await ids('')]).toEqual([['2', '3'], [], ['1', '2', '3']]);
  });

  test('where the body asks for it, and with JSON otherwise', async () => {
    const body = { type: 'object', properties: { stream: { type: 'boolean' } } };
    const json = { 'application/json': { schema: object({ answer: text }) } };
    const { api, read } = shop(
      'text/event-stream',
      { ...word, description: 'The last is [DONE].' },
      { ...ofEvents({ end: '[DONE]' }), body, ...json },
    );
    expect(await read()).toHaveLength(3);
    for (const stream of [false, undefined]) {
      const init = {
        method: 'POST',
        body: JSON.stringify({ stream }),
        headers: { 'content-type': 'application/json' },
      };
      const response = await api.fetch(`${base}/items`, init);
      expect(await response.json()).toEqual({ answer: expect.any(String) });
    }
  });

  test.each(['multipart/form-data', 'application/x-www-form-urlencoded'])(
    'where a body of %s asks for it',
    async (type) => {
      const properties = { file: text, stream: { type: 'boolean' } };
      const requestBody = { content: { [type]: { schema: { type: 'object', properties } } } };
      const content = {
        'application/json': { schema: object({ answer: text }) },
        'text/event-stream': { schema: word },
      };
      const post = { ...operation('texts.create', {}), requestBody, responses: { 200: { description: '', content } } };
      const { api } = plainDouble(document({ '/texts': { post } }, {}));
      const types = ['true', 'false', undefined].map(async (stream) => {
        const body = type.startsWith('multipart') ? new FormData() : new URLSearchParams();
        body.set('file', 'a');
        if (stream !== undefined) body.set('stream', stream);
        const response = await api.fetch(`${base}/texts`, { method: 'POST', body, headers: { 'x-api-key': 'test_1' } });
        return response.headers.get('content-type');
      });
      const json = 'application/json; charset=utf-8';
      expect(await Promise.all(types)).toEqual(['text/event-stream', json, json]);
    },
  );

  test('that breaks off, or is an error, where a fault says so', async () => {
    const { api, read } = shop('text/event-stream', word, ofEvents());
    api.fault({ truncate: true });
    await expect(read()).rejects.toMatchObject({ name: 'StreamError', fault: 'cut', received: 1 });
    api.fault({ status: 503 });
    await expect(read()).rejects.toMatchObject({ status: 503 });
    expect(await read()).toHaveLength(3);
  });
});
