import { describe, expect, test } from 'vitest';
import { array, document, integer, object, operation, ref, text } from './support/documents.js';
import { plainDouble } from './support/plain-double.js';
import { bareArrays, composite, envelopes, nested, withoutIds } from './support/shapes.js';

const bearer = { authorization: 'Bearer anything' };
const made = '2026-06-30T09:00:00.000Z';

describe('bare arrays with ids that are numbers', () => {
  test('are created, read, listed, changed and deleted', async () => {
    const { ask: send } = plainDouble(bareArrays);
    const ask = (request: string, body?: object) => send(request, body, bearer);
    const rex = { petId: 1, name: 'Rex', kind: 'dog', created_at: made };
    expect(await ask('POST /pets', { name: 'Rex', kind: 'dog' })).toEqual({ status: 201, body: rex });
    expect(await ask('GET /pets/1')).toEqual({ status: 200, body: rex });
    const { body: tom } = await ask('POST /pets', { name: 'Tom' });
    expect((await ask('GET /pets')).body).toEqual([rex, tom]);
    expect((await ask('GET /pets?kind=dog')).body).toEqual([rex]);
    expect((await ask('GET /pets/findByKind?kind=dog')).body).toEqual([rex]);
    expect((await ask('PATCH /pets/1', { kind: 'wolf' })).body).toEqual({ ...rex, kind: 'wolf' });
    // A replaced record keeps its id, and no member that the request lacks.
    expect((await ask('PUT /pets/1', { name: 'Max' })).body).toEqual({ petId: 1, name: 'Max', created_at: made });
    expect(await ask('DELETE /pets/1')).toEqual({ status: 204, body: undefined });
    expect((await ask('GET /pets')).body).toEqual([tom]);
    expect((await ask('DELETE /pets')).status).toBe(204);
    expect((await ask('GET /pets')).body).toEqual([]);
  });

  test('have actions: they show the record, or what their schema allows', async () => {
    const { ask } = plainDouble(bareArrays);
    const { body } = await ask('POST /pets', { name: 'Rex' }, bearer);
    expect(await ask('POST /pets/1:feed', undefined, bearer)).toEqual({ status: 200, body });
    expect(await ask('GET /pets/1/weight', undefined, bearer)).toEqual({ status: 200, body: { grams: 5 } });
    expect((await ask('POST /pets/2:feed', undefined, bearer)).status).toBe(404);
    expect((await ask('GET /pets/2/weight', undefined, bearer)).status).toBe(404);
  });

  test('have errors in the form of the description', async () => {
    const { ask } = plainDouble(bareArrays);
    expect(await ask('GET /pets/7', undefined, bearer)).toEqual({
      status: 404,
      body: { title: 'There is no such record.', status: 404 },
    });
    expect(await ask('GET /pets/x', undefined, bearer)).toMatchObject({
      status: 400,
      body: { title: 'petId: must be an integer' },
    });
  });
});

describe('envelopes', () => {
  test('hold the record of a request and of a response', async () => {
    const { ask } = plainDouble(envelopes);
    const rex = { id: 'pet_000001', name: 'Rex', mother: null, created: Date.parse(made) / 1000 };
    expect((await ask('POST /pets', { data: { name: 'Rex' } })).body).toEqual({ data: rex });
    expect((await ask('GET /pets/pet_000001')).body).toEqual({ data: rex });
    const max = { ...rex, name: 'Max' };
    expect((await ask('PATCH /pets/pet_000001', { data: { name: 'Max' } })).body).toEqual({ data: max });
    const page = { object: 'list', has_more: false, data: [max], total: 1, next: null };
    expect((await ask('GET /pets')).body).toEqual(page);
    expect((await ask('POST /pets/search', { text: 'x' })).body).toEqual(page);
    expect((await ask('DELETE /pets/pet_000001')).body).toEqual({ id: 'pet_000001', deleted: true });
    expect((await ask('GET /pets/pet_000001')).status).toBe(404);
  });

  test('are paged by the scheme of the description', async () => {
    const { ask, api } = plainDouble(envelopes);
    api.seed({ count: 5 });
    const seen: unknown[] = [];
    let next: string | null = '';
    for (let pages = 0; next !== null && pages < 9; pages += 1) {
      const { body } = await ask(`GET /pets${next === '' ? '' : `?after=${next}`}`);
      const page = body as { data: { name: string }[]; next: string | null; has_more: boolean };
      expect(page.has_more).toBe(page.next !== null);
      seen.push(page.data.map(({ name }) => name));
      ({ next } = page);
    }
    expect(seen).toEqual([['name 1', 'name 2'], ['name 3', 'name 4'], ['name 5']]);
    expect((await ask('GET /pets?after=x')).status).toBe(400);
  });

  test('hold ids of records only', async () => {
    const { ask } = plainDouble(envelopes);
    const create = (mother: string) => ask('POST /pets', { data: { name: 'Rex', mother } });
    expect(await create('pet_none')).toMatchObject({
      status: 400,
      body: { message: 'data.mother: There is no such record.' },
    });
    await ask('POST /pets', { data: { name: 'Ann' } });
    expect(await create('pet_000001')).toMatchObject({ status: 200, body: { data: { mother: 'pet_000001' } } });
    const lenient = plainDouble(envelopes, { checkReferences: false });
    expect((await lenient.ask('POST /pets', { data: { name: 'Rex', mother: 'pet_none' } })).status).toBe(200);
  });
});

