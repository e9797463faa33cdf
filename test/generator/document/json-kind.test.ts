import { expect, test } from 'vitest';
import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import { jsonKind } from '../../../generator/document/json-kind.js';

const schemas: Readonly<Record<string, SchemaObject>> = {
  Pet: { type: 'object' },
  Cat: { allOf: [{ description: 'A cat.' }, { $ref: '#/components/schemas/Pet' }] },
  Either: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Cat' }] },
  Loop: { oneOf: [{ $ref: '#/components/schemas/Loop' }, { $ref: '#/components/schemas/Pet' }] },
};
const document = { components: { schemas } } as unknown as OpenApiDocument;

test.each<[SchemaObject, string]>([
  [{ type: 'object' }, 'Object'],
  [{ type: ['object'] }, 'Object'],
  [{ type: 'array' }, 'Array'],
  [{ $ref: '#/components/schemas/Pet' }, 'Object'],
  [{ $ref: '#/components/schemas/Cat' }, 'Object'],
  [{ $ref: '#/components/schemas/Either' }, 'Object'],
  [{ $ref: '#/components/schemas/Loop' }, 'any'],
  [{ anyOf: [{ type: 'array' }, { type: 'array' }] }, 'Array'],
  [{ anyOf: [{ type: 'array' }, { type: 'object' }] }, 'any'],
  [{ oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] }, 'any'],
  [{ oneOf: [{ type: 'object' }, {}] }, 'any'],
  [{ oneOf: [] }, 'any'],
  [{ type: ['object', 'null'] }, 'any'],
  [{ type: 'string' }, 'any'],
  [{ type: ['constructor'] }, 'any'],
  [{ properties: { id: {} } }, 'any'],
  [{}, 'any'],
])('every value of %j is of kind %s', (schema, want) => {
  expect(jsonKind(document, schema)).toBe(want);
});
