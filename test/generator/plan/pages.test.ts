import { describe, expect, test } from 'vitest';
import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import { readOperations } from '../../../generator/document/operation-reading.js';
import { pageShape } from '../../../generator/plan/pages/page-shape.js';
import { loadedOf, planOf } from '../support/settings.js';

const pets = { type: 'array', items: { type: 'string' } };
const text = { type: 'string' };

/** A document with one GET: names of query parameters with their types, and the properties of its response. */
function listOf(query: Readonly<Record<string, SchemaObject>>, properties: Readonly<Record<string, SchemaObject>>) {
  const parameters = Object.entries(query).map(([name, schema]) => ({ name, in: 'query', schema }));
  const content = { 'application/json': { schema: { type: 'object', properties } } };
  return documentOf({ '/pets': { get: { parameters, responses: { '200': { description: 'Pets', content } } } } });
}

function documentOf(paths: NonNullable<OpenApiDocument['paths']>): OpenApiDocument {
  return { openapi: '3.1.0', info: { title: 'Pet shop', version: '1' }, paths };
}

function shapeIn(document: OpenApiDocument) {
  return readOperations(document).map((reading) => pageShape(document, reading))[0];
}

const page = { items: 'data', nextCursor: 'next_cursor', cursorParameter: 'cursor' };

describe('a list is paged by a cursor', () => {
  test.each([
    ['at the top', { cursor: text }, { data: pets, next_cursor: text }, page],
    ['that may be null', { cursor: text }, { data: pets, next_cursor: { anyOf: [text, { type: 'null' }] } }, page],
    [
      'next to a size and a mark of the last page',
      { pageToken: text, pageSize: { type: 'integer' } },
      { pets, nextPageToken: text, hasMore: { type: 'boolean' } },
      {
        items: 'pets',
        nextCursor: 'nextPageToken',
        hasMore: 'hasMore',
        cursorParameter: 'pageToken',
        sizeParameter: 'pageSize',
      },
    ],
    [
      'in an object about the page',
      { after: text, limit: { type: 'integer' } },
      {
        results: pets,
        paging: { type: 'object', properties: { next: { type: 'object', properties: { after: text } } } },
      },
      { items: 'results', nextCursor: 'paging.next.after', cursorParameter: 'after', sizeParameter: 'limit' },
    ],
    ['though there is a second list', { cursor: text }, { warnings: pets, data: pets, next_cursor: text }, page],
  ] satisfies [string, Record<string, SchemaObject>, Record<string, SchemaObject>, ...object[]][])(
    '%s',
    (...[, query, properties, expected]) => {
      expect(shapeIn(listOf(query, properties))).toEqual(expected);
    },
  );
});

describe('a list is not paged by a cursor', () => {
  test.each([
    ['without a parameter for it', {}, { data: pets, next_cursor: text }],
    ['without the next one', { cursor: text }, { data: pets }],
    ['without a list', { cursor: text }, { data: text, next_cursor: text }],
    [
      'where the parameter is a time',
      { after: { type: 'string', format: 'date-time' } },
      { data: pets, next_cursor: text },
    ],
    ['where the parameter is a number', { after: { type: 'integer' } }, { data: pets, next_cursor: text }],
    [
      'where the next one is an address',
      { cursor: text },
      { data: pets, next_cursor: { type: 'string', format: 'uri' } },
    ],
    [
      'where only the one before is named',
      { cursor: text },
      { data: pets, previous: { type: 'object', properties: { cursor: text } } },
    ],
  ] satisfies [string, Record<string, SchemaObject>, Record<string, SchemaObject>, ...object[]][])(
    '%s',
    (_title, query, properties) => {
      expect(shapeIn(listOf(query, properties))).toBeUndefined();
    },
  );

  test('that may have no body', () => {
    const get = listOf({ cursor: text }, { data: pets, next_cursor: text }).paths?.['/pets']?.get ?? {};
    const responses = { ...get.responses, '204': { description: 'None' } };
    expect(shapeIn(documentOf({ '/pets': { get: { ...get, responses } } }))).toBeUndefined();
  });

  test('in a POST', () => {
    const { paths } = listOf({ cursor: text }, { data: pets, next_cursor: text });
    expect(shapeIn(documentOf({ '/pets': { post: paths?.['/pets']?.get ?? {} } }))).toBeUndefined();
  });
});

/** Keys of the schemes of a plan, and of each operation. */
function keysOf(document: OpenApiDocument, settings: object = {}) {
  const plan = planOf(loadedOf(document, settings));
  return [plan.paginationSchemes.map(({ key }) => key), plan.operations.map((one) => one.page?.key)];
}

describe('schemes', () => {
  const short = listOf({ cursor: text }, { data: pets, next_cursor: text }).paths?.['/pets'] ?? {};
  const sized =
    listOf({ cursor: text, limit: { type: 'integer' } }, { data: pets, next_cursor: text }).paths?.['/pets'] ?? {};
  const paths = { '/cats': sized, '/dogs': short, '/eels': sized };
  test('are one for each shape, the most frequent first, and hold for each list of the shape', () => {
    expect(keysOf(documentOf(paths))).toEqual([
      ['cursor', 'cursor2'],
      ['cursor', 'cursor2', 'cursor'],
    ]);
  });

  test('of the settings are the only ones, and leave alone what has not their fields', () => {
    const pagination = { own: { ...page, sizeParameter: 'limit' } };
    expect(keysOf(documentOf(paths), { pagination })).toEqual([['own'], ['own', undefined, 'own']]);
  });

  test('of the document are the only ones, and hold where it says so', () => {
    const document = { ...documentOf(paths), 'x-pagination-schemes': { said: { ...page, hasMore: 'more' } } };
    expect(keysOf(document)).toEqual([['said'], [undefined, undefined, undefined]]);
  });

  test('hold for no list that may have no body', () => {
    const get = { ...sized.get, responses: { ...sized.get?.responses, '204': { description: 'None' } } };
    expect(keysOf(documentOf({ ...paths, '/eels': { get } }))[1]).toEqual(['cursor', 'cursor2', undefined]);
  });

  test('hold for no operation that the settings exclude', () => {
    const methods = [
      { resource: ['cats'], methodName: 'list', method: 'get', path: '/cats', isPaged: false, keys: [] },
    ];
    expect(keysOf(documentOf(paths), { methods })[1]).toEqual([undefined, 'cursor2', 'cursor']);
  });
});
