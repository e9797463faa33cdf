import { expect, test } from 'vitest';
import { deriveNames } from '../../../../generator/plan/derive/derive-names.js';
import { documentOf, labelsOf, namesOf, returning, type Operations } from '../../support/derived-names.js';

const one = returning({ type: 'object', properties: { name: { type: 'string' } } });
const several = returning({ type: 'array' });

/** Names that are not the wanted ones, by route. The operations have nothing but what is given. */
function differences(
  wanted: Readonly<Record<string, string>>,
  operations: Operations = {},
): Readonly<Record<string, string | undefined>> {
  const all = Object.fromEntries(Object.keys(wanted).map((route) => [route, operations[route] ?? {}]));
  return Object.fromEntries(Object.entries(namesOf(all)).filter(([route, name]) => wanted[route] !== name));
}

test('things of a resource are listed, created, read, updated and deleted', () => {
  expect(
    differences({
      'get /pets': 'pets.list',
      'post /pets': 'pets.create',
      'get /pets/{id}': 'pets.get',
      'patch /pets/{id}': 'pets.update',
      'delete /pets/{id}': 'pets.delete',
    }),
  ).toEqual({});
});

test('PUT updates; next to PATCH it replaces, and a POST next to them creates', () => {
  expect(differences({ 'put /pets/{id}': 'pets.update', 'post /pets/{id}': 'pets.create' })).toEqual({});
  expect(differences({ 'put /pets/{id}': 'pets.replace', 'patch /pets/{id}': 'pets.update' })).toEqual({});
  expect(differences({ 'get /pets/{id}': 'pets.get', 'post /pets/{id}': 'pets.update' })).toEqual({});
});

test('all things of a resource are changed apart from one', () => {
  expect(
    differences({
      'put /pets': 'pets.updateAll',
      'put /pets/{id}': 'pets.update',
      'delete /pets': 'pets.deleteAll',
      'delete /pets/{id}': 'pets.delete',
    }),
  ).toEqual({});
  expect(
    differences({ 'put /pet': 'pet.update', 'get /pet/{petId}': 'pet.get', 'delete /account': 'account.delete' }),
  ).toEqual({});
});

test.each([
  { path: '/pets', operation: {}, want: 'pets.list' },
  { path: '/pets', operation: one, want: 'pets.get' },
  { path: '/stock', operation: {}, want: 'stock.get' },
  { path: '/stock', operation: several, want: 'stock.list' },
  { path: '/stock', operation: returning({ type: ['array', 'null'] }), want: 'stock.list' },
  { path: '/stock', operation: returning({ properties: { data: { type: 'array' }, code: {} } }), want: 'stock.list' },
  { path: '/stock', operation: returning({ properties: { stock: { type: 'array' }, code: {} } }), want: 'stock.list' },
  { path: '/stock', operation: returning({ properties: { kinds: { type: 'array' }, code: {} } }), want: 'stock.get' },
  { path: '/stock', operation: returning({ properties: { kinds: { type: 'array' }, total: {} } }), want: 'stock.list' },
  {
    path: '/stock',
    operation: returning({ properties: { kinds: { type: 'array' }, uri: {}, next_page: {} } }),
    want: 'stock.list',
  },
  {
    path: '/stock',
    operation: returning({
      allOf: [{ properties: { data: { allOf: [{ properties: { items: { type: 'array' } } }] } } }],
    }),
    want: 'stock.list',
  },
])('GET $path is $want', ({ path, operation, want }) => {
  expect(differences({ [`get ${path}`]: want }, { [`get ${path}`]: operation })).toEqual({});
});

test('a list is known by the items below it, unless they are parts of one thing', () => {
  expect(differences({ 'get /stock': 'stock.list', 'get /stock/{id}': 'stock.get' })).toEqual({});
  expect(
    differences({
      'get /pets/{id}/owner': 'pets.owner.get',
      'get /pets/{id}/owner/{field}': 'pets.owner.getByField',
      'get /pets/{id}/stock': 'pets.stock.list',
      'get /pets/{id}/stock/{stockId}': 'pets.stock.get',
    }),
  ).toEqual({});
});

test('a POST changes one thing that is there already', () => {
  expect(
    differences({ 'get /settings': 'settings.get', 'post /settings': 'settings.update' }, { 'get /settings': one }),
  ).toEqual({});
  expect(
    differences(
      { 'get /settings': 'settings.get', 'post /settings': 'settings.create', 'put /settings': 'settings.update' },
      { 'get /settings': one },
    ),
  ).toEqual({});
});

test.each(['head', 'options', 'trace', 'query'])('the method %s of HTTP is a verb', (method) => {
  const { document, readings } = documentOf({ 'get /pets': {}, 'get /pets/{id}': {}, 'get /pets/{id}/visits': {} });
  const others = readings.map((reading) => ({ ...reading, method: method as 'get' }));
  const labels = Object.values(labelsOf(deriveNames(document, [...readings, ...others])));
  // HEAD and OPTIONS change the names of no other methods, so that the visits have but one.
  const [own, last] = /head|options/.test(method)
    ? ['pets.listVisits', `pets.${method}Visits`]
    : ['pets.visits.list', `pets.visits.${method}`];
  expect(labels.slice(2)).toEqual([own, `pets.${method}`, `pets.${method}ById`, last]);
});

