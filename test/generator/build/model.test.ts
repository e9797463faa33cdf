import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildModel } from '../../../generator/build/build-model.js';
import { loadedOf, planOf } from '../support/settings.js';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import type { SuccessResponse, ApiModel, Operation } from '../../../generator/model/model.js';
import type { SourceLocation } from '../../../generator/model/problem.js';

const FRAME = `
openapi: 3.1.0
info: { title: Sales API, version: 1.2.0 }
externalDocs: { url: https://docs.example.com }
servers: [{ url: https://api.example.com }]
x-error-envelope: { code: error.code, message: error.message }
x-rate-limit: { limit: 60, windowSeconds: 30, scope: key }
x-pagination-schemes:
  cursor: { items: data, nextCursor: meta.next, hasMore: meta.more, cursorParameter: cursor, sizeParameter: size }
  bare: { items: data, nextCursor: meta.next, hasMore: meta.more, cursorParameter: cursor }
tags:
  - { name: deals, x-singular: Deal, description: Sales opportunities. }
  - { name: deals.notes, x-singular: DealNote }
`;

const COMPONENTS = `
components:
  securitySchemes:
    inQuery: { type: apiKey, in: query, name: key }
    inHeader: { type: apiKey, in: header, name: x-key, description: Ask an administrator. }
  parameters:
    Size: { name: size, in: query, schema: { $ref: '#/components/schemas/Size' } }
    Filters: { name: filters, in: query, content: { application/json: { schema: { type: object } } } }
  responses:
    Deal: { description: A deal., content: { application/json: { schema: { $ref: '#/components/schemas/Deal' } } } }
  requestBodies:
    Deal: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/DealCreateParams' } } } }
  schemas:
    Size: { type: integer, maximum: 50 }
    DealId: { type: string, pattern: ^dl_ }
    Deal: { type: object }
    Mystery: { description: Unknown., x-seen: 2026, examples: [1] }
    DealCreateParams: { type: object }
    DealList: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Deal' } } } }
`;

function locate(): SourceLocation {
  return { file: 'openapi/v2/paths/deals.yaml', line: 1, column: 1 };
}

/** The model of a document with the given paths. */
function modelOf(paths: string): ApiModel {
  const document = parse(`${FRAME}${COMPONENTS}paths:\n${paths}`) as OpenApiDocument;
  return buildModel(planOf(loadedOf(document, { locate })));
}

/** The model of one operation, given as the members of its object. */
function operationOf(members: string, { method = 'get', path = '/deals', id = 'deals.list' } = {}): Operation {
  const operation = `{ operationId: ${id}, x-provenance: { level: seed, page: https://docs.example.com/p }, ${members} }`;
  const resource = modelOf(`  ${path}: { ${method}: ${operation} }`).resources[0];
  const found = resource?.operations[0] ?? resource?.children[0]?.operations[0];
  if (!found) throw new Error(`${id} is not in the model`);
  return found;
}

const OK = "responses: { '204': { description: Done. } }";
/** `content` with a JSON schema. */
function json(schema: string): string {
  return `content: { application/json: { schema: ${schema} } }`;
}

function ok(schema: string): string {
  return `responses: { '404': { description: No. }, '200': { description: Yes., ${json(schema)} } }`;
}

/** The response of a list that is paged by a scheme. */
function list(scheme: string, schema: string, parameters: string): SuccessResponse {
  const members = `x-pagination: ${scheme}, parameters: [${parameters}]`;
  return operationOf(`${members}, responses: { '200': { description: D, ${json(schema)} } }`).response;
}

