import { expect, test } from 'vitest';
import { document, object, operation, text } from './support/documents.js';
import { plainDouble } from './support/plain-double.js';

const pet = object({ id: text, name: text });
const bodiless = (id: string) => ({ operationId: id, responses: { '200': { description: 'Done' } } });

function petShop() {
  const paths = {
    '/pets': {
      post: operation('pets.create', { body: object({ name: text }), shows: pet, status: 201 }),
      options: operation('pets.options', { shows: object({ methods: text }) }),
    },
    '/pets/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      get: operation('pets.get', { shows: pet }),
      head: bodiless('pets.head'),
    },
    '/health': { head: bodiless('health.head') },
  };
  return plainDouble(document(paths, {}));
}

test('HEAD has the status of GET, and no body', async () => {
  const { ask } = petShop();
  const { body } = await ask('POST /pets', { name: 'Rex' });
  const { id } = body as { id: string };
  expect(await ask(`HEAD /pets/${id}`)).toEqual({ status: 200, body: undefined });
  expect(await ask('HEAD /pets/none')).toEqual({ status: 404, body: undefined });
});

test('HEAD without a GET succeeds', async () => {
  expect(await petShop().ask('HEAD /health')).toEqual({ status: 200, body: undefined });
});

test('OPTIONS shows what its schema allows', async () => {
  expect(await petShop().ask('OPTIONS /pets')).toMatchObject({ status: 200, body: {} });
});

test.each(['QUERY', 'COPY'])('%s reads its body, and shows what its schema allows', async (method) => {
  const described = operation('pets.other', { body: object({ name: text }), shows: pet });
  const item = method === 'QUERY' ? { query: described } : { additionalOperations: { [method]: described } };
  const { api, ask } = plainDouble(document({ '/pets': item }, {}));
  expect(await ask(`${method} /pets`, { name: 'Rex' })).toMatchObject({
    status: 200,
    body: { id: expect.any(String) },
  });
  expect(await ask(`${method} /pets`, { name: 7 })).toMatchObject({ status: 400 });
  expect(api.requests.map((request) => request.method)).toEqual([method, method]);
});
