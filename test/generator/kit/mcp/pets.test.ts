import { describe, expect, test } from 'vitest';
import { createServer } from '../../../../generated/src/mcp/server/create-server.js';
import { runTool, type ToolResult } from '../../../../generated/src/mcp/server/run-tool.js';
import type { DescribedApi } from '../../../../generated/src/shell/describe/described.js';
import type { ApiSchemas } from '../../../../generated/src/validate/api-schemas.js';
import { agentOf, toolsFor } from './support/agent.js';

type Pet = Readonly<Record<string, unknown>>;

const pet = {
  type: 'object',
  required: ['petId', 'name'],
  properties: { petId: { type: 'integer' }, name: { type: 'string' }, notes: { type: 'string' } },
};
const petIn = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, notes: { type: 'string' } },
};
const id = { in: 'path', name: 'petId', required: true, schema: { type: 'integer' } } as const;
const list = { 200: { type: 'array', items: { $ref: 'Pet' } } } as const;

const schemas: ApiSchemas = {
  title: 'Pet shop',
  named: { Pet: pet, PetIn: petIn },
  operations: {
    'pets.list': { method: 'GET', route: '/pets', parameters: [] },
    'pets.create': {
      method: 'POST',
      route: '/pets',
      parameters: [],
      body: { required: true, schema: { $ref: 'PetIn' } },
    },
    'pets.get': { method: 'GET', route: '/pets/{petId}', parameters: [id] },
    'pets.feed': { method: 'POST', route: '/pets/{petId}/meals', parameters: [id] },
    'pets.photo': { method: 'GET', route: '/pets/{petId}/photo', parameters: [id], responseType: 'image/png' },
  },
  responses: {
    'pets.list': list,
    'pets.create': { 201: { $ref: 'Pet' } },
    'pets.get': { 200: { $ref: 'Pet' } },
    'pets.feed': { 204: null },
    'pets.photo': { 200: {} },
  },
};

/** The error of a write that may have taken effect. */
function unknownOutcome(): Error {
  return Object.assign(new Error('The connection was reset.'), { name: 'ConnectionError', outcome: 'unknown' });
}

/** A pet shop of arrays, ids that are numbers, and records without a date. `fail` decides what becomes of a write. */
function shop(fail: () => 'lost' | 'unmade' | undefined = () => undefined) {
  const pets: Pet[] = [];
  const sent: string[] = [];
  const client = {
    pets: {
      list: async () => [...pets],
      get: async (petId: number) => pets.find((one) => one['petId'] === petId),
      photo: async () => new Blob([Uint8Array.of(1, 2, 3)], { type: 'image/png' }),
      async feed() {
        sent.push('feed');
        if (fail()) throw unknownOutcome();
      },
      async create(body: Pet) {
        sent.push('create');
        const fault = fail();
        const made = { petId: pets.length + 1, ...body };
        if (fault !== 'unmade') pets.push(made);
        if (fault) throw unknownOutcome();
        return made;
      },
    },
  };
  const api: DescribedApi = {
    prefix: '',
    title: 'Pet shop',
    schemas,
    variables: [{ option: 'apiKey', variable: 'PET_SHOP_API_KEY', isSecret: true }],
    create: () => client,
    raw: () => ({ request: () => Promise.reject(new Error('It has no raw client.')) }),
    calls: {
      'pets.list': { path: ['pets', 'list'], summary: 'List pets' },
      'pets.create': { path: ['pets', 'create'], summary: 'Buy a pet' },
      'pets.get': { path: ['pets', 'get'], summary: 'Get a pet', ids: ['petId'] },
      'pets.feed': { path: ['pets', 'feed'], summary: 'Feed a pet', ids: ['petId'] },
      'pets.photo': { path: ['pets', 'photo'], summary: 'Picture of a pet', ids: ['petId'] },
    },
  };
  const tools = toolsFor({ apis: [api], client: {}, secrets: ['sesame-open'] });
  const run = (tool: 'read' | 'write' | 'find' | 'describe', given: object): Promise<ToolResult> =>
    runTool(tools, tool, { given });
  return { pets, sent, run, tools, client };
}

const rex = { operation: 'pets.create', body: { name: 'Rex' } };

