import { expect, test } from 'vitest';
import { Routes } from '../../../../generated/src/testing/http/routes.js';
import { document, object, operation } from './support/documents.js';
import { plainDouble } from './support/plain-double.js';
import type { DescribedApi } from '../../../../generated/src/testing/world/described.js';

function routes(...templates: string[]): Routes {
  const operations = templates.map((route) => ({ id: route, method: 'GET', route }));
  return new Routes({ operations, basePath: '' } as unknown as DescribedApi);
}

const all = routes(
  '/pets/{id}',
  '/pets/mine',
  '/pets/{id}.json',
  '/pets/{id}:feed',
  '/ways/{from}...{to}',
  '/pets?beta=true',
  '/pets',
);

test.each([
  ['/pets/7', '', '/pets/{id}', { id: '7' }],
  ['/pets/mine', '', '/pets/mine', {}],
  ['/pets/7.json', '', '/pets/{id}.json', { id: '7' }],
  ['/pets/a%2Fb:feed', '', '/pets/{id}:feed', { id: 'a/b' }],
  ['/ways/rome...oslo', '', '/ways/{from}...{to}', { from: 'rome', to: 'oslo' }],
  ['/pets', 'beta=true&x=1', '/pets?beta=true', {}],
  ['/pets', 'x=1', '/pets', {}],
])('%s?%s is %s', (...[path, query, id, values]) => {
  const match = all.match('GET', path, new URLSearchParams(query));
  expect([match?.operation.id, match?.path]).toEqual([id, values]);
});

test.each(['/pets/', '/pets/%ff', '/ways/rome', '/pets/7/x'])('%s is no route', (path) => {
  expect(all.match('GET', path)).toBeUndefined();
});

test('an operation whose server has another path is found below that path, and the others below that of the API', async () => {
  const { api } = plainDouble(
    document(
      {
        '/pets': { get: operation('pets.list', { shows: object({ ok: { const: true } }) }) },
        '/photos': {
          servers: [{ url: 'https://files.example.com/raw' }],
          get: operation('photos.list', { shows: object({ ok: { const: true } }) }),
        },
      },
      {},
      { servers: [{ url: 'https://api.example.com/v1' }] },
    ),
  );
  const statusOf = async (url: string) => (await api.fetch(url)).status;
  expect(await statusOf('https://api.example.com/v1/pets')).toBe(200);
  expect(await statusOf('https://files.example.com/raw/photos')).toBe(200);
  expect(await statusOf('http://localhost:3000/raw/photos')).toBe(200);
  expect(await statusOf('https://api.example.com/v1/photos')).toBe(404);
  expect(await statusOf('https://files.example.com/raw/pets')).toBe(404);
});

test('the paths of the servers that a client may choose lead to the same operations', async () => {
  const servers = [
    { url: 'https://api.example.com/v1' },
    { url: 'https://sandbox.example.com/{stage}/v2', variables: { stage: { default: 'test' } } },
  ];
  const shows = object({ ok: { const: true } });
  const { api } = plainDouble(document({ '/pets': { get: operation('pets.get', { shows }) } }, {}, { servers }));
  const statusOf = async (url: string) => (await api.fetch(url)).status;
  expect(await statusOf('https://api.example.com/v1/pets')).toBe(200);
  expect(await statusOf('https://sandbox.example.com/test/v2/pets')).toBe(200);
  expect(await statusOf('https://sandbox.example.com/other/v2/pets')).toBe(200);
  expect(await statusOf('https://sandbox.example.com/v2/pets')).toBe(404);
});
