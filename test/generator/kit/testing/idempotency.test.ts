import { expect, test } from 'vitest';
import { array, document, object, operation, text } from './support/documents.js';
import { plainDouble } from './support/plain-double.js';

const pet = object({ id: text, name: text });
const key = { name: 'Idempotency-Key', in: 'header', schema: text };

function petShop() {
  const create = {
    ...operation('pets.create', { body: object({ name: text }), shows: pet, status: 201 }),
    parameters: [key],
  };
  return plainDouble(document({ '/pets': { post: create, get: operation('pets.list', { shows: array(pet) }) } }, {}));
}

const send = (double: ReturnType<typeof petShop>, name: string, idempotencyKey?: string) =>
  double.ask('POST /pets', { name }, idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey });

test('a request that is repeated with its key has the first response, and takes no effect', async () => {
  const double = petShop();
  const [first, second, other, none] = [
    await send(double, 'Rex', 'a'),
    await send(double, 'Rex', 'a'),
    await send(double, 'Rex', 'b'),
    await send(double, 'Rex'),
  ];
  expect(second).toEqual(first);
  const ids = [first, other, none].map(({ body }) => (body as { id: string }).id);
  expect(new Set(ids).size).toBe(3);
});

test('another request with the same key is rejected', async () => {
  const double = petShop();
  await send(double, 'Rex', 'a');
  expect((await send(double, 'Max', 'a')).status).toBe(409);
});

test('a response that got lost is that of the repetition', async () => {
  const double = petShop();
  double.api.fault({ operation: 'pets.create', status: 503, takesEffect: true });
  expect((await send(double, 'Rex', 'a')).status).toBe(503);
  expect((await send(double, 'Rex', 'a')).status).toBe(201);
  const { body } = await double.ask('GET /pets');
  expect(body).toHaveLength(1);
});