describe('the API', () => {
  test('is what the root says', () => {
    const { resources, hasRawClient: _is, ...api } = modelOf(`  /d: { get: { operationId: deals.get, ${OK} } }`);
    expect(resources).toHaveLength(1);
    expect(api).toEqual({
      key: 'v2',
      title: 'Sales API',
      descriptionVersion: '1.2.0',
      docsUrl: 'https://docs.example.com',
      client: {
        className: 'Sales',
        package: 'sales',
        entryPoint: '.',
        environment: { apiKey: 'SALES_API_KEY', baseUrl: 'SALES_BASE_URL' },
        members: [],
      },
      serverUrl: 'https://api.example.com',
      apiKey: { kind: 'header', name: 'x-key', help: 'Ask an administrator.', isOptional: true },
      errorEnvelope: { code: 'error.code', message: 'error.message' },
      rateLimit: { limit: 60, windowSeconds: 30, scope: 'key' },
      otherRateHeaders: false,
      sharedParameters: [],
      paginationSchemes: [
        expect.objectContaining({ key: 'cursor', constantName: 'cursorPagination', sizeParameter: 'size' }),
        expect.objectContaining({ key: 'bare', constantName: 'barePagination', sizeParameter: undefined }),
      ],
      ids: [{ schemaName: 'DealId', prefix: 'dl_', kind: 'deal' }],
      operations: [],
      samples: [{ id: 'deals.get', args: [], isPage: false, isStream: false, isVoid: true }],
      leftOut: [],
      routes: [{ id: 'deals.get', documentId: 'deals.get', httpMethod: 'GET', route: '/d', omission: undefined }],
      schemas: ['Deal', 'DealCreateParams', 'DealId', 'DealList', 'Mystery', 'Size'].map((name) => ({
        wireName: name,
        typeName: name,
      })),
      source: 'openapi/v2/openapi.yaml',
    });
  });

  test('has its resources and operations in the order of the description, nested ones in their parent', () => {
    const { resources } = modelOf(`
  /c: { get: { operationId: deals.notes.list, ${OK} } }
  /b: { post: { operationId: deals.create, ${OK} }, get: { operationId: deals.get, ${OK} } }
  /a: { $ref: '#/x-shared' }
x-shared: { delete: { operationId: deals.delete, ${OK} } }
`);
    const [deals] = resources;
    expect(resources).toHaveLength(1);
    expect(deals).toMatchObject({
      propertyName: 'deals',
      className: 'Deals',
      fileName: 'deals',
      description: 'Sales opportunities.',
      source: 'openapi/v2/paths/deals.yaml',
      children: [{ propertyName: 'notes', className: 'DealNotes', description: '', children: [] }],
    });
    expect(deals?.operations.map(({ id }) => id)).toEqual(['deals.create', 'deals.get', 'deals.delete']);
    expect(deals?.children[0]?.operations.map(({ id }) => id)).toEqual(['deals.notes.list']);
  });
});

describe('path parameters', () => {
  test('stand in the order of the path, with their types and prefixes', () => {
    const parameters = `parameters: [
      { name: note-id, in: path, required: true, schema: { type: string } },
      { name: id, in: path, required: true, description: The deal., schema: { $ref: '#/components/schemas/DealId' } }]`;
    const where = { path: "'/deals/{id}/notes/{note-id}'", id: 'deals.notes.get' };
    expect(operationOf(`${parameters}, ${OK}`, where).pathParameters).toEqual([
      {
        wireName: 'id',
        argumentName: 'id',
        description: 'The deal.',
        type: { kind: 'schema', name: 'DealId' },
        idPrefix: 'dl_',
      },
      {
        wireName: 'note-id',
        argumentName: 'noteId',
        description: '',
        type: { kind: 'member', path: ['deals.notes.get', 'parameters', 'path', 'note-id'] },
        idPrefix: undefined,
      },
    ]);
  });
});

