import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildModel } from '../../../generator/build/build-model.js';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import type { SourceLocation } from '../../../generator/model/problem.js';
import { loadedOf, planOf } from '../support/settings.js';

const RESPONSES = "responses: { '204': { description: Done. } }";

function locate(): SourceLocation {
  return { file: 'openapi.yaml', line: 1, column: 1 };
}

/** True if the client of a document with this operation has `raw`. The document has another operation, which is plain. */
function hasRawClient(members: string): boolean {
  const text = `
openapi: 3.1.0
info: { title: Sales API, version: 1.2.0 }
servers: [{ url: https://api.example.com }]
security: [{ inHeader: [] }]
components: { securitySchemes: { inHeader: { type: apiKey, in: header, name: x-key } } }
paths:
  /deals:
    get: { operationId: deals.list, ${RESPONSES} }
    post: { operationId: deals.send, ${members}, ${RESPONSES} }`;
  return buildModel(planOf(loadedOf(parse(text) as OpenApiDocument, { locate }))).hasRawClient;
}

function parameter(members: string): string {
  return `parameters: [{ name: at, ${members} }]`;
}

function body(mediaType: string): string {
  return `requestBody: { content: { ${mediaType}: { schema: { type: object, properties: { a: { type: string } } } } } }`;
}

describe('a client has `raw`', () => {
  test.each([
    ['a scalar', parameter('in: query, schema: { type: string }')],
    ['a repeated name', parameter('in: query, schema: { type: array, items: { type: string } }')],
    ['a header', parameter('in: header, schema: { type: string }')],
    ['a body of JSON', body('application/json')],
  ])('where an operation has %s', (_what, members) => {
    expect(hasRawClient(members)).toBe(true);
  });
});

describe('a client has no `raw`, which would send otherwise than described,', () => {
  test.each([
    ['a list in one', parameter('in: query, explode: false, schema: { type: array, items: { type: string } }')],
    ['an object in many', parameter('in: query, style: deepObject, schema: { type: object }')],
    ['a cookie', parameter('in: cookie, schema: { type: string }')],
    ['a form', body('application/x-www-form-urlencoded')],
    ['JSON of another type', body('application/merge-patch+json')],
    ['a server of its own', 'servers: [{ url: https://files.example.com }]'],
    ['no credential', 'security: []'],
    ['no method', body('multipart/mixed')],
  ])('where an operation has %s', (_what, members) => {
    expect(hasRawClient(members)).toBe(false);
  });
});
