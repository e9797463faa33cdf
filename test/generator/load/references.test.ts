import { describe, expect, test } from 'vitest';
import type { LoadOutcome } from '../../../generator/load/load-document.js';
import { found, load, loadFiles } from './load.js';

const jsonOf = (schema: unknown) => ({ content: { 'application/json': { schema } } });

/** Loads a description in which the response to a GET has this schema. */
function respondWith(schema: unknown, members: Readonly<Record<string, unknown>> = {}): Promise<LoadOutcome> {
  return load({ paths: { '/pets': { get: { responses: { 200: jsonOf(schema) } } } }, ...members });
}

function responseSchema({ loaded }: LoadOutcome): unknown {
  const [operation] = Object.values(loaded?.document.paths ?? {}).map(({ get }) => get);
  const response = operation?.responses?.['200'] as { content?: Record<string, { schema?: unknown }> } | undefined;
  return response?.content?.['application/json']?.schema;
}

describe('every reference becomes one to a shared part', () => {
  test.each([
    { what: 'a name in percent-encoding', reference: '#/components/schemas/Pet%3COwner%3E', name: 'Pet<Owner>' },
    { what: 'a name with a slash', reference: '#/components/schemas/a~1b', name: 'a~1b' },
    { what: 'a name with a percent sign', reference: '#/components/schemas/100%25', name: '100%25' },
    {
      what: 'a property',
      reference: '#/components/schemas/Pet%3COwner%3E/properties/tags/items',
      name: 'PetOwnerTagsItems',
    },
    {
      what: 'a property of something that is a reference',
      reference: '#/components/schemas/Alias/properties/tags',
      name: 'PetOwnerTags',
    },
    {
      what: 'a response',
      reference: '#/paths/~1owners/get/responses/200/content/application~1json/schema',
      name: 'OwnersGetResponses200',
    },
    { what: 'a place of their own', reference: '#/x-parts/Pet', name: 'XPartsPet' },
    { what: 'a place where Swagger had them', reference: '#/definitions/Pet', name: 'DefinitionsPet' },
  ])('$what', async ({ reference, name }) => {
    const schemas = {
      'Pet<Owner>': { type: 'object', properties: { tags: { type: 'array', items: { type: 'string' } } } },
      Alias: { $ref: '#/components/schemas/Pet%3COwner%3E' },
      'a/b': {},
      '100%': {},
    };
    const get = { responses: { 200: jsonOf({ $ref: reference }) } };
    const paths = { '/pets': { get }, '/owners': { get: { responses: { 200: jsonOf({ type: 'string' }) } } } };
    const parts = { Pet: { type: 'string' } };
    const outcome = await load({ components: { schemas }, paths, definitions: parts, 'x-parts': parts });
    expect(outcome.problems.filter(({ code }) => code !== 'unknown-member')).toEqual([]);
    expect(responseSchema(outcome)).toEqual({ $ref: `#/components/schemas/${name}` });
    const names = Object.keys(outcome.loaded?.document.components?.schemas ?? {});
    expect(names).toContain(name.replace('~1', '/').replace('%25', '%'));
  });

  test('two references to one place become references to one part, whose position is known', async () => {
    const tags = { $ref: '#/components/schemas/Pet/properties/tags' };
    const outcome = await respondWith(
      { oneOf: [tags, tags] },
      {
        components: { schemas: { Pet: { properties: { tags: { type: 'string', nullable: true } } }, PetTags: {} } },
      },
    );
    const part = { $ref: '#/components/schemas/PetTags2' };
    expect(responseSchema(outcome)).toEqual({ oneOf: [part, part] });
    const made = outcome.loaded?.document.components?.schemas?.['PetTags2'];
    expect(made).toEqual({ type: ['string', 'null'] });
    expect(outcome.loaded?.locate(made ?? {})?.line).toBe(35);
  });

  test('a shared part with a name that OpenAPI does not allow gets another one', async () => {
    const outcome = await load({
      paths: { '/pets': { get: { parameters: [{ $ref: '#/components/parameters/page%20size' }] } } },
      components: {
        parameters: {
          'page size': { name: 'size', in: 'query', schema: {} },
          page_size: { name: 'a', in: 'query', schema: {} },
        },
      },
    });
    expect(outcome.loaded?.document.paths?.['/pets']?.get?.parameters).toEqual([
      { $ref: '#/components/parameters/page_size2' },
    ]);
    expect(Object.keys(outcome.loaded?.document.components?.parameters ?? {})).toEqual(['page_size2', 'page_size']);
    expect(outcome.problems).toMatchObject([{ code: 'component-name', severity: 'warning' }]);
  });

  test('a security scheme that gets another name is asked for by that one', async () => {
    const { loaded, problems } = await load({
      security: [{ 'API key': ['read'], token: [] }],
      paths: { '/pets': { get: { security: [{ 'API key': [] }] } } },
      components: {
        securitySchemes: {
          'API key': { type: 'apiKey', in: 'header', name: 'X-Key' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
    });
    expect(loaded?.document.security).toEqual([{ API_key: ['read'], token: [] }]);
    expect(loaded?.document.paths?.['/pets']?.get?.security).toEqual([{ API_key: [] }]);
    expect(problems).toMatchObject([{ code: 'component-name', severity: 'warning' }]);
  });
});

describe('a reference to nothing', () => {
  test('is an error in what an operation uses, with its place', async () => {
    const outcome = await respondWith(
      { $ref: '#/components/schemas/Used' },
      {
        components: { schemas: { Used: { properties: { a: { $ref: '#/components/schemas/Nothing' } } } } },
      },
    );
    expect(outcome.problems).toMatchObject([{ code: 'bad-reference', location: { file: 'openapi.yaml', line: 29 } }]);
    expect(outcome.problems[0]?.severity).toBeUndefined();
  });

  test.each([
    ['parameter', { parameters: [{ $ref: '#/components/parameters/Nothing' }] }],
    ['response', { responses: { 200: { $ref: '#/components/responses/Nothing' } } }],
    ['body', { requestBody: { $ref: '#/components/requestBodies/Nothing' } }],
    ['schema behind a shared response', { responses: { 200: { $ref: '#/components/responses/Bad' } } }],
  ])('is an error in place of a %s', async (_what, operation) => {
    const outcome = await load({
      paths: { '/pets': { get: operation } },
      components: { responses: { Bad: jsonOf({ $ref: './nothing.yaml#/Pet' }) } },
    });
    expect(outcome.problems.filter(({ severity }) => severity !== 'warning')).toMatchObject([
      { code: 'bad-reference' },
    ]);
  });

  test('is a warning in what nothing uses, and is left out', async () => {
    const outcome = await load({
      components: {
        schemas: { Alone: { description: 'A.', $ref: './nothing.json#/Pet' } },
        responses: { Alone: { $ref: '#/components/responses/Nothing' } },
      },
    });
    expect(found(outcome)).toEqual(['reference-ignored 12', 'reference-ignored 17']);
    expect(outcome.loaded?.document.components).toEqual({ schemas: { Alone: { description: 'A.' } }, responses: {} });
  });

  test.each([
    [
      'an example',
      { examples: { a: { $ref: '#/components/examples/Nothing' } }, schema: {} },
      { examples: {}, schema: {} },
    ],
    [
      'a discriminator',
      { schema: { discriminator: { propertyName: 'kind', mapping: { a: '#/components/schemas/No' } } } },
      { schema: { discriminator: { propertyName: 'kind', mapping: {} } } },
    ],
  ])('is a warning in %s, and is left out', async (_what, media, want) => {
    const outcome = await load({
      paths: { '/pets': { get: { responses: { 200: { content: { 'application/json': media } } } } } },
    });
    expect(outcome.problems).toMatchObject([{ code: 'reference-ignored', severity: 'warning' }]);
    expect(JSON.stringify(outcome.loaded?.document.paths)).toContain(JSON.stringify(want));
  });

  test.each(['https://example.com/pet.json', '../secret.yaml', './nothing.yaml'])(
    'in data is data, and nothing is read: %s',
    async (reference) => {
      const data = { $ref: reference };
      const outcome = await load({ schema: { default: data, example: data, enum: [data], 'x-note': data } });
      expect(outcome.loaded?.document.components?.schemas?.['Pet']).toEqual({
        default: data,
        example: data,
        enum: [data],
        'x-note': data,
      });
      expect(
        outcome.problems.every(({ code, severity }) => code === 'reference-ignored' && severity === 'warning'),
      ).toBe(true);
    },
  );
});

describe('references between files', () => {
  test('of a document of 3.0 are joined and upgraded, with their places', async () => {
    const outcome = await loadFiles({
      'openapi.yaml': `openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths:\n  /pets:\n    $ref: paths/pets.yaml\n`,
      'paths/pets.yaml': `get:\n  responses:\n    '200':\n      content:\n        application/json:\n          schema:\n            $ref: ../schemas.yaml#/Pet\n`,
      'schemas.yaml': 'Pet:\n  type: string\n  nullable: true\n  maxLength: many\n',
    });
    const pet = outcome.loaded?.document.components?.schemas?.['Pet'];
    expect(pet).toEqual({ type: ['string', 'null'] });
    expect(outcome.loaded?.locate(pet ?? {})).toMatchObject({ file: 'schemas.yaml', line: 1 });
    expect(outcome.problems).toMatchObject([{ code: 'structure', location: { file: 'schemas.yaml', line: 4 } }]);
  });

  test.each(['../outside.yaml#/Pet', 'https://example.com/pets.yaml#/Pet', '/etc/pets.yaml'])(
    'of a document of 3.0 do not leave its folder: %s',
    async (reference) => {
      const outcome = await loadFiles(
        {
          'api/openapi.yaml': `openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    Pet:\n      $ref: '${reference}'\n`,
          'outside.yaml': 'Pet: { type: string }\n',
        },
        'api/openapi.yaml',
      );
      expect(outcome.loaded).toBeUndefined();
      expect(found(outcome)).toEqual(['outside-reference! 7']);
    },
  );

  test('may leave it where the caller allows it', async () => {
    const outcome = await loadFiles(
      {
        'api/openapi.yaml': `openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    Pet:\n      $ref: ../outside.yaml#/Pet\n`,
        'outside.yaml': 'Pet: { type: string, nullable: true }\n',
      },
      'api/openapi.yaml',
      { allowOutside: true },
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.loaded?.document.components?.schemas?.['Pet']).toEqual({ type: ['string', 'null'] });
  });
});
