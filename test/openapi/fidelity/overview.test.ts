import { beforeAll, describe, expect, test } from 'vitest';
import {
  at,
  inventory,
  list,
  object,
  operationAt,
  readDescription,
  validator,
  type JsonObject,
} from './description.js';
import { CUSTOM_FIELD_OPERATIONS, FILTERABLE_LISTS, ID_PLACES, LISTED_OPERATIONS, type IdPlace } from './overview.js';

const JSON_SCHEMA = ['content', 'application/json', 'schema'];
let documents: Record<'v1' | 'v2', JsonObject>;

beforeAll(async () => {
  documents = { v1: await readDescription('v1'), v2: await readDescription('v2') };
});

describe.each(['v1', 'v2'] as const)('%s', (api) => {
  test('has the operations that the overview lists', () => {
    const described = inventory(documents[api]).map(([method = '', path]) => `${method.toUpperCase()} ${path}`);
    expect(described).toEqual(expect.arrayContaining([...LISTED_OPERATIONS[api]]));
  });

  test('lives at its address and asks for the key in x-api-key', () => {
    const document = documents[api];
    expect(list(document['servers']).map((server) => object(server)['url'])).toEqual([
      `https://api.heffl.com/api/${api}`,
    ]);
    const [scheme = ''] = Object.keys(object(list(document['security'])[0]));
    expect(at(document, document, 'components', 'securitySchemes', scheme)).toMatchObject({
      type: 'apiKey',
      in: 'header',
      name: 'x-api-key',
    });
    const operations = inventory(document).map(([method = '', path = '']) => operationAt(document, method, path));
    expect(operations.filter((operation) => 'security' in operation)).toEqual([]);
  });
});

describe('the shapes of v2, compared with v1', () => {
  const nested = { error: { code: 'BAD_REQUEST', message: 'No.' } };
  const flat = { code: 'BAD_REQUEST', message: 'No.' };

  test.each([
    ['v1', flat, nested],
    ['v2', nested, flat],
  ] as const)('an error of %s has the envelope of its version', (api, right, wrong) => {
    const document = documents[api];
    const errors = inventory(document).map(([method = '', path = '']) =>
      at(document, operationAt(document, method, path), 'responses', '400', ...JSON_SCHEMA),
    );
    const validate = validator(document);
    for (const schema of new Set(errors.map((error) => JSON.stringify(error)))) {
      expect(validate(JSON.parse(schema), right)).toEqual([]);
      expect(validate(JSON.parse(schema), wrong)).not.toEqual([]);
    }
  });

  test('an error may carry details', () => {
    const schema = at(documents.v2, operationAt(documents.v2, 'get', '/deals'), 'responses', '400', ...JSON_SCHEMA);
    expect(validator(documents.v2)(schema, { error: { ...nested.error, details: { retry: 1 } } })).toEqual([]);
  });

  test('lists come in an envelope, other responses do not', () => {
    const responses = inventory(documents.v2).map(([method = '', path = '', operationId = '']) => {
      const response = at(documents.v2, operationAt(documents.v2, method, path), 'responses', '200', ...JSON_SCHEMA);
      const members = Object.keys(object(response['properties']));
      return {
        operationId,
        isList: operationId.endsWith('.list'),
        isEnvelope: ['data', 'meta'].every((name) => members.includes(name)),
      };
    });
    expect(responses.filter(({ isList }) => isList).length).toBeGreaterThan(10);
    expect(responses.filter(({ isList, isEnvelope }) => isList !== isEnvelope)).toEqual([]);
  });

  test.each(FILTERABLE_LISTS)('%s is paginated and filterable', (path) => {
    const operation = operationAt(documents.v2, 'get', path);
    expect(queryNames('get', path)).toEqual(
      expect.arrayContaining(['cursor', 'pageSize', 'search', 'orderBy', 'orderDir', 'filters']),
    );
    const response = at(documents.v2, operation, 'responses', '200', ...JSON_SCHEMA);
    expect(response['required']).toEqual(['data', 'meta']);
  });
});

