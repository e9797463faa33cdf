import { describe, expect, test } from 'vitest';
import { planBodies } from '../../../generator/plan/bodies/plan-bodies.js';
import { readOperations } from '../../../generator/document/operation-reading.js';
import { document, object, operation, ref, text } from '../kit/testing/support/documents.js';

const sse = 'text/event-stream';

/** The stream that is planned for an operation with this media type. */
function streamOf(content: object, { schemas = {}, ...own }: { schemas?: object; [member: string]: unknown } = {}) {
  const post = { ...operation('chats.create', {}), responses: { 200: { description: 'Items.', content } }, ...own };
  const described = document({ '/chats': { post } }, schemas);
  return planBodies(described, readOperations(described)[0]!).stream;
}

const body = (properties: object) => ({
  requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
});

describe('the items of a stream', () => {
  test.each([
    ['nothing', undefined, { data: 'text', whole: false }],
    ['no more than a text', { description: 'Any' }, { data: 'text', whole: false }],
    ['a string', text, { data: 'text', whole: false }],
    ['a string or nothing', { type: ['string', 'null'] }, { data: 'text', whole: false }],
    ['names', { enum: ['a', 'b'] }, { data: 'text', whole: false }],
    ['a number', { type: 'integer' }, { data: 'json', whole: false }],
    ['an object', object({ word: text }), { data: 'json', whole: false }],
    ['an object with data', object({ data: text, word: text }), { data: 'json', whole: false }],
    ['a choice of objects', { oneOf: [object({ a: text }), ref('Pet')] }, { data: 'json', whole: false }],
    ['an object or a string', { anyOf: [object({ a: text }), text] }, { data: 'either', whole: false }],
    ['a whole event', object({ data: text, id: text }), { data: 'text', whole: true }],
    ['a whole event of any data', object({ data: {}, event: text }), { data: 'text', whole: true }],
    ['a whole event of JSON', object({ data: ref('Pet'), event: text, version: text }), { data: 'json', whole: true }],
    [
      'one of several events',
      {
        oneOf: [
          object({ event: { const: 'a' }, data: ref('Pet') }),
          object({ event: { const: 'b' }, data: { enum: ['over'] } }),
        ],
      },
      { data: 'either', whole: true },
    ],
  ])('are %s', (_, schema, expected) => {
    const planned = streamOf({ [sse]: { ...(schema && { schema }) } }, { schemas: { Pet: object({ name: text }) } });
    expect(planned?.events).toMatchObject(expected);
  });

  test('are those of a list', () => {
    const schema = { type: 'array', items: text };
    expect(streamOf({ 'application/jsonl': { schema } })).toMatchObject({ form: 'lines', item: text, isListed: true });
    expect(streamOf({ 'application/jsonl': { schema: text } })).toMatchObject({ item: undefined, isListed: false });
  });
});

test.each([
  ['text/event-stream; charset=utf-8', 'events'],
  ['application/jsonl', 'lines'],
  ['application/x-ndjson', 'lines'],
  ['application/vnd.shop.ndjson', 'lines'],
  ['application/stream+json', 'lines'],
  ['application/json-seq', 'sequence'],
  ['multipart/mixed', undefined],
  ['application/json', undefined],
])('%s is a stream of the form %s', (mediaType, form) => {
  expect(streamOf({ [mediaType]: {} })?.form).toBe(form);
});

describe('the end of a stream', () => {
  const schemas = { Word: { ...object({ word: text }), description: 'The stream ends with `data: [DONE]`.' } };

  test.each([
    ['is not named', { [sse]: {} }, {}, undefined],
    ['is named by the operation', { [sse]: {} }, { description: 'Ends with data: [DONE]' }, '[DONE]'],
    ['is named by a schema', { [sse]: { schema: ref('Word') } }, { schemas }, '[DONE]'],
    ['is named by the body', { [sse]: {} }, body({ stream: { description: 'Until [DONE]' } }), '[DONE]'],
    ['is said by an extension', { [sse]: { 'x-speakeasy-sse-sentinel': 'END' } }, {}, 'END'],
    ['is said by another extension', { [sse]: {} }, { 'x-fern-streaming': { terminator: '.' } }, '.'],
  ])('%s', (...[, content, own, end]) => {
    expect(streamOf(content, own)?.events.end).toBe(end);
  });
});

describe('a stream instead of JSON', () => {
  const content = { 'application/json': { schema: text }, [sse]: {} };

  test.each([
    ['true or false', { stream: { type: 'boolean' } }, 'stream'],
    ['true, false or null', { stream: { anyOf: [{ type: 'boolean' }, { type: 'null' }] } }, 'stream'],
    ['a text', { stream: text }, undefined],
    ['not there', { streams: { type: 'boolean' } }, undefined],
  ])('is asked for by a property that is %s', (_, properties, expected) => {
    expect(streamOf(content, body(properties))?.switch).toBe(expected);
  });

  test('is no choice where there is only the stream', () => {
    expect(streamOf({ [sse]: {} }, body({ stream: { type: 'boolean' } }))?.switch).toBeUndefined();
  });
});

test.each([
  ['get', 'Last-Event-ID', 'header', true],
  ['get', 'last-event-id', 'header', true],
  ['get', 'Last-Event-ID', 'query', false],
  ['post', 'Last-Event-ID', 'header', false],
])('a %s with %s in the %s can be continued: %s', (...[method, name, place, resumable]) => {
  const own = {
    parameters: [{ name, in: place, schema: text }],
    responses: { 200: { description: '', content: { [sse]: {} } } },
  };
  const described = document({ '/chats': { [method]: own } }, {});
  expect(planBodies(described, readOperations(described)[0]!).stream?.events.resumable).toBe(resumable);
});
