import { describe, expect, test } from 'vitest';
import { found, load, loadFiles, schemaOf } from './load.js';

describe('what has one meaning is repaired in a schema of 3.1, with a warning', () => {
  test.each([
    {
      what: 'nullable',
      given: { type: 'string', nullable: true },
      want: { type: ['string', 'null'] },
      code: 'nullable',
    },
    {
      what: 'a bound that is a boolean',
      given: { minimum: 1, exclusiveMinimum: true },
      want: { exclusiveMinimum: 1 },
      code: 'exclusive-bound',
    },
    { what: 'a list as items', given: { items: [{}] }, want: { prefixItems: [{}] }, code: 'array-items' },
    {
      what: 'a type of Swagger',
      given: { type: 'file' },
      want: { type: 'string', format: 'binary' },
      code: 'file-type',
    },
    {
      what: 'required in a property',
      given: { properties: { name: { required: true }, age: { required: false } } },
      want: { properties: { name: {}, age: {} }, required: ['name'] },
      code: 'required-flag',
    },
    { what: 'an unquoted null', given: { type: null }, want: { type: 'null' }, code: 'structure' },
    {
      what: 'an unquoted null among types',
      given: { type: ['string', null] },
      want: { type: ['string', 'null'] },
      code: 'structure',
    },
    { what: 'a type in capitals', given: { type: 'String' }, want: { type: 'string' }, code: 'structure' },
    { what: 'a number in quotes', given: { maxLength: '5' }, want: { maxLength: 5 }, code: 'structure' },
    { what: 'a boolean in quotes', given: { readOnly: 'true' }, want: { readOnly: true }, code: 'structure' },
    { what: 'a number as text', given: { description: 7 }, want: { description: '7' }, code: 'structure' },
    { what: 'one value as enum', given: { enum: 'a' }, want: { enum: ['a'] }, code: 'structure' },
    {
      what: 'one part as a list',
      given: { allOf: { type: 'string' } },
      want: { allOf: [{ type: 'string' }] },
      code: 'structure',
    },
    { what: 'an empty list as a map', given: { properties: [] }, want: { properties: {} }, code: 'structure' },
  ])('$what', async ({ given, want, code }) => {
    const outcome = await load({ schema: given });
    expect(schemaOf(outcome)).toEqual(want);
    expect(new Set(outcome.problems.map((problem) => `${problem.code} ${problem.severity}`))).toEqual(
      new Set([`${code} warning`]),
    );
    expect(outcome.problems[0]?.location?.line).toBeGreaterThan(5);
  });
});

describe('what breaks the structure is left out, and nothing else', () => {
  test.each([
    { what: 'a type that is none', given: { type: 'any', title: 'A' }, want: { title: 'A' } },
    { what: 'a type among others', given: { type: ['string', 'any'] }, want: { type: ['string'] } },
    { what: 'a negative length', given: { minLength: -1 }, want: {} },
    { what: 'a keyword that is null', given: { description: null, items: null }, want: {} },
    {
      what: 'a part that is null',
      given: { oneOf: [null, { type: 'string' }, 'a'] },
      want: { oneOf: [{ type: 'string' }] },
    },
    { what: 'a reference that is none', given: { $ref: 7 }, want: {} },
    { what: 'required of a schema that is no property', given: { required: true }, want: {} },
    { what: 'a discriminator without a name', given: { discriminator: { mapping: {} } }, want: {} },
  ])('in a schema: $what', async ({ given, want }) => {
    const outcome = await load({ schema: given });
    expect(schemaOf(outcome)).toEqual(want);
    expect(outcome.problems.length).toBeGreaterThan(0);
    for (const { code, severity, message } of outcome.problems) {
      expect(`${code} ${severity}`).toBe('structure warning');
      expect(message).toMatch(/is left out|is read as/);
    }
  });

  test.each([
    {
      what: 'a name of a property',
      given: { properties: { a: null, b: 'string' } },
      want: { properties: { a: {}, b: {} } },
    },
    {
      what: 'a boolean',
      given: { properties: { a: true, b: false } },
      want: { properties: { a: {}, b: { not: {} } } },
    },
  ])('a schema keeps $what', async ({ given, want }) => {
    expect(schemaOf(await load({ schema: given }))).toEqual(want);
  });

  test('in an operation and around it', async () => {
    const ok = { name: 'size', in: 'query', schema: { type: 'integer' } };
    const operation = {
      tags: ['pets', null],
      parameters: [null, { in: 'query' }, { name: 'a', in: 'body' }, ok],
      requestBody: 'a pet',
      responses: { 200: null, ok: {}, 404: { content: { 'application/json': null } } },
      servers: [{ description: 'no address' }],
    };
    const outcome = await load({
      tags: [null, { name: 'pets' }],
      paths: { '/pets': { get: operation, post: null, summary: 'Pets.' }, owners: { get: {} }, 'https://a': {} },
    });
    expect(outcome.problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(outcome.loaded?.document).toMatchObject({ tags: [{ name: 'pets' }] });
    expect(outcome.loaded?.document.paths).toEqual({
      '/pets': {
        get: {
          tags: ['pets'],
          parameters: [ok],
          responses: { 200: {}, 404: { content: { 'application/json': {} } } },
          servers: [],
        },
        summary: 'Pets.',
      },
      '/owners': { get: {} },
    });
  });

  test('a shared part that is left out takes those with it that refer to it', async () => {
    const parameters = [{ $ref: '#/components/parameters/Size' }];
    const outcome = await load({
      paths: { '/pets': { get: { parameters } } },
      components: { parameters: { Size: { in: 'query' } } },
    });
    expect(outcome.loaded?.document).toMatchObject({
      paths: { '/pets': { get: { parameters: [] } } },
      components: { parameters: {} },
    });
    expect(found(outcome)).toEqual(['structure 20', 'structure 12']);
  });
});

test('members that only describe are not needed', async () => {
  const outcome = await loadFiles({
    'openapi.yaml': 'openapi: 3.1.0\npaths:\n  /pets: { post: { requestBody: {} } }\n',
  });
  expect(outcome.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'member-missing warning',
    'member-missing warning',
  ]);
  expect(outcome.loaded?.document).toMatchObject({
    info: { title: 'API', version: '0.0.0' },
    paths: { '/pets': { post: { requestBody: { content: {} } } } },
  });
});

function declared(name: string) {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

test('a parameter of a path that nothing describes is a string, and one that is described is required', async () => {
  const owner = { name: 'owner', in: 'path', schema: { type: 'integer' } };
  const outcome = await load({
    paths: { '/{shop}/owners/{owner}/pets/{id}': { parameters: [owner], get: {}, put: {} } },
  });
  expect(outcome.loaded?.document.paths?.['/{shop}/owners/{owner}/pets/{id}']).toEqual({
    parameters: [{ ...owner, required: true }],
    get: { parameters: [declared('shop'), declared('id')] },
    put: { parameters: [declared('shop'), declared('id')] },
  });
  expect(outcome.problems.map(({ code }) => code)).toEqual([
    'path-parameter-optional',
    ...Array<string>(4).fill('path-parameter-undeclared'),
  ]);
});

test('an operationId that stands twice is no problem', async () => {
  const operation = { operationId: 'pets' };
  expect((await load({ paths: { '/a': { get: operation }, '/b': { get: operation } } })).problems).toEqual([]);
});

test('an unknown member is named and stays', async () => {
  const outcome = await load({ schema: { requried: ['name'] } });
  expect(outcome.problems).toMatchObject([{ code: 'unknown-member', severity: 'warning' }]);
  expect(outcome.problems[0]?.message).toContain('`requried`');
});
