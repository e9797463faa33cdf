import { describe, expect, test } from 'vitest';
import { deriveNames } from '../../../../generator/plan/derive/derive-names.js';
import { documentOf, labelsOf, namesOf } from '../../support/derived-names.js';

describe('operationIds', () => {
  test('that are names of ours are the names', () => {
    const operations = {
      'get /a': { operationId: 'pets.list' },
      'post /b': { operationId: 'owners.visits.apiKeys.deep.createURL' },
      'get /c': { operationId: 'oAuth2.get' },
    };
    expect(Object.values(namesOf(operations))).toEqual([
      'pets.list',
      'owners.visits.apiKeys.deep.createURL',
      'oAuth2.get',
    ]);
  });

  test('are the names where nine of ten look like it, and paths name the others', () => {
    const named = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `get /x${index}`,
        { operationId: `pet-shop/list-${'abcdefghi'[index]}-kinds` },
      ]),
    );
    const names = namesOf({ ...named, 'get /owners': { operationId: 'fetchOwners' }, 'get /toys': {} });
    expect(names['get /x0']).toBe('petShop.listAKinds');
    expect(names['get /owners']).toBe('owners.list');
    expect(names['get /toys']).toBe('toys.list');
  });

  test('are not the names where fewer look like it', () => {
    const names = namesOf({ 'get /owners': { operationId: 'a.b' }, 'get /pets': { operationId: 'fetchPets' } });
    expect(Object.values(names)).toEqual(['owners.list', 'pets.list']);
  });
});

describe('extensions', () => {
  test.each([
    [{ 'x-speakeasy-group': 'shop.pets', 'x-speakeasy-name-override': 'all' }, 'shop.pets.all'],
    [{ 'x-speakeasy-group': ['pets', 'animals'] }, 'pets.list'],
    [{ 'x-speakeasy-name-override': 'fetchAll' }, 'cats.fetchAll'],
    [{ 'x-fern-sdk-group-name': ['shop', 'pets'], 'x-fern-sdk-method-name': 'list_all' }, 'shop.pets.listAll'],
    [{ 'x-fern-sdk-group-name': 'pets' }, 'pets.list'],
    [{ 'x-fern-sdk-group-name': '', 'x-speakeasy-group': 7, 'x-speakeasy-name-override': '…' }, 'cats.list'],
  ])('%j make %s', (extensions, want) => {
    expect(namesOf({ 'get /cats': { operationId: 'animals', ...extensions } })).toEqual({ 'get /cats': want });
  });

  test('keep a name that a path would give to another operation', () => {
    const names = namesOf({
      'get /pets': {},
      'get /z/{id}/{b}': { 'x-speakeasy-group': 'pets', 'x-speakeasy-name-override': 'list' },
    });
    expect(names).toEqual({ 'get /pets': 'pets.list2', 'get /z/{id}/{b}': 'pets.list' });
  });
});

describe('a clash', () => {
  test('leaves the name to the operation with fewer path parameters', () => {
    const names = { 'get /pets/{id}/{date}': 'pets.getByDate', 'get /pets/{id}': 'pets.get' };
    expect(namesOf({ 'get /pets/{id}/{date}': {}, 'get /pets/{id}': {} })).toEqual(names);
  });

  test.each([
    [{ 'get /v1/pets': 'pets.list', 'get /v2/pets': 'pets.listV2' }],
    [{ 'get /pets/search': 'pets.search', 'post /pets/search': 'pets.createSearch' }],
    [{ 'get /pets': 'pets.list', 'post /pets/pet': 'pets.create', 'post /pets/pets': 'pets.createPet' }],
    [{ 'get /pets': 'pets.list', 'get /pets/': 'pets.list2', 'get /pets//': 'pets.list3' }],
  ])('is settled: %j', (wanted) => {
    expect(namesOf(Object.fromEntries(Object.keys(wanted).map((route) => [route, {}])))).toEqual(wanted);
  });

  test('of a method and a nested resource leaves the name to the resource', () => {
    const names = namesOf({ 'get /a': { operationId: 'pets.visits.list' }, 'get /b': { operationId: 'pets.visits' } });
    expect(Object.values(names)).toEqual(['pets.visits.list', 'pets.visits2']);
  });

  test('of names that differ in case makes one resource', () => {
    const names = namesOf({ 'get /a': { operationId: 'petShops.list' }, 'get /b': { operationId: 'petshops.get' } });
    expect(Object.values(names)).toEqual(['petShops.list', 'petShops.get']);
  });
});

test('words that a class, an object or a disk has already are changed', () => {
  const ids = [
    'constructor.list',
    'raw.list',
    'pets.raw',
    'pets.then',
    'pets.toString',
    'pets.toJSON',
    'aux.get',
    'pets.aux',
  ];
  const operations = Object.fromEntries(ids.map((operationId, index) => [`get /${index}`, { operationId }]));
  const wanted = [
    'constructorResource.list',
    'rawResource.list',
    'pets.raw',
    'pets.then2',
    'pets.toString2',
    'pets.toJSON2',
    'auxResource.get',
    'pets.aux',
  ];
  expect(Object.values(namesOf(operations))).toEqual(wanted);
});

test.each([
  ['/', 'getRoot'],
  ['/{id}', 'get'],
  ['/a.b', 'a.b'],
  ['/v1/{id}:verb', 'verb'],
  ['/{proxy+}', 'get'],
  ['/$metadata', 'metadata.get'],
  ["/users('{id}')", 'users.get'],
  ['/ペット', 'getRoot'],
  ['/ペット/{id}', 'get'],
  ['/Übersicht', 'ubersicht.get'],
  ['/2fa/404', 'twoFa.n404.get'],
  ['/{a/b}/pets', 'pets.list'],
  ['/pets/{', 'pets.list'],
  ['/__proto__/hasOwnProperty', 'proto.hasOwnPropertyResource.get'],
  ['', 'getRoot'],
])('GET %s is %s', (path, want) => {
  expect(Object.values(namesOf({ [`get ${path}`]: {} }))).toEqual([want]);
});

describe('fixed names', () => {
  const operations = {
    'get /pets': {},
    'get /pets/{id}': {},
    'get /pets/{id}/visits': {},
    'post /pets/{id}/visits': {},
  };

  test('stay as they are, and nothing else gets them', () => {
    const { document, readings } = documentOf(operations);
    const [list, get, visits] = readings;
    const fixed = new Map([
      [get ?? fail(), { resource: ['pets'], methodName: 'list' }],
      [visits ?? fail(), { resource: ['pets'], methodName: 'visits' }],
    ]);
    expect(labelsOf(deriveNames(document, readings, fixed))).toEqual({
      'get /pets': 'pets.list2',
      'get /pets/{id}': 'pets.list',
      'get /pets/{id}/visits': 'pets.visits',
      'post /pets/{id}/visits': 'pets.visitsResource.create',
    });
    expect(list?.path).toBe('/pets');
  });
});

function fail(): never {
  throw new Error('There is no such operation.');
}