test('segments that say nothing are dropped', () => {
  expect(differences({ 'get /api/v1/pets': 'pets.list', 'get /api/v1/owners.json': 'owners.list' })).toEqual({});
  expect(differences({ 'get /rest/api/3/pets': 'pets.list', 'get /2024-01-01/owners': 'owners.list' })).toEqual({});
  expect(
    differences({ 'get /{api-version}/pets': 'pets.list', 'get /pets/{id}/versions/{version}': 'pets.getVersion' }),
  ).toEqual({});
  expect(differences({ 'get /api': 'api.list', 'get /v1': 'v1.get', 'get /api/{id}': 'api.get' })).toEqual({});
  expect(
    differences({
      'get /shop/pets': 'pets.list',
      'get /shop/owners': 'owners.list',
      'get /shop/owners/{id}': 'owners.get',
    }),
  ).toEqual({});
  expect(
    differences({
      'get /accounts': 'accounts.list',
      'get /accounts/{sid}/pets': 'pets.list',
      'get /accounts/{sid}/pets/{id}': 'pets.get',
      'get /accounts/{sid}/owners': 'owners.list',
      'get /accounts/{sid}/orders': 'orders.list',
    }),
  ).toEqual({});
});

test('words with dots and colons are split, domains are not', () => {
  expect(
    differences({
      'get /pets.list': 'pets.list',
      'post /pets.visits.add': 'pets.visits.add',
      'post /pets/{id}:groom': 'pets.groom',
      'post /owners:batchGet': 'owners.batchGet',
      'get /store.example.com/orders': 'store.orders.list',
    }),
  ).toEqual({});
});

test('a last word that is a verb is an action', () => {
  expect(
    differences({
      'get /pets': 'pets.list',
      'get /pets/search': 'pets.search',
      'post /pets/{id}/cancel': 'pets.cancel',
      'post /pets/{id}/mark_as_read': 'pets.markAsRead',
      'put /pets/{id}/archive': 'pets.archive',
      'get /pets/find-by-tag/{tag}': 'pets.findByTag',
      'post /exports/cancel/{job}': 'exports.cancel',
      'post /pets/import': 'pets.import',
      'get /pets/by-name/{name}': 'pets.getByName',
    }),
  ).toEqual({});
});

test('a thing below a parameter that can only be posted is an action', () => {
  expect(
    differences({
      'get /pets': 'pets.list',
      'post /pets/{id}/wash': 'pets.wash',
      'post /pets/{id}/visits': 'pets.createVisit',
    }),
  ).toEqual({});
  expect(differences({ 'get /pets/{id}/wash': 'pets.wash.get', 'post /pets/{id}/wash': 'pets.wash.update' })).toEqual(
    {},
  );
});

test('a word that the summary uses as a verb is an action', () => {
  expect(
    differences(
      {
        'get /pets': 'pets.list',
        'put /pets/{id}/pamper': 'pets.pamper',
        'put /pets/{id}/weight': 'pets.updateWeight',
      },
      { 'put /pets/{id}/pamper': { summary: 'Pamper a pet' }, 'put /pets/{id}/weight': { summary: 'Weight of a pet' } },
    ),
  ).toEqual({});
});

test('a verb with more below it is a resource', () => {
  expect(differences({ 'get /search': 'search.get', 'get /search/tags': 'search.listTags' })).toEqual({});
});

test('many things at once, and a beta', () => {
  expect(
    differences({
      'post /pets/bulk': 'pets.createMany',
      'patch /pets/bulk': 'pets.updateMany',
      'delete /pets/batch': 'pets.deleteMany',
      'post /pets?beta=true': 'beta.pets.create',
      'post /?Action=SendMessage': 'sendMessage',
    }),
  ).toEqual({});
});

test('the only method of a nested resource belongs to its parent', () => {
  expect(
    differences(
      {
        'get /pets/{id}': 'pets.get',
        'get /pets/{id}/events': 'pets.listEvents',
        'post /pets/{id}/visits': 'pets.createVisit',
        'delete /pets/{id}/toys': 'pets.deleteAllToys',
        'put /pets/{id}/owners/{owner}': 'pets.updateOwner',
        'get /pets/{id}/settings': 'pets.getSettings',
        'get /pets/kinds': 'pets.listKinds',
        'get /pets/{id}/pets': 'pets.list',
        'get /shop/hours': 'shop.hours.list',
        'get /shop/{id}/stock/{item}': 'shop.getStock',
      },
      { 'get /pets/{id}/settings': one },
    ),
  ).toEqual({});
});

test('three resources lead to a method at most, and four to an action', () => {
  expect(
    differences({
      'get /a/{a}/b/{b}/c/{c}/d/{d}': 'a.b.c.getD',
      'post /a/{a}/b/{b}/c/{c}/d': 'a.b.c.createD',
      'post /a/{a}/b/{b}/c/{c}/d/{d}/cancel': 'a.b.c.d.cancel',
      'post /a/{a}/b/{b}/c/{c}/d/{d}/retry': 'a.b.c.d.retry',
    }),
  ).toEqual({});
});

test('a method without a resource belongs to that of its tag, else to the client', () => {
  expect(
    differences(
      {
        'post /login': 'login',
        'get /': 'getRoot',
        'post /createPet': 'pets.create',
        'get /search': 'search',
        'get /{id}': 'shop.get',
      },
      {
        'post /createPet': { tags: ['Pets API'] },
        'get /search': { tags: ['Search'] },
        'get /{id}': { tags: ['', 'Shop'] },
      },
    ),
  ).toEqual({});
  expect(differences({ 'get /': 'getHome' }, { 'get /': { operationId: 'get-home' } })).toEqual({});
});