async function owners() {
  const double = plainDouble(nested);
  for (const name of ['Ann', 'Bob']) await double.ask('POST /owners', { name });
  return double;
}

describe('nested paths', () => {
  const [ann, bob, nobody] = [1, 2, 9].map((number) => `00000000-0000-4000-8000-00000000000${number}`);

  test('have records of their parent', async () => {
    const { ask } = await owners();
    expect((await ask('GET /owners')).body).toEqual({
      owners: [
        { uuid: ann, name: 'Ann' },
        { uuid: bob, name: 'Bob' },
      ],
      page: { size: 1 },
    });
    const { body: visit } = await ask(`POST /owners/${ann}/visits`, { note: 'Ill' });
    expect(visit).toEqual({ id: 3, note: 'Ill' });
    expect((await ask(`GET /owners/${ann}/visits`)).body).toEqual([visit]);
    expect((await ask(`GET /owners/${bob}/visits`)).body).toEqual([]);
    expect((await ask(`GET /owners/${ann}/visits/3`)).body).toEqual(visit);
    expect((await ask(`GET /owners/${bob}/visits/3`)).status).toBe(404);
    expect((await ask(`GET /owners/${nobody}/visits`)).status).toBe(404);
    expect((await ask(`POST /owners/${nobody}/visits`, { note: 'Ill' })).status).toBe(404);
  });

  test('may have one thing of each parent, which is there from the beginning', async () => {
    const { ask } = await owners();
    expect(await ask(`GET /owners/${ann}/settings`)).toEqual({ status: 200, body: { theme: 'dark' } });
    expect((await ask(`PUT /owners/${ann}/settings`, { theme: 'light', size: 4 })).body).toMatchObject({ size: 4 });
    expect((await ask(`GET /owners/${ann}/settings`)).body).toEqual({ theme: 'light', size: 4 });
    expect((await ask(`GET /owners/${bob}/settings`)).body).toEqual({ theme: 'dark' });
    expect((await ask(`GET /owners/${nobody}/settings`)).status).toBe(404);
  });

  test('may have records with a path of their own', async () => {
    const { ask } = await owners();
    const { body: rex } = await ask(`POST /owners/${ann}/pets`, { name: 'Rex' });
    expect((await ask(`GET /pets/${(rex as { id: string }).id}`)).body).toEqual(rex);
    expect((await ask('GET /pets')).body).toEqual([rex]);
    expect((await ask(`GET /owners/${ann}/pets`)).body).toEqual([rex]);
    expect((await ask(`GET /owners/${bob}/pets`)).body).toEqual([]);
  });

  test('have fake records of each parent', async () => {
    const { ask, api } = plainDouble(nested);
    api.seed({ count: 2 });
    const { owners: all } = (await ask('GET /owners')).body as { owners: { uuid: string }[] };
    expect(all).toHaveLength(2);
    for (const { uuid } of all) expect((await ask(`GET /owners/${uuid}/visits`)).body).toHaveLength(1);
  });
});

