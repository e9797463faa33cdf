import { expect, test } from 'vitest';
import { upgradeDocument } from '../../../generator/load/upgrade-document.js';

/** A 3.0 document with one schema in the places where schemas stand, and the schema that comes of it. */
function upgraded(schema: object): unknown {
  const document = { openapi: '3.0.3', paths: {}, components: { schemas: { Pet: schema } } };
  const result = upgradeDocument(document) as { openapi: string; components: { schemas: { Pet: unknown } } };
  expect(result.openapi).toBe('3.1.0');
  return result.components.schemas.Pet;
}

test.each([
  {
    what: 'a nullable type',
    given: { type: 'string', nullable: true, maxLength: 3 },
    want: { type: ['string', 'null'], maxLength: 3 },
  },
  { what: 'a type that is not nullable', given: { type: 'string', nullable: false }, want: { type: 'string' } },
  { what: 'nullable without a type, which says nothing in 3.0', given: { nullable: true }, want: {} },
  {
    what: 'a nullable composition',
    given: { nullable: true, allOf: [{ $ref: '#/components/schemas/Owner' }] },
    want: { anyOf: [{ allOf: [{ $ref: '#/components/schemas/Owner' }] }, { type: 'null' }] },
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
    given: { type: 'object', properties: { nullable: { type: 'boolean' }, type: { type: 'string', nullable: true } } },
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
])('$what', ({ given, want }) => {
  expect(upgraded(given)).toEqual(want);
});

test('schemas of parameters, bodies and responses are upgraded too, and the input stays as it is', () => {
  const schema = { type: 'string', nullable: true };
  const body = { content: { 'application/json': { schema } } };
  const operation = {
    parameters: [{ name: 'color', in: 'query', schema }],
    requestBody: body,
    responses: { 200: { description: 'OK', ...body } },
  };
  const document = { openapi: '3.0.0', paths: { '/pets': { post: operation } } };
  const before = structuredClone(document);
  const text = JSON.stringify(upgradeDocument(document));
  expect(text.match(/"type":\["string","null"\]/g)).toHaveLength(3);
  expect(text).not.toContain('nullable');
  expect(document).toEqual(before);
});

test.each([{ openapi: '3.1.0', a: { type: 'string', nullable: true } }, { swagger: '2.0' }, 'text', null])(
  '%j is no document of 3.0 and is returned as it is',
  (document) => {
    expect(upgradeDocument(document)).toBe(document);
  },
);
