import { getLineColLocation, Source } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { GuardedResolver } from '../../../generator/load/files/guarded-resolver.js';
import { jsonOffset } from '../../../generator/load/files/json-offset.js';
import { startOf } from '../../../generator/load/files/locate.js';

const TEXT = `{
  "paths": {
    "/pets/{id}": { "get": { "parameters": [ {"name": "a"}, ["x", "y"], 3, "]}\\"{", { "in": "query" } ] } },
    "": {"a\\u0062": null}
  },
  "empty": {}, "none": [],
  "last": -1.5e3
}
`;

const POINTERS = [
  '#/',
  '#/paths',
  '#/paths/~1pets~1{id}/get/parameters',
  '#/paths/~1pets~1{id}/get/parameters/0/name',
  '#/paths/~1pets~1{id}/get/parameters/1/1',
  '#/paths/~1pets~1{id}/get/parameters/2',
  '#/paths/~1pets~1{id}/get/parameters/4/in',
  '#/paths/~1pets~1{id}/get/parameters/9',
  '#/paths/missing/get',
  '#/empty/none',
  '#/none/0',
  '#/last',
];

describe.each([true, false])('of keys: %s', (reportOnKey) => {
  test.each(POINTERS)('the place of %s is the one that a parser of the whole file finds', async (pointer) => {
    const source = new Source('/pets.json', TEXT, 'application/json');
    const resolver = new GuardedResolver({} as never, { rootPath: '/pets.json' });
    const { start } = getLineColLocation({ source, pointer, reportOnKey });
    resolver.parseDocument(source);
    expect(startOf({ source, pointer, reportOnKey })).toEqual(start);
  });
});

test('a key is found by what it reads, not by how it is written', () => {
  expect(jsonOffset('{"a\\u0062": 1}', ['ab'], false)).toBe(12);
});
