import { describe, expect, test } from 'vitest';
import { createTestApi } from '../../../../generated/src/testing/create-test-api.js';
import { serveApi } from '../../../../generated/src/testing/http/exchange.js';
import type { Behaviour } from '../../../../generated/src/testing/world/behaviour.js';
import { manualClock } from '../../../../generated/src/testing/world/clock.js';
import { createWorld } from '../../../../generated/src/testing/world/create-world.js';
import { describeApi } from '../../../../generated/src/testing/world/described.js';
import { buildFacts } from '../../../../generator/build/build-facts.js';
import { buildSchemas } from '../../../../generator/build/build-schemas.js';
import type { OpenApiDocument } from '../../../../generator/document/document.js';
import { loadedOf, planOf } from '../../support/settings.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const ok = (schema: object, status = 200) => ({ [status]: { description: 'Done.', ...json(schema) } });
const pathId = (name: string) => [{ name, in: 'path', required: true, schema: { type: 'string' } }];
const requestBody = { required: true, ...json(ref('PetInput')) };

// Requirements of the generator on every operation for now.
const known = { 'x-provenance': { level: 'listed' } };

/** A description with little in it: no limit, no pages, no key, and no error that is described. */
const document = {
  openapi: '3.1.0',
  info: { title: 'Pet shop', version: '1' },
  servers: [{ url: 'https://pets.example.com/shop' }],
  paths: {
    '/pets': {
      get: {
        operationId: 'pets.list',
        ...known,
        parameters: [{ name: 'kind', in: 'query', schema: { type: 'string' } }],
        responses: ok({ type: 'array', items: ref('Pet') }),
      },
      post: { operationId: 'pets.create', ...known, requestBody, responses: ok(ref('Pet'), 201) },
    },
    '/pets/{petId}': {
      parameters: pathId('petId'),
      get: { operationId: 'pets.get', ...known, responses: ok(ref('Pet')) },
      patch: { operationId: 'pets.update', ...known, requestBody, responses: ok(ref('Pet')) },
      delete: { operationId: 'pets.delete', ...known, responses: { 204: { description: 'Gone.' } } },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: 'object',
        required: ['id', 'name', 'toys'],
        properties: {
          id: { type: 'string', pattern: '^pet_' },
          name: { type: 'string' },
          kind: { type: ['string', 'null'] },
          toys: { type: 'array', items: { type: 'string' } },
        },
      },
      PetInput: {
        type: 'object',
        properties: { name: { type: 'string' }, kind: { type: 'string' }, email: { type: 'string', format: 'email' } },
        required: ['name'],
        additionalProperties: false,
      },
    },
  },
};

