import { describe, expect, test } from 'vitest';
import { describeApi } from '../../../generated/src/testing/world/described.js';
import { buildFacts } from '../../../generator/build/build-facts.js';
import { buildSchemas } from '../../../generator/build/build-schemas.js';
import { compactSchema } from '../../../generator/document/compact-schema.js';
import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import type { ApiPlan } from '../../../generator/plan/plan.js';
import { loadedOf, planOf } from '../support/settings.js';
import { loadContracts } from '../../contract/support/contract.js';

const contracts = await loadContracts();

/** Keywords that say nothing about whether a value is valid. */
const texts = ['$ref', 'description', 'title', 'example', 'examples', 'deprecated', 'readOnly', 'writeOnly'];
const annotations = [...texts, 'x-custom-fields', 'x-unchecked', 'externalDocs'];

describe('the data of a description', () => {
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
    const table = described(contract);
    expect(table.operations.map(({ id }) => id).toSorted()).toEqual(contract.operations.map(({ id }) => id).toSorted());
    expect(Object.keys(table.events)).toEqual(Object.keys(contract.document.webhooks ?? {}));
    expect(Object.keys(table.schemas)).toEqual(expect.arrayContaining(referencesIn(table)));
    expect(JSON.stringify(table)).not.toContain('"description":"');
  });

  test.each(contracts)('of $key has each schema once: with the schemas that responses refer to', (contract) => {
    const { responses, requests } = buildSchemas(planned(contract));
    expect(Object.keys(responses.named).toSorted()).toEqual(referencesIn(responses));
    const names = [...Object.keys(responses.named), ...Object.keys(requests.named)];
    expect(names.toSorted()).toEqual(Object.keys(contract.document.components?.schemas ?? {}).toSorted());
    expect(Object.keys(requests.named).length).toBeGreaterThan(0);
  });
});

describe('the data of a small description', () => {
  test('keeps a member that is called like a keyword', () => {
    const properties = { description: { type: 'string', description: 'Free text.' }, required: { type: 'boolean' } };
    expect(compactSchema({ type: 'object', description: 'x', properties })).toEqual({
      type: 'object',
      properties: { description: { type: 'string' }, required: { type: 'boolean' } },
    });
  });

  test('takes an operation without body, parameters and response', () => {
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
            responses: { '204': { description: 'Done.' } },
            'x-provenance': { level: 'listed' },
          },
        },
      },
    };
    expect(described({ key: 'v3', document: document as unknown as OpenApiDocument })).toMatchObject({
      basePath: '',
      rateLimit: { limit: 5, windowSeconds: 10 },
      operations: [{ id: 'pings.send', method: 'POST', route: '/ping', path: [], query: [], status: 204 }],
      errors: {},
      schemas: {},
    });
  });
});

interface Described {
  readonly key: string;
  readonly document: OpenApiDocument;
}

function planned({ key, document }: Described): ApiPlan {
  return planOf(loadedOf(document, { key }));
}

/** Description as the embedded API gets it. */
function described(given: Described) {
  const { responses, requests } = buildSchemas(planned(given));
  const named = { ...responses.named, ...requests.named };
  return describeApi(buildFacts(planned(given)), { ...responses, ...requests, named });
}

/** The names that references in data have, sorted. */
function referencesIn(data: unknown): string[] {
  const names = new Set<string>();
  JSON.stringify(data, (key, value: unknown) => {
    if (key === '$ref') names.add(String(value));
    return value;
  });
  return [...names].toSorted();
}

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
