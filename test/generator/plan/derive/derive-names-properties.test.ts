import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOperationId, isReservedMember } from '../../../../generator/plan/names/names.js';
import { deriveNames, type DerivedName } from '../../../../generator/plan/derive/derive-names.js';
import { documentOf, labelOf, labelsOf, routeOf, type Operations } from '../../support/derived-names.js';

const word = fc.constantFrom(
  'pets',
  'pet',
  'owners',
  'search',
  'bulk',
  'v1',
  'v2',
  'api',
  'cancel',
  'toString',
  'then',
  'raw',
  'aux',
  'Pets',
);
const parameter = fc.constantFrom('{id}', '{petId}', '{version}', '{proxy+}', '{名}', '{}');
const odd = fc.oneof(
  fc.constantFrom(
    'a.b',
    '{id}:verb',
    "users('{id}')",
    '$metadata',
    'ペット',
    '{a}.{b}',
    '{',
    '2fa',
    'x.json',
    '?beta=true',
    ':',
    '#a',
  ),
  fc.string({ maxLength: 6 }),
);
const path = fc
  .array(fc.oneof({ weight: 6, arbitrary: word }, { weight: 4, arbitrary: parameter }, { weight: 1, arbitrary: odd }), {
    maxLength: 7,
  })
  .map((segments) => `/${segments.join('/')}`);
const method = fc.constantFrom('get', 'put', 'post', 'delete', 'patch');
const operation = fc.record(
  {
    operationId: fc.oneof(
      fc.constantFrom('pets.list', 'pets.visits.list', 'pets/list-all', 'constructor.get', 'pets.then', 'getPet'),
      fc.string({ maxLength: 8 }),
    ),
    tags: fc.array(fc.constantFrom('Pets', 'Pets API', 'pets', '名', ''), { maxLength: 2 }),
    'x-speakeasy-group': fc.constantFrom('pets', 'shop.pets', 'then', '.'),
    'x-fern-sdk-method-name': fc.constantFrom('list', 'raw', 'valueOf', ''),
  },
  { requiredKeys: [] },
);
const operations: fc.Arbitrary<Operations> = fc
  .array(
    fc.tuple(
      fc.tuple(method, path).map((parts) => parts.join(' ')),
      operation,
    ),
    { maxLength: 12 },
  )
  .map((entries) => Object.fromEntries(entries));

function derive(given: Operations, fixed?: Readonly<Record<string, DerivedName>>): Map<string, DerivedName> {
  const { document, readings } = documentOf(given);
  const pairs = readings.flatMap((reading) => {
    const name = fixed?.[routeOf(reading)];
    return name ? [[reading, name] as const] : [];
  });
  const names = deriveNames(document, readings, new Map(pairs));
  expect(names.size).toBe(readings.length);
  return new Map([...names].map(([reading, name]) => [routeOf(reading), name]));
}

/** Names that two methods have, that cannot be names, or that a nested resource has too. */
function faultsIn(names: Iterable<DerivedName>): string[] {
  const all = [...names];
  const labels = all.map(labelOf);
  const resources = all.flatMap(({ resource }) => resource.map((_, index) => resource.slice(0, index + 1).join('.')));
  const top = [...new Set(all.flatMap(({ resource }) => resource.slice(0, 1)))].map((name) => name.toLowerCase());
  return [
    ...labels.filter((label, index) => labels.indexOf(label) !== index || resources.includes(label)),
    ...labels.filter((label) => !isOperationId(`client.${label}`)),
    ...labels.filter((label) => label.split('.').some((part, depth) => isReservedMember(part, depth) || part in {})),
    ...top.filter((name, index) => top.indexOf(name) !== index),
  ];
}

test('every operation gets a name of its own that can be one', () => {
  fc.assert(
    fc.property(operations, (given) => {
      expect(faultsIn(derive(given).values())).toEqual([]);
    }),
  );
});

test('names do not depend on the order of operations', () => {
  fc.assert(
    fc.property(operations, (given) => {
      const reversed = Object.fromEntries(Object.entries(given).toReversed());
      expect(Object.fromEntries(derive(reversed))).toEqual(Object.fromEntries(derive(given)));
    }),
  );
});

test('operations that come and go change no fixed name, and take none', () => {
  fc.assert(
    fc.property(operations, operations, (given, added) => {
      const fixed = Object.fromEntries(derive(given));
      const names = derive({ ...given, ...added }, fixed);
      expect([...names].filter(([route]) => Object.hasOwn(fixed, route))).toEqual(
        [...names].filter(([route]) => Object.hasOwn(fixed, route)).map(([route]) => [route, fixed[route]]),
      );
      expect(faultsIn(names.values())).toEqual([]);
    }),
  );
});

test('names that are gone from the document stay taken while they are fixed', () => {
  const { document, readings } = documentOf({ 'get /pets': {}, 'get /pets/{id}': {} });
  const gone = documentOf({ 'get /old': {} }).readings;
  const fixed = new Map(gone.map((reading) => [reading, { resource: ['pets'], methodName: 'list' }]));
  expect(labelsOf(deriveNames(document, readings, fixed))).toEqual({
    'get /pets': 'pets.list2',
    'get /pets/{id}': 'pets.get',
  });
});