function petShop(behaviour: Behaviour = {}, clock = manualClock()) {
  const plan = planOf(loadedOf(document as unknown as OpenApiDocument, { key: 'shop' }));
  const { responses, requests } = buildSchemas(plan);
  const named = { ...responses.named, ...requests.named };
  const described = describeApi(buildFacts(plan), { ...responses, ...requests, named });
  const world = createWorld({ apis: [described], clock });
  const api = createTestApi(behaviour, { apis: [serveApi(described)], world });
  const ask = async (method: string, path: string, body?: object) => {
    const response = await api.fetch(`https://pets.example.com/shop${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>) };
  };
  return { api, ask };
}

describe('a double without a rule', () => {
  test('creates, gets, lists, updates and deletes', async () => {
    const { api, ask } = petShop();
    const { status, body: rex } = await ask('POST', '/pets', { name: 'Rex', kind: 'dog' });
    expect({ status, rex }).toEqual({
      status: 201,
      rex: { id: expect.stringMatching(/^pet_./), name: 'Rex', kind: 'dog', toys: [] },
    });
    const path = `/pets/${String(rex?.['id'])}`;
    expect(await ask('GET', path)).toEqual({ status: 200, body: rex });
    const { body: tom } = await ask('POST', '/pets', { name: 'Tom' });
    expect(tom).toMatchObject({ name: 'Tom', kind: null });
    expect(await ask('GET', '/pets')).toEqual({ status: 200, body: [rex, tom] });
    expect(await ask('GET', '/pets?kind=dog')).toEqual({ status: 200, body: [rex] });
    expect(await ask('PATCH', path, { name: 'Max' })).toEqual({ status: 200, body: { ...rex, name: 'Max' } });
    expect(await ask('DELETE', path)).toEqual({ status: 204, body: undefined });
    expect(await ask('GET', path)).toMatchObject({ status: 404 });
    expect(await ask('GET', '/pets')).toEqual({ status: 200, body: [tom] });
    expect(api.requests.map(({ operationId }) => operationId)).toContain('pets.delete');
    expect(api.webhooks.pending).toEqual([]);
  });

  test.each([
    [{ kind: 'dog' }, 'name: is required'],
    [{ name: 'Rex', age: 3 }, 'Unknown member: age.'],
    [{ name: 'Rex', email: 'x' }, 'email: must be in the format email'],
  ])('rejects %j in plain words', async (body, message) => {
    const { ask } = petShop();
    expect(await ask('POST', '/pets', body)).toMatchObject({ status: 400, body: { message } });
  });

  test('has no headers of a rate limit that nobody described', async () => {
    const { api } = petShop();
    const { headers } = await api.fetch('https://pets.example.com/shop/pets');
    expect([...headers.keys()]).toEqual(['content-type']);
  });

  test('goes back to its beginning', async () => {
    const { api, ask } = petShop();
    await ask('POST', '/pets', { name: 'Rex' });
    api.reset();
    expect(await ask('GET', '/pets')).toEqual({ status: 200, body: [] });
  });
});

test('the last 10,000 requests are kept', async () => {
  const { api } = petShop();
  for (let index = 0; index <= 10_000; index += 1) await api.fetch(`https://pets.example.com/none/${index}`);
  expect(api.requests).toHaveLength(10_000);
  expect([api.requests[0], api.requests.at(-1)].map((request) => request?.url.pathname)).toEqual([
    '/none/1',
    '/none/10000',
  ]);
});

describe('fake records', () => {
  test('are made of the schema, with ids of its prefix', async () => {
    const { api, ask } = petShop();
    api.seed();
    const { body } = await ask('GET', '/pets');
    expect(body).toHaveLength(20);
    expect(body).toContainEqual({ id: expect.stringMatching(/^pet_./), name: 'name 7', kind: 'kind 7', toys: [] });
  });

  test('are the same whenever they are made', () => {
    const [{ api: now }, { api: later }] = [petShop(), petShop({}, manualClock('2030-01-01T00:00:00.000Z'))];
    for (const api of [now, later]) api.seed();
    expect(later.snapshot()).toEqual(now.snapshot());
  });

  test('are not made of a resource that the behaviour names', () => {
    const { api } = petShop({ resources: { shop: { pets: { collection: 'animals' } } } });
    const empty = api.snapshot();
    api.seed();
    expect(api.snapshot()).toEqual(empty);
  });
});

describe('a behaviour', () => {
  test('adds rules, records from the beginning, members and operations', async () => {
    const { ask } = petShop({
      rules: [
        {
          says: 'A pet without a kind is a dog.',
          page: 'https://pets.example.com/rules',
          known: 'read',
          collection: 'animals',
          at: ['create'],
          apply: ({ draft }) => void (draft['kind'] ??= 'dog'),
        },
      ],
      resources: { shop: { pets: { collection: 'animals' } } },
      begin: (world) => void world.insert('animals', { id: 'pet_1', name: 'Tom' }),
      members: (_world, { record }) => ({ ...record, toys: [`${String(record['name'])}'s ball`] }),
      operate: ({ operation }) =>
        operation.id === 'pets.delete' ? { status: 409, body: { message: 'Pets stay.' }, issues: [] } : undefined,
    });
    expect((await ask('POST', '/pets', { name: 'Rex' })).body).toMatchObject({ kind: 'dog', toys: ["Rex's ball"] });
    expect((await ask('GET', '/pets/pet_1')).body).toMatchObject({ name: 'Tom', kind: null, toys: ["Tom's ball"] });
    expect(await ask('DELETE', '/pets/pet_1')).toEqual({ status: 409, body: { message: 'Pets stay.' } });
  });
});