describe('the query', () => {
  test.each([
    { what: 'none', members: '', want: undefined },
    {
      what: 'an optional parameter',
      members: 'parameters: [{ name: q, in: query, schema: {} }],',
      want: query('DealListParams', ['q']),
    },
    {
      what: 'a required parameter',
      members: 'parameters: [{ name: q, in: query, required: true, schema: {} }],',
      want: query('DealListParams', ['q'], { required: true }),
    },
    {
      what: 'a shared JSON parameter',
      members: "parameters: [{ $ref: '#/components/parameters/Filters' }],",
      want: query('DealListParams', ['filters'], { jsonParameters: ['filters'] }),
    },
    {
      what: 'an id',
      members: "parameters: [{ name: deal, in: query, schema: { $ref: '#/components/schemas/DealId' } }],",
      want: query('DealListParams', ['deal'], { idPrefixes: { deal: 'dl_' } }),
    },
    {
      what: 'a parameter next to a body',
      members:
        "parameters: [{ name: q, in: query, schema: {} }], requestBody: { $ref: '#/components/requestBodies/Deal' },",
      method: 'post',
      want: query('DealListQuery', ['q']),
    },
  ])('of $what', ({ members, method, want }) => {
    expect(operationOf(`${members} ${OK}`, { method }).query).toEqual(want);
  });

  test('has the parameters of the path item, unless the operation has one of that name', () => {
    const { resources } = modelOf(`
  /d:
    parameters:
      - { name: q, in: query, required: true, schema: {} }
      - { $ref: '#/components/parameters/Filters' }
    get: { operationId: deals.get, parameters: [{ name: q, in: query, schema: {} }], ${OK} }
`);
    expect(resources[0]?.operations[0]?.query).toEqual(
      query('DealGetParams', ['filters', 'q'], { jsonParameters: ['filters'] }),
    );
  });
});

/** A query whose parameters are written as usual. */
function query(typeName: string, names: readonly string[], others: object = {}): object {
  const usual = { required: false, jsonParameters: [], idPrefixes: {}, styles: {}, shared: [] };
  return { typeName, names: { query: names, header: [], cookie: [] }, ...usual, ...others };
}

describe('the body', () => {
  test.each([
    { what: 'none', body: '', want: undefined },
    {
      what: 'the schema of that name',
      body: `requestBody: { required: true, ${json("{ $ref: '#/components/schemas/DealCreateParams' }")} },`,
      want: { typeName: 'DealCreateParams', isSchema: true, required: true, mediaType: 'application/json' },
    },
    {
      what: 'a shared body',
      body: "requestBody: { $ref: '#/components/requestBodies/Deal' },",
      want: { typeName: 'DealCreateParams', isSchema: true, required: true, mediaType: 'application/json' },
    },
    {
      what: 'a schema of another name',
      body: `requestBody: { ${json("{ $ref: '#/components/schemas/Deal' }")} },`,
      want: { typeName: 'DealCreateBody', isSchema: false, required: false, mediaType: 'application/json' },
    },
    {
      what: 'a schema in place',
      body: `requestBody: { required: false, ${json('{ type: object }')} },`,
      want: { typeName: 'DealCreateBody', isSchema: false, required: false, mediaType: 'application/json' },
    },
  ])('of $what', ({ body, want }) => {
    expect(operationOf(`${body} ${OK}`, { method: 'post', id: 'deals.create' }).body).toEqual(
      want && { ...want, encoding: { kind: 'json' } },
    );
  });
});

describe('the response', () => {
  const member = ['deals.get', 'responses', '200', 'content', 'application/json'];
  test.each([
    { what: 'no content', members: OK, want: { kind: 'none' } },
    {
      what: 'a named schema',
      members: ok("{ $ref: '#/components/schemas/Deal' }"),
      want: { kind: 'body', type: { kind: 'schema', name: 'Deal' }, others: [], json: 'Object', isOptional: false },
    },
    {
      what: 'a shared response',
      members: "responses: { 2XX: { $ref: '#/components/responses/Deal' } }",
      want: { kind: 'body', type: { kind: 'schema', name: 'Deal' }, others: [], json: 'Object', isOptional: false },
    },
    {
      what: 'a schema in place',
      members: ok('{ type: object }'),
      want: {
        kind: 'body',
        type: { kind: 'schema', name: 'DealGetResponse' },
        others: [],
        json: 'Object',
        isOptional: false,
      },
    },
    {
      what: 'a primitive in place',
      members: ok('{ type: string }'),
      want: { kind: 'body', type: { kind: 'member', path: member }, others: [], json: 'any', isOptional: false },
    },
    {
      what: 'a named schema, or no content',
      members: `responses: { '200': { description: Done., ${json("{ $ref: '#/components/schemas/Deal' }")} }, '204': { description: Done. } }`,
      want: { kind: 'body', type: { kind: 'schema', name: 'Deal' }, others: [], json: 'Object', isOptional: true },
    },
    { what: 'an empty schema', members: ok('{}'), want: { kind: 'unknown' } },
    {
      what: 'a schema with nothing but text',
      members: ok('{ title: T, description: D, x-note: N }'),
      want: { kind: 'unknown' },
    },
    {
      what: 'a named schema with nothing but text',
      members: ok("{ $ref: '#/components/schemas/Mystery' }"),
      want: { kind: 'unknown' },
    },
  ])('of $what', ({ members, want }) => {
    expect(operationOf(members, { id: 'deals.get' }).response).toEqual(want);
  });
});

