import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import type { ApiPlan } from '../../../generator/plan/plan.js';
import { loadedOf, planOf } from '../support/settings.js';

/** The plan of a document that keeps none of our conventions. */
function planned(members: string, operation = ''): ApiPlan {
  const document = parse(`
openapi: 3.1.0
info: { title: Pet shop, version: '1' }
servers: [{ url: https://api.pets.example/v1 }]
paths: { /pets: { get: { responses: { '200': { description: ok } }, ${operation} } } }
${members}
`) as OpenApiDocument;
  return planOf(loadedOf(document));
}

function schemes(text: string): string {
  return `components: { securitySchemes: { ${text} } }`;
}

/** The plan of a document with one operation. */
function plannedWith(operation: string): ApiPlan {
  const text = `{ openapi: 3.1.0, info: { title: x, version: '1' }, paths: { /pets: { get: { ${operation} } } } }`;
  return planOf(loadedOf(parse(text) as OpenApiDocument));
}

/** A JSON response. */
function content(schema: string): string {
  return `{ description: text, content: { application/json: { schema: ${schema} } } }`;
}

/** Names of the response of that schema. */
function outputsOf(schema: string): unknown {
  return plannedWith(`responses: { '200': ${content(schema)} }`).operations[0]?.outputTypes;
}

describe('the credential', () => {
  const bearer = 'token: { type: http, scheme: Bearer, description: "Ask us. Then wait." }';
  const basic = 'login: { type: http, scheme: basic }';
  const query = 'inQuery: { type: apiKey, in: query, name: key }';
  test.each([
    { what: 'a bearer token', given: bearer, want: { kind: 'bearer', name: 'authorization', help: 'Ask us.' } },
    { what: 'an OAuth token', given: 'o: { type: oauth2, flows: {} }', want: { kind: 'bearer' } },
    { what: 'a name with a password', given: basic, want: { kind: 'basic', name: 'authorization' } },
    { what: 'a key in the query', given: query, want: { kind: 'query', name: 'key' } },
    { what: 'a cookie', given: 'c: { type: apiKey, in: cookie, name: sid }', want: { kind: 'cookie', name: 'sid' } },
    {
      what: 'a key in a header',
      given: `${query}, h: { type: apiKey, in: header, name: X-Key }`,
      want: { name: 'X-Key' },
    },
    { what: 'no certificate', given: 'm: { type: mutualTLS }', want: 'none' as const },
    {
      what: 'no header that HTTP does not allow',
      given: 'h: { type: apiKey, in: header, name: "a: b" }',
      want: 'none' as const,
    },
  ])('is $what', ({ given, want }) => {
    expect([planned(schemes(given)).apiKey ?? 'none']).toMatchObject([want]);
  });

  test('is the one that most operations accept, and needed where all of them ask for it', () => {
    const both = schemes(`${query}, ${bearer}`);
    expect(planned(`${both}\nsecurity: [{ inQuery: [] }]`).apiKey).toMatchObject({ kind: 'query', isOptional: false });
    expect(planned(`${both}\nsecurity: [{ inQuery: [] }, {}]`).apiKey).toMatchObject({
      kind: 'query',
      isOptional: true,
    });
    expect(planned(both).apiKey).toMatchObject({ kind: 'bearer', isOptional: true });
  });

  test('is not sent where an operation asks for none; another one is not supported', () => {
    const both = `${schemes(`${query}, ${bearer}`)}\nsecurity: [{ token: [] }]`;
    expect(planned(both, 'security: []').operations[0]).toMatchObject({ isAnonymous: true, omission: undefined });
    expect(planned(both, 'security: [{ inQuery: [] }, { token: [] }]').operations[0]?.omission).toBeUndefined();
    expect(planned(both).operations[0]).toMatchObject({ isAnonymous: false });
    const two = planned(`${both}\nx: 1`, 'security: [{ inQuery: [], token: [] }]').operations[0];
    expect(two).toMatchObject({ omission: undefined, isAnonymous: false });
    const certificate = planned(`${schemes(`${bearer}, m: { type: mutualTLS }`)}\nx: 1`, 'security: [{ m: [] }]');
    expect(certificate.operations[0]?.omission).toMatchObject({ code: 'security-unsupported' });
  });
});

describe('the server', () => {
  test.each([
    [
      '[{ url: "https://{host}/v{n}", variables: { host: { default: a.example }, n: { enum: ["2"] } } }]',
      'https://a.example/v2',
    ],
    ['[{ url: /api/v3/ }]', '/api/v3/'],
    ['[{ url: api }]', '/api'],
    ['[{ url: //pets.example/v1 }]', 'https://pets.example/v1'],
    ['[]', '/'],
  ])('of %s is %s', (servers, want) => {
    expect(planned('').serverUrl).toBe('https://api.pets.example/v1');
    const document = parse(
      `{ openapi: 3.1.0, info: { title: x, version: '1' }, paths: {}, servers: ${servers} }`,
    ) as OpenApiDocument;
    expect(planOf(loadedOf(document)).serverUrl).toBe(want);
  });
});