describe('the rules that the overview states', () => {
  test.each(ID_PLACES)('$part $property of $operation begins with $prefix', (place) => {
    const schema = idSchema(place);
    const validate = validator(documents.v2);
    expect(validate(schema, `${place.prefix}abc123`)).toEqual([]);
    expect(validate(schema, 'xyz_abc123')).not.toEqual([]);
  });

  test('a quotation needs a client and a template, not a contact, a deal or tags', () => {
    const body = bodyOf('post', '/quotations');
    expect(body['required']).toEqual(expect.arrayContaining(['clientId', 'templateId']));
    for (const name of ['contactId', 'dealId', 'tags']) expect(body['required']).not.toContain(name);
  });

  test('document templates are filtered by type and searched by name', () => {
    expect(queryNames('get', '/document-templates')).toEqual(expect.arrayContaining(['type', 'search']));
    const type = list(operationAt(documents.v2, 'get', '/document-templates')['parameters'])
      .map((parameter) => at(documents.v2, parameter))
      .find((parameter) => parameter['name'] === 'type');
    expect(validator(documents.v2)(at(documents.v2, type, 'schema'), 'quotations')).toEqual([]);
    expect(at(documents.v2, type, 'schema')['x-extensible-enum']).toContain('quotations');
  });

  test('a document template shows its own custom fields', () => {
    const template = at(
      documents.v2,
      operationAt(documents.v2, 'get', '/document-templates/{id}'),
      'responses',
      '200',
      ...JSON_SCHEMA,
    );
    expect(at(documents.v2, template, 'properties', 'customFields')['type']).toBe('array');
  });
});

describe('what the overview says of operations', () => {
  test.each(CUSTOM_FIELD_OPERATIONS)(
    '%s %s takes and returns custom fields next to the other fields',
    (method, path) => {
      const response = at(documents.v2, operationAt(documents.v2, method, path), 'responses', '200', ...JSON_SCHEMA);
      for (const schema of [bodyOf(method, path), response]) {
        expect(Object.keys(object(schema['patternProperties']))).toEqual(['^cf_']);
        expect(Object.keys(object(schema['properties']))).not.toContain('customFields');
      }
    },
  );

  test.each([
    ['post', '/tasks'],
    ['patch', '/tasks/{id}'],
  ])('%s %s takes entity and entityId together only', (method, path) => {
    const validate = validator(documents.v2);
    const { required: _, ...body } = bodyOf(method, path);
    expect(validate(body, { entity: 'deals', entityId: 'dl_abc123' })).toEqual([]);
    expect(validate(body, { entity: 'deals' })).toContain("/ must have required property 'entityId'");
    expect(validate(body, { entityId: 'dl_abc123' })).toContain("/ must have required property 'entity'");
    expect(validate(body, { entity: 'leads', entityId: 'dl_abc123' })).toContain('/entityId must match pattern "^ld_"');
  });

  test('the delete of a contact says that linked records make it fail with 400', () => {
    const { description, responses } = operationAt(documents.v2, 'delete', '/contacts/{id}');
    expect(responses).toHaveProperty('400');
    for (const word of ['400', 'deals', 'invoices', 'quotations']) expect(description).toContain(word);
  });
});

function queryNames(method: string, path: string): unknown[] {
  const parameters = list(operationAt(documents.v2, method, path)['parameters']).map((parameter) =>
    at(documents.v2, parameter),
  );
  return parameters.filter((parameter) => parameter['in'] === 'query').map((parameter) => parameter['name']);
}

function bodyOf(method: string, path: string): JsonObject {
  return at(documents.v2, operationAt(documents.v2, method, path), 'requestBody', ...JSON_SCHEMA);
}

/** The schema of one id: that of the parameter, of the property, or of the members of the list. */
function idSchema({ operation: [method, path], part, property }: IdPlace): JsonObject {
  const operation = operationAt(documents.v2, method, path);
  if (part === 'path') {
    const parameters = list(operation['parameters']).map((parameter) => at(documents.v2, parameter));
    return at(
      documents.v2,
      parameters.find((parameter) => parameter['name'] === property),
      'schema',
    );
  }
  const holder =
    part === 'body' ? bodyOf(method, path) : at(documents.v2, operation, 'responses', '200', ...JSON_SCHEMA);
  const found = at(documents.v2, holder, 'properties', property);
  return found['type'] === 'array' ? at(documents.v2, found, 'items') : found;
}
