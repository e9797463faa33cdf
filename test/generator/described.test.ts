import { describe, expect, test } from 'vitest';
import { buildDescribed } from '../../generator/build-described.js';
import { buildSchemas } from '../../generator/build-schemas.js';
import { compactSchema } from '../../generator/compact-schema.js';
import type { OpenApiDocument, SchemaObject } from '../../generator/document.js';
import type { LoadedDocument } from '../../generator/load-document.js';
import { describeApi } from '../../generator/testing/describe-api.js';
import { loadContracts } from '../contract/support/contract.js';

const contracts = await loadContracts();

/** Keywords that say nothing about whether a value is valid. */
const texts = ['$ref', 'description', 'title', 'example', 'examples', 'deprecated', 'readOnly', 'writeOnly'];
const annotations = [...texts, 'x-extensible-enum', 'x-custom-fields', 'x-unchecked', 'externalDocs'];

describe('the table of a description', () => {
  test.each(contracts)('of $key leaves out no keyword that decides about validity', ({ document }) => {
    const lost = new Set<string>();
    const schemas = schemasOf(document);
    expect(schemas.length).toBeGreaterThan(200);
    for (const schema of schemas) {
      const kept = Object.keys(compactSchema(schema));
      for (const keyword of Object.keys(schema)) {
        if (!kept.includes(keyword) && !annotations.includes(keyword)) lost.add(keyword);
      }
    }
    expect([...lost]).toEqual([]);
  });

  test.each(contracts)('of $key has every operation, every event and every schema that they lead to', (contract) => {
    const loaded = { key: contract.key, document: contract.document } as LoadedDocument;
    const table = describeApi(buildDescribed(loaded), buildSchemas(loaded));
    expect(table.operations.map(({ id }) => id).toSorted()).toEqual(contract.operations.map(({ id }) => id).toSorted());
    expect(Object.keys(table.events)).toEqual(Object.keys(contract.document.webhooks ?? {}));
    const named = new Set<string>();
    JSON.stringify(table, (key, value: unknown) => {
      if (key === '$ref') named.add(String(value));
      return value;
    });
    expect(Object.keys(table.schemas)).toEqual(expect.arrayContaining([...named]));
    expect(JSON.stringify(table)).not.toContain('"description":"');
  });

  test('keeps a member that is called like a keyword', () => {
    const properties = { description: { type: 'string', description: 'Free text.' }, required: { type: 'boolean' } };
    expect(compactSchema({ type: 'object', description: 'x', properties })).toEqual({
      type: 'object',
      properties: { description: { type: 'string' }, required: { type: 'boolean' } },
    });
  });

  test('takes an operation without body, parameters and answer', () => {
    const document = {
      openapi: '3.1.0',
      info: { title: 'x', version: '1' },
      servers: [{ url: 'https://api.example.com/' }],
      'x-rate-limit': { limit: 5, windowSeconds: 10, scope: 'x' },
      'x-error-envelope': { code: 'code', message: 'message' },
      paths: {
        '/ping': {
          post: {
            operationId: 'pings.send',
            'x-provenance': { level: 'listed' },
            responses: { '204': { description: 'Done.' } },
          },
        },
      },
    };
    const loaded = { key: 'v3', document } as unknown as LoadedDocument;
    expect(describeApi(buildDescribed(loaded), buildSchemas(loaded))).toMatchObject({
      basePath: '',
      rateLimit: { limit: 5, windowSeconds: 10 },
      operations: [{ id: 'pings.send', method: 'POST', route: '/ping', path: [], query: [], status: 204 }],
      errors: {},
      schemas: {},
    });
  });
});

/** Every schema of a document: the named ones, what stands under `schema`, and their parts. */
function schemasOf({ components, paths, webhooks }: OpenApiDocument): SchemaObject[] {
  const { schemas = {}, ...others } = components ?? {};
  return [...Object.values(schemas), ...held([paths, webhooks, others])].flatMap(withParts);
}

function held(node: unknown): SchemaObject[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => (key === 'schema' ? [child as SchemaObject] : held(child)));
}

function withParts(schema: SchemaObject | boolean | undefined): SchemaObject[] {
  if (typeof schema !== 'object') return [];
  const { properties, patternProperties, items, oneOf = [], anyOf = [], allOf = [], additionalProperties } = schema;
  const maps = [properties, patternProperties].flatMap((map) => Object.values(map ?? {}));
  return [schema, ...[...maps, ...oneOf, ...anyOf, ...allOf, items, additionalProperties].flatMap(withParts)];
}
