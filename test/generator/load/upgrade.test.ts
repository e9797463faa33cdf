import { describe, expect, test } from 'vitest';
import { load, schemaOf } from './load.js';

const OWNER = { $ref: '#/components/schemas/Owner' };
const NULL = { type: 'null' };

describe('a schema of OpenAPI 3.0 gets the form of 3.1, without a warning', () => {
  test.each([
    {
      what: 'a nullable type',
      given: { type: 'string', nullable: true, maxLength: 3 },
      want: { type: ['string', 'null'], maxLength: 3 },
    },
    { what: 'a type that is not nullable', given: { type: 'string', nullable: false }, want: { type: 'string' } },
    { what: 'nullable without a type, which says nothing', given: { nullable: true }, want: {} },
    {
      what: 'nullable without a type, of something that can only be an object',
      given: { nullable: true, properties: { a: {} } },
      want: { type: ['object', 'null'], properties: { a: {} } },
    },
    {
      what: 'a nullable enum',
      given: { type: 'string', nullable: true, enum: ['cat', 'dog'] },
      want: { type: ['string', 'null'], enum: ['cat', 'dog', null] },
    },
    {
      what: 'a nullable enum that names null',
      given: { type: 'string', nullable: true, enum: ['cat', null] },
      want: { type: ['string', 'null'], enum: ['cat', null] },
    },
    {
      what: 'a nullable reference in a list of one',
      given: { nullable: true, description: 'Whose it is.', allOf: [OWNER] },
      want: { description: 'Whose it is.', anyOf: [OWNER, NULL] },
    },
    {
      what: 'a nullable reference',
      given: { ...OWNER, nullable: true, readOnly: true },
      want: { readOnly: true, anyOf: [OWNER, NULL] },
    },
    {
      what: 'a nullable whole of several parts',
      given: { nullable: true, type: 'object', allOf: [OWNER, { type: 'object' }] },
      want: { anyOf: [{ type: 'object', allOf: [OWNER, { type: 'object' }] }, NULL] },
    },
    { what: 'nullable alternatives', given: { nullable: true, oneOf: [OWNER] }, want: { oneOf: [OWNER, NULL] } },
    {
      what: 'nullable alternatives with a discriminator',
      given: { nullable: true, oneOf: [OWNER], discriminator: { propertyName: 'kind' } },
      want: { anyOf: [{ oneOf: [OWNER], discriminator: { propertyName: 'kind' } }, NULL] },
    },
    {
      what: 'siblings of a reference, which say nothing unless they describe',
      given: { ...OWNER, type: 'object', required: ['a'], description: 'Who.', 'x-a': 1 },
      want: { ...OWNER, description: 'Who.', 'x-a': 1 },
    },
    {
      what: 'schemas in schemas',
      given: {
        type: 'object',
        properties: { tags: { type: 'array', items: { type: 'string', nullable: true } } },
        additionalProperties: { type: 'integer', nullable: true },
      },
      want: {
        type: 'object',
        properties: { tags: { type: 'array', items: { type: ['string', 'null'] } } },
        additionalProperties: { type: ['integer', 'null'] },
      },
    },
    {
      what: 'a property named nullable, whose schema is its own',
      given: {
        type: 'object',
        properties: { nullable: { type: 'boolean' }, type: { type: 'string', nullable: true } },
      },
      want: { type: 'object', properties: { nullable: { type: 'boolean' }, type: { type: ['string', 'null'] } } },
    },
    {
      what: 'values of the API, which are data',
      given: { type: 'object', example: { type: 'cat', nullable: true }, 'x-note': { type: 'a', nullable: true } },
      want: { type: 'object', example: { type: 'cat', nullable: true }, 'x-note': { type: 'a', nullable: true } },
    },
    {
      what: 'exclusive bounds',
      given: { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
      want: { type: 'number', exclusiveMinimum: 0, maximum: 9 },
    },
    {
      what: 'a list of schemas as items',
      given: { type: 'array', items: [{ type: 'string', nullable: true }] },
      want: { type: 'array', prefixItems: [{ type: ['string', 'null'] }] },
    },
    {
      what: 'bytes',
      given: { type: 'string', format: 'binary', example: 'a' },
      want: { type: 'string', format: 'binary', example: 'a' },
    },
  ])('$what', async ({ given, want }) => {
    const outcome = await load({ openapi: '3.0.3', schema: given });
    expect(outcome.problems).toEqual([]);
    expect(outcome.loaded?.document.openapi).toBe('3.1.0');
    expect(schemaOf(outcome)).toEqual(want);
  });
});

test('schemas of parameters, headers, bodies, responses and callbacks are upgraded too', async () => {
  const schema = { type: 'string', nullable: true };
  const content = { 'application/json': { schema } };
  const operation = {
    parameters: [{ name: 'color', in: 'query', schema }],
    requestBody: { content },
    responses: { 200: { description: 'OK', content, headers: { 'X-Color': { schema } } } },
  };
  const post = { ...operation, callbacks: { born: { '{$request.body#/url}': { post: operation } } } };
  const outcome = await load({ openapi: '3.0.0', paths: { '/pets': { post } } });
  const text = JSON.stringify(outcome.loaded?.document);
  expect(text.match(/"type":\["string","null"\]/g)).toHaveLength(8);
  expect(text).not.toContain('nullable');
});

test('what only a reference leads to is upgraded too', async () => {
  const outcome = await load({
    openapi: '3.0.0',
    schema: { $ref: '#/x-shared/Color' },
    'x-shared': { Color: { type: 'string', nullable: true } },
  });
  expect(outcome.loaded?.document['x-shared']).toEqual({ Color: { type: ['string', 'null'] } });
});

test('a position is known of what was moved', async () => {
  const outcome = await load({ openapi: '3.0.0', schema: { nullable: true, allOf: [OWNER], oneOf: [OWNER] } });
  const { anyOf } = schemaOf(outcome) as { anyOf: object[] };
  const lines = [schemaOf(outcome), anyOf[0]].map((node) => outcome.loaded?.locate(node ?? {})?.line);
  expect(lines[0]).toBeGreaterThan(1);
  expect(lines[1]).toBe(lines[0]);
});

const operationWith = (media: object) => ({
  responses: { 200: { summary: 'Pets.', content: { 'text/event-stream': media } } },
});

const pathsWith = (media: object) => ({
  '/pets': { query: operationWith(media), additionalOperations: { COPY: operationWith(media) } },
});

test('a document of OpenAPI 3.2 stays as it is, and the schema of a stream is the list of its items', async () => {
  const items = { type: 'string' };
  const outcome = await load({ openapi: '3.2.0', paths: pathsWith({ itemSchema: items }) });
  expect(outcome.problems).toEqual([]);
  expect(outcome.loaded?.document).toMatchObject({
    openapi: '3.2.0',
    paths: pathsWith({ schema: { type: 'array', items } }),
  });
});
