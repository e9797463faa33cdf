import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import { readOperations } from '../../../generator/document/operation-reading.js';
import { usableMethods } from '../../../generator/init/usable-methods.js';
import { documentText } from '../support/pet-shop.js';

const readings = readOperations(parse(documentText()) as OpenApiDocument);

function named(name: string, route: string) {
  const resource = name.split('.');
  const methodName = resource.pop() ?? '';
  const [method = '', path = ''] = route.split(' ');
  return { resource, methodName, method, path, isPaged: true, keys: [] };
}

test.each([
  ['another name of an operation', ['pets.all', 'get /pets'], 'pets.all: `get /pets` has a name already'],
  ['the name of another operation', ['pets.list', 'post /pets'], 'pets.list: another operation has this name already'],
  ['the name of a resource', ['pets', 'post /pets'], 'pets: it is a resource too'],
  [
    'a name that no class can have',
    ['pets.then', 'post /pets'],
    'pets.then: a client cannot have a member of this name',
  ],
  [
    'an operation that is not there',
    ['pets.feed', 'post /feed'],
    'pets.feed: the document has no operation `post /feed`',
  ],
] as const)('%s is not taken', (_title, [name, route], note) => {
  const first = named('pets.list', 'get /pets');
  expect(usableMethods([first, named(name, route)], readings)).toEqual({ methods: [first], notes: [note] });
});