describe('a list that is an array', () => {
  test('is cut by size, and goes on by its token', async () => {
    const { pets, run } = shop();
    for (let number = 1; number <= 40; number += 1) pets.push({ petId: number, name: 'Rex', notes: 'x'.repeat(400) });
    const seen: unknown[] = [];
    let resume: unknown;
    do {
      const { data } = await run('read', { operation: 'pets.list', ...(resume !== undefined && { resume }) });
      const result = data as { data: Pet[]; resume?: string };
      expect(JSON.stringify(result).length).toBeLessThan(8000);
      seen.push(...result.data.map((one) => one['petId']));
      resume = result.resume;
    } while (resume !== undefined);
    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  test('has a record that is too large, in part, and says what was cut', async () => {
    const { pets, run } = shop();
    pets.push({ petId: 1, name: 'Rex', notes: 'x'.repeat(20_000) });
    const { data } = await run('read', { operation: 'pets.get', path: { petId: 1 } });
    expect(data).toMatchObject({ data: { petId: 1, name: 'Rex' }, truncated: { places: ['notes'] } });
    expect(JSON.stringify(data).length).toBeLessThan(8000);
    const { data: all } = await run('read', { operation: 'pets.list' });
    expect(all).toMatchObject({ count: 1, cut: { places: ['notes'] } });
  });
});

describe('a create without a date in the record', () => {
  test('is found by its fields, and equal ones are all made', async () => {
    const fates = ['lost', undefined, 'lost', 'unmade', 'unmade', undefined] as const;
    let turn = 0;
    const { pets, run } = shop(() => fates[turn++ % fates.length]);
    for (let number = 0; number < 30; number += 1) {
      let retryOf: string | undefined;
      for (let isDone = false; !isDone;) {
        const result = await run('write', { ...rex, ...(retryOf !== undefined && { retryOf }) });
        isDone = !result.isError;
        retryOf = result.isError ? result.data.error.retryOf : undefined;
      }
    }
    expect(pets).toHaveLength(30);
  });

  test('that equals one of somebody else is not made twice either, and names it', async () => {
    const { pets, run, sent } = shop(() => 'unmade');
    pets.push({ petId: 77, name: 'Rex' });
    const first = await run('write', rex);
    const retryOf = first.isError ? first.data.error.retryOf : undefined;
    expect(await run('write', { ...rex, retryOf })).toMatchObject({ isError: false, data: { data: { petId: 77 } } });
    expect(sent).toEqual(['create']);
  });
});

test('an action has no lookup: nothing is repeated', async () => {
  const { run, sent } = shop(() => 'lost');
  const feed = { operation: 'pets.feed', path: { petId: 1 } };
  const first = await run('write', feed);
  expect(first.data).toMatchObject({
    error: { outcome: 'unknown', next: expect.stringContaining('nothing is repeated') as unknown },
  });
  const retryOf = first.isError ? first.data.error.retryOf : undefined;
  expect((await run('write', { ...feed, retryOf })).data).toMatchObject({ error: { code: 'outcome_unknown' } });
  expect(sent).toEqual(['feed']);
});

test('a small file is base64', async () => {
  const { data } = await shop().run('read', { operation: 'pets.photo', path: { petId: 1 } });
  expect(data).toMatchObject({ data: { type: 'image/png', bytes: 3, base64: 'AQID' } });
});

test('the credential is in no result and in no error, in any encoding', async () => {
  const { pets, run, client } = shop();
  const key = 'sesame-open';
  pets.push({ petId: 1, name: `${key} ${Buffer.from(key).toString('base64')}` });
  expect(JSON.stringify(await run('read', { operation: 'pets.list' }))).toContain('*** ***');
  Object.assign(client.pets, { get: () => Promise.reject(new Error(`Bearer ${key}`)) });
  expect(JSON.stringify(await run('read', { operation: 'pets.get', path: { petId: 1 } }))).not.toContain(key);
});

test('words find operations also by verbs that mean the same', async () => {
  const { run } = shop();
  for (const [words, operation] of [
    ['buy', 'pets.create'],
    ['add pet', 'pets.create'],
    ['search pets', 'pets.list'],
    ['feeding', 'pets.feed'],
  ] as const) {
    const { data } = await run('find', { words });
    expect(data).toMatchObject({ operations: [{ operation }] });
  }
});

test('a server says in its instructions what it may do', async () => {
  const { tools } = shop();
  const agent = await agentOf(tools);
  expect(agent.client.getInstructions()).toContain('may write and delete');
  expect(createServer(tools)).toBeDefined();
  await agent.close();
});