describe('a page', () => {
  const named = "{ $ref: '#/components/schemas/DealList' }";
  test('knows its item, its scheme, and the most items of a page', () => {
    expect(list('cursor', named, "{ $ref: '#/components/parameters/Size' }")).toEqual({
      kind: 'page',
      item: { kind: 'schema', name: 'Deal' },
      itemHasId: false,
      scheme: {
        key: 'cursor',
        constantName: 'cursorPagination',
        kind: 'cursor',
        items: 'data',
        nextCursor: 'meta.next',
        hasMore: 'meta.more',
        cursorParameter: 'cursor',
        sizeParameter: 'size',
      },
      isMoreRequired: false,
      mayLackItems: true,
      maxPageSize: 50,
      mayBeEmpty: true,
    });
  });

  test.each([
    { what: 'no size parameter', scheme: 'bare', parameters: "{ $ref: '#/components/parameters/Size' }" },
    {
      what: 'a size without a maximum',
      scheme: 'cursor',
      parameters: '{ name: size, in: query, schema: { type: integer } }',
    },
    { what: 'a size that is not described', scheme: 'cursor', parameters: '' },
  ])('of $what has no such limit', ({ scheme, parameters }) => {
    expect(list(scheme, named, parameters)).toMatchObject({ kind: 'page', maxPageSize: undefined });
  });

  test.each([
    {
      what: 'items in place',
      schema: '{ properties: { data: { type: array, items: { type: object } } } }',
      item: { kind: 'schema', name: 'DealListItem' },
    },
    {
      what: 'primitive items in place',
      schema: '{ properties: { data: { type: array, items: { type: string } } } }',
      item: {
        kind: 'element',
        path: ['deals.list', 'responses', '200', 'content', 'application/json'],
        list: ['data'],
      },
    },
    {
      what: 'unknown items',
      schema: '{ properties: { data: { type: array, items: {} } } }',
      item: { kind: 'unknown' },
    },
    {
      what: 'a list in a part of allOf',
      schema: `{ allOf: [{ type: object }, ${named}] }`,
      item: { kind: 'schema', name: 'Deal' },
    },
  ])('of $what', ({ schema, item }) => {
    expect(list('cursor', schema, '')).toMatchObject({ kind: 'page', item });
  });
});

describe('what is said of an operation', () => {
  test('is its texts, its page and whether it is deprecated', () => {
    const members = 'summary: S, description: D, deprecated: true, externalDocs: { url: https://docs.example.com/d },';
    expect(operationOf(`${members} ${OK}`).docs).toEqual({
      summary: 'S',
      description: 'D',
      url: 'https://docs.example.com/d',
      deprecated: true,
    });
    expect(operationOf(OK).docs).toEqual({ summary: '', description: '', url: undefined, deprecated: false });
  });

  test('is how it is known', () => {
    const { resources } = modelOf(
      `  /d: { get: { operationId: deals.get, x-provenance: { level: observed, page: https://docs.example.com/o, note: N }, ${OK} } }`,
    );
    expect(resources[0]?.operations[0]?.provenance).toEqual({
      level: 'observed',
      page: 'https://docs.example.com/o',
      note: 'N',
    });
    const usual = { level: 'seed', page: 'https://docs.example.com/p', note: undefined };
    expect(operationOf(OK).provenance).toEqual(usual);
  });

  test('is how it is called', () => {
    expect(operationOf(OK, { method: 'patch', path: '/x/y', id: 'deals.notes.markRead' })).toMatchObject({
      id: 'deals.notes.markRead',
      methodName: 'markRead',
      httpMethod: 'PATCH',
      route: '/x/y',
    });
  });
});