describe('errors', () => {
  test.each([
    [
      '{ properties: { error: { properties: { message: { type: string }, type: { type: string } } } } }',
      { message: 'error.message', code: 'error.type' },
    ],
    [
      '{ properties: { detail: { type: [string, "null"] }, errors: { type: array, items: { properties: { message: { type: string } } } } } }',
      { message: 'detail', code: 'code', issues: 'errors' },
    ],
    ['{ type: string }', { message: 'message', code: 'code' }],
  ])('of %s are read at their usual places', (schema, want) => {
    const plan = plannedWith(`responses: { '200': { description: ok }, default: ${content(schema)} }`);
    expect(plan.errorEnvelope).toEqual(want);
  });
});

describe('types', () => {
  test('schemas keep names that can be those of types; others are made such names', () => {
    const names = ['Pet', 'pet', 'pet_owner', 'io.shop.v1.Pet', 'Pet-2', '2fa', 'Foo«Bar»', 'Record', 'Snake_Case'];
    const schemas = names.map((name) => `${JSON.stringify(name)}: { type: object }`).join(', ');
    const { schemaTypes } = planned(`components: { schemas: { ${schemas} } }`);
    expect(Object.fromEntries(schemaTypes)).toEqual({
      Pet: 'Pet',
      pet: 'PetSchema',
      pet_owner: 'PetOwner',
      'io.shop.v1.Pet': 'IoShopV1Pet',
      'Pet-2': 'Pet2',
      '2fa': 'Schema2fa',
      'Foo«Bar»': 'FooBar',
      Record: 'RecordSchema',
      Snake_Case: 'Snake_Case',
    });
  });

  test('a class or an input whose name a schema has gets another one', () => {
    const query = 'parameters: [{ name: limit, in: query, schema: { type: integer } }]';
    const plan = planned('components: { schemas: { Pets: { type: object }, PetListParams: { type: object } } }', query);
    expect(plan.resources.map(({ className }) => className)).toEqual(['PetsResource']);
    expect(plan.operations[0]).toMatchObject({ queryType: 'PetListQuery' });
  });

  test('responses and items that are described in place have names', () => {
    const item = '{ type: object, properties: { id: { type: string } } }';
    const list = `{ type: object, properties: { data: { type: array, items: ${item} } } }`;
    expect(outputsOf(list)).toEqual({ response: 'PetListResponse', item: { typeName: 'PetListItem', list: ['data'] } });
    expect(outputsOf(`{ type: array, items: ${item} }`)).toMatchObject({ item: { list: [] } });
    expect(outputsOf('{ type: string }')).toEqual({});
  });
});

test('arguments of a path have names of their own', () => {
  const path = '/pets/{a}/{A}/{a2}/{a_2}';
  const document = { openapi: '3.1.0', info: { title: 'x', version: '1' }, paths: { [path]: { get: {} } } };
  const [operation] = planOf(loadedOf(document)).operations;
  expect(operation?.pathArguments.map(({ argumentName }) => argumentName)).toEqual(['a', 'a2', 'a22', 'a23']);
});

test('headers that OpenAPI says to ignore leave no operation out, though they are required', () => {
  const [operation] = plannedWith(
    `responses: {}, parameters: [{ name: accept, in: header, required: true, schema: { type: string } }]`,
  ).operations;
  expect(operation?.omission).toBeUndefined();
});

test.each(['com1', 'nul'])('a resource %s has a file that Windows can have', (name) => {
  const [operation] = plannedWith(`operationId: ${name}.list, responses: {}`).resources.map(({ fileName }) => fileName);
  expect(operation).toBe(`${name}-resource`);
});

test('what is not carried is counted', () => {
  const sent = '{ name: X-Trace, in: header, schema: { type: string } }';
  const header = '{ name: X-Filter, in: header, content: { application/json: {} } }';
  const cookie = '{ name: tags, in: cookie, schema: { type: array, items: { type: string } } }';
  const ignored = '{ name: Accept, in: header, schema: { type: string } }';
  const parameters = `[${[sent, header, cookie, ignored].join(', ')}]`;
  const plan = planned('x-other: 1', `callbacks: { done: {}, gone: {} }, parameters: ${parameters}`);
  expect(plan.leftOut).toEqual([
    { what: 'optional header parameters', count: 1 },
    { what: 'optional cookies', count: 1 },
    { what: 'callbacks', count: 2 },
  ]);
});
