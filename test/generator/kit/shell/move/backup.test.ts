import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createTestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import type { DescribedApi } from '../../../../../generated/src/shell/describe/described.js';
import { shellOf } from '../../../../../generated/src/shell/shell.js';
import { printed } from '../../command/support/surroundings.js';
import { newFolder, runHeffl } from './run-heffl.js';

const text = { type: 'string' } as const;
const petId = { in: 'path', name: 'petId', required: true, schema: text } as const;

class NotFound extends Error {
  readonly status = 404;
}

/** Pets, and their visits. `visit` is called for each pet. */
function shop(visit: (pet: string) => unknown): DescribedApi {
  return {
    prefix: '',
    title: 'Pet shop',
    variables: [],
    schemas: {
      title: 'Pet shop',
      named: {},
      responses: {},
      operations: {
        'pets.list': { method: 'GET', route: '/pets', parameters: [] },
        'pets.get': { method: 'GET', route: '/pets/{petId}', parameters: [petId] },
        'pets.visits.list': { method: 'GET', route: '/pets/{petId}/visits', parameters: [petId] },
        'pets.visits.create': { method: 'POST', route: '/pets/{petId}/visits', parameters: [petId] },
      },
    },
    calls: {
      'pets.list': { path: ['pets', 'list'], summary: '' },
      'pets.get': { path: ['pets', 'get'], summary: '', ids: ['petId'] },
      'pets.visits.list': { path: ['pets', 'visits', 'list'], summary: '', ids: ['petId'] },
      'pets.visits.create': { path: ['pets', 'visits', 'create'], summary: '', ids: ['petId'] },
    },
    create: () => ({
      pets: {
        list: async () => ['a', 'b', 'c'].map((id) => ({ id })),
        get: async (id: string) => ({ id, chip: `chip of ${id}` }),
        visits: { list: async (pet: string) => visit(pet) },
      },
    }),
    raw: () => {
      throw new Error('Nothing is sent here');
    },
  };
}

/** Runs `backup out` in a folder. */
async function backUp(api: DescribedApi, folder: string, flags: readonly string[] = []) {
  const { surroundings, errors } = printed({ folder });
  const exit = await shellOf('shop', [api]).run(['backup', 'out', ...flags], surroundings, []);
  const read = (name: string) => readFile(path.join(folder, 'out', name), 'utf8');
  return { exit, errors: errors(), read };
}

function withoutB(pet: string) {
  if (pet === 'b') throw new NotFound('gone');
  return visits(pet);
}

const visits = (pet: string) => [{ id: `${pet}1` }, { id: `${pet}2` }];

test('lists below the records of others are read for each, with the id that they are below', async () => {
  const { exit, errors, read } = await backUp(shop(visits), await newFolder());
  expect({ exit, errors }).toEqual({
    exit: 0,
    errors: expect.stringContaining('pets-visits.ndjson: 6 rows') as string,
  });
  const lines = (await read('pets-visits.ndjson')).trimEnd().split('\n');
  expect(lines[0]).toBe('{"parent":{"petId":"a"},"record":{"id":"a1"}}');
  expect(lines).toHaveLength(6);
});

test('a later call goes on with the record at which an earlier one ended', async () => {
  const folder = await newFolder();
  const asked: string[] = [];
  const failing = (pet: string) => {
    asked.push(pet);
    if (pet === 'c' && asked.length === 3) throw new Error('no connection');
    return visits(pet);
  };
  const first = await backUp(shop(failing), folder);
  expect({ exit: first.exit, errors: first.errors }).toEqual({
    exit: 1,
    errors: expect.stringContaining('pets visits: no connection') as string,
  });
  const { exit, errors, read } = await backUp(shop(failing), folder);
  expect({ exit, errors }).toEqual({ exit: 0, errors: expect.any(String) as string });
  expect(asked).toEqual(['a', 'b', 'c', 'c']);
  expect((await read('pets-visits.ndjson')).trimEnd().split('\n')).toHaveLength(6);
  expect((await readdir(path.join(folder, 'out'))).sort()).toEqual(['pets-visits.ndjson', 'pets.ndjson']);
  await backUp(shop(failing), folder);
  expect(asked).toHaveLength(4);
});

test('records that are gone meanwhile are left out, and counted', async () => {
  const { exit, errors } = await backUp(shop(withoutB), await newFolder());
  expect(exit).toBe(0);
  expect(errors).toContain('pets-visits.ndjson: 4 rows');
  expect(errors).toContain('pets-visits.ndjson: 1 record could not be found any more.');
});

test('--details gets each record', async () => {
  const folder = await newFolder();
  const { read } = await backUp(shop(visits), folder, ['--details']);
  expect((await read('pets.details.ndjson')).split('\n')[0]).toBe('{"id":"a","chip":"chip of a"}');
});

test('--details of quotations has the lines that the list leaves out', async () => {
  const api = createTestHeffl({ rateLimit: false });
  api.seed({ counts: { quotations: 3 } });
  const folder = await newFolder();
  expect((await runHeffl(api, folder, { args: ['backup', 'out', '--details'] })).exit).toBe(0);
  const read = async (name: string) =>
    (await readFile(path.join(folder, 'out', name), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly id: string; readonly lineItems?: readonly unknown[] });
  const [listed, detailed] = [await read('quotations.ndjson'), await read('quotations.details.ndjson')];
  expect(detailed.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
  expect(listed.flatMap(({ lineItems }) => lineItems ?? [])).toEqual([]);
  expect(detailed.flatMap(({ lineItems }) => lineItems ?? []).length).toBeGreaterThan(0);
});
