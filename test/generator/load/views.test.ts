import { expect, test } from 'vitest';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import { splitViews } from '../../../generator/load/views/split-views.js';

/** The media of a body whose schema is a reference. */
function body(name: string) {
  return { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } };
}

function documentOf(schemas: Record<string, object>): OpenApiDocument {
  const operation = { requestBody: body('Pet'), responses: { '200': { description: '', ...body('Pet') } } };
  return {
    openapi: '3.1.0',
    info: { title: 'Pet shop', version: '1' },
    paths: { '/pets': { post: operation } },
    components: { schemas },
  } as unknown as OpenApiDocument;
}

test('a schema that both requests and responses use gets a view for requests', () => {
  const document = documentOf({
    Pet: {
      type: 'object',
      required: ['id', 'name', 'secret'],
      properties: {
        id: { type: 'string', readOnly: true },
        name: { type: 'string' },
        secret: { type: 'string', writeOnly: true },
      },
    },
  });
  splitViews(document);
  const post = document.paths?.['/pets']?.post;
  expect(post?.requestBody).toEqual(body('PetInput'));
  expect(post?.responses?.['200']).toMatchObject(body('Pet'));
  expect(document.components?.schemas).toEqual({
    Pet: {
      type: 'object',
      required: ['id', 'name'],
      properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
    },
    PetInput: {
      type: 'object',
      required: ['name', 'secret'],
      properties: { name: { type: 'string' }, secret: { type: 'string', writeOnly: true } },
    },
  });
});

test('so do schemas that lead to such a one, and a taken name is numbered', () => {
  const document = documentOf({
    Pet: { type: 'object', properties: { owner: { $ref: '#/components/schemas/Owner' } } },
    Owner: { allOf: [{ properties: { id: { type: 'integer', readOnly: true } } }, { required: ['id'] }] },
    OwnerInput: { type: 'string' },
    Plain: { type: 'string' },
  });
  splitViews(document);
  expect(document.components?.schemas).toMatchObject({
    PetInput: { properties: { owner: { $ref: '#/components/schemas/OwnerInput2' } } },
    OwnerInput2: { allOf: [{ properties: {} }, { required: [] }] },
    Owner: { allOf: [{ properties: { id: { type: 'integer' } } }, { required: ['id'] }] },
    OwnerInput: { type: 'string' },
  });
  expect(Object.keys(document.components?.schemas ?? {})).not.toContain('PlainInput');
});

test('a schema of requests alone loses what only responses have, and keeps its name', () => {
  const document = documentOf({
    Pet: { type: 'object', required: ['id'], properties: { id: { type: 'string', readOnly: true } } },
  });
  const post = document.paths?.['/pets']?.post;
  if (post) post.responses = {};
  splitViews(document);
  expect(document.components?.schemas).toEqual({ Pet: { type: 'object', required: [], properties: {} } });
});

test('a document without marks stays as it is', () => {
  const document = documentOf({ Pet: { type: 'object', properties: { id: { type: 'string', readOnly: false } } } });
  const before = structuredClone(document);
  splitViews(document);
  expect(document).toEqual(before);
});