test('two parameters name a record together, and the caller may choose the second', async () => {
  const { ask } = plainDouble(composite);
  const inRome = { slug: 'main', id: true };
  expect((await ask('POST /shops/rome', inRome)).body).toEqual(inRome);
  expect((await ask('POST /shops/oslo', { slug: 'main', staff: 2 })).status).toBe(200);
  expect((await ask('POST /shops/oslo', { slug: 'main' })).status).toBe(409);
  expect((await ask('GET /shops/rome')).body).toEqual([inRome]);
  expect((await ask('GET /shops/rome/main')).body).toEqual(inRome);
  expect((await ask('GET /shops/oslo/main')).body).toEqual({ slug: 'main', staff: 2 });
  expect((await ask('DELETE /shops/rome/main')).status).toBe(204);
  expect((await ask('GET /shops/rome/main')).status).toBe(404);
  expect((await ask('GET /shops/oslo/main')).status).toBe(200);
});

test('records that nothing distinguishes have their number as id', async () => {
  const { ask } = plainDouble(withoutIds);
  const first = { text: 'one', serial: 'A' };
  expect((await ask('POST /notes', first)).body).toEqual(first);
  await ask('POST /notes', { text: 'two' });
  expect((await ask('GET /notes/1')).body).toEqual(first);
  expect((await ask('GET /notes/2')).body).toEqual({ text: 'two' });
  expect((await ask('DELETE /notes/1')).body).toEqual(first);
  expect((await ask('GET /notes')).body).toEqual({ count: 1, notes: [{ text: 'two' }] });
});

test('a path of strings names records by a text where their ids are numbers', async () => {
  const repo = object({ id: integer, name: text });
  const path = { owner: text, repo: text };
  const { ask } = plainDouble(
    document(
      {
        '/repos': { post: operation('repos.create', { shows: ref('Repo'), body: object({ name: text }) }) },
        '/repos/{owner}/{repo}': { get: operation('repos.get', { shows: ref('Repo'), path }) },
        '/repos/{owner}/{repo}/issues': {
          post: operation('repos.issues.create', { shows: ref('Issue'), path, body: object({ title: text }) }),
        },
      },
      { Repo: repo, Issue: object({ number: integer, title: text }) },
    ),
  );
  await ask('POST /repos', { name: 'shop' });
  expect(await ask('GET /repos/acme/shop')).toMatchObject({ status: 200, body: { name: 'shop' } });
  expect((await ask('POST /repos/acme/shop/issues', { title: 'No' })).status).toBe(200);
  expect((await ask('GET /repos/acme/1')).status).toBe(404);
});

function agesIn({ body }: { readonly body: unknown }): number[] {
  return (body as { age: number }[]).map(({ age }) => age);
}

describe('a parameter with the name of a member', () => {
  const bounds = object({ gt: integer, gte: integer, lt: integer, lte: integer }, []);
  const created = { name: 'age', in: 'query', style: 'deepObject', explode: true, schema: bounds };
  const list = operation('pets.list', { shows: array(ref('Pet')), query: { state: text } });
  const shop = () =>
    plainDouble(
      document(
        {
          '/pets': {
            get: { ...list, parameters: [...list.parameters, created] },
            post: operation('pets.create', { shows: ref('Pet'), body: object({ age: integer, state: text }, []) }),
          },
        },
        { Pet: object({ id: text, age: integer, state: text }) },
      ),
    );

  test.each([
    ['age[gte]=2', [2, 3]],
    ['age[gt]=2', [3]],
    ['age[lt]=2', [1]],
    ['age[lte]=2&age[gt]=1', [2]],
  ])('may have bounds: %s', async (query, found) => {
    const { ask } = shop();
    for (const age of [1, 2, 3]) await ask('POST /pets', { age });
    expect(agesIn(await ask(`GET /pets?${query}`))).toEqual(found);
  });

  test('is no condition on what is made up', async () => {
    const { ask } = shop();
    await ask('POST /pets', { age: 1 });
    await ask('POST /pets', { age: 2, state: 'open' });
    await ask('POST /pets', { age: 3, state: 'closed' });
    expect(agesIn(await ask('GET /pets?state=open'))).toEqual([1, 2]);
  });
});

describe('options', () => {
  test('that are unknown or invalid are rejected', () => {
    expect(() => plainDouble(nested, { clok: 1 } as object)).toThrow('Unknown member: options.clok.');
    expect(() => plainDouble(nested).api.seed({ count: -1 })).toThrow('options.count must be at least 0');
  });

  test('limit the rate', async () => {
    const { ask } = plainDouble(nested, { rateLimit: { limit: 1 } });
    expect((await ask('GET /pets')).status).toBe(200);
    expect((await ask('GET /pets')).status).toBe(429);
  });
});
