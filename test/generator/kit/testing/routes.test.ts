import { expect, test } from 'vitest';
import { Routes } from '../../../../generated/src/testing/http/routes.js';
import type { DescribedApi } from '../../../../generated/src/testing/world/described.js';

function routes(...templates: string[]): Routes {
  const operations = templates.map((route) => ({ id: route, method: 'GET', route }));
  return new Routes({ operations } as unknown as DescribedApi);
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
