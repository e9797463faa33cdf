import { describe, expect, test } from 'vitest';
import { deepObject } from '../../../../generated/src/runtime/parameters/deep-object.js';
import { cookie, header, headerExploded } from '../../../../generated/src/runtime/parameters/header-styles.js';
import type { WriteParameter } from '../../../../generated/src/runtime/parameters/parameter.js';
import {
  label,
  labelExploded,
  matrix,
  matrixExploded,
  simple,
  simpleExploded,
} from '../../../../generated/src/runtime/parameters/path-styles.js';
import {
  form,
  formInOne,
  pipeDelimited,
  reserved,
  spaceDelimited,
} from '../../../../generated/src/runtime/parameters/query-styles.js';
import { readStyled } from '../../../../generated/src/testing/http/read-style.js';
import type { ParameterSchema, Schema } from '../../../../generated/src/validate/api-schemas.js';
import { plainDouble } from './support/plain-double.js';

const list: Schema = { type: 'array', items: { type: 'integer' } };
const words: Schema = { type: 'array', items: { type: 'string' } };
const object: Schema = { type: 'object', properties: { R: { type: 'integer' }, G: { type: 'string' } } };
const scalar: Schema = { type: 'number' };
const either: Schema = { anyOf: [{ type: 'integer' }, object] };
const deep: Schema = {
  type: 'object',
  properties: { age: object, tags: words, rows: { type: 'array', items: object } },
};
const call = { operationId: 'pets.list', method: 'GET', route: '/pets' };

/** Returns the value that the double reads of a parameter that the client writes. */
function roundTrip(write: WriteParameter, parameter: Omit<ParameterSchema, 'name'>, value: unknown): unknown {
  const headers: Record<string, string> = {};
  const text = write(value, { name: 'color', call, headers });
  const source = { path: { color: text }, search: text.replace(/^&/, '?'), headers: new Headers(headers) };
  return readStyled({}, { name: 'color', ...parameter }, source);
}

describe('the double reads what the client writes', () => {
  test.each<[string, WriteParameter, Omit<ParameterSchema, 'name' | 'schema'>, [Schema, unknown][]]>([
    [
      'simple',
      simple,
      { in: 'path' },
      [
        [list, [1, 2]],
        [object, { R: 1, G: 'a,b' }],
        [words, ['a,b', 'c/d']],
      ],
    ],
    [
      'simple, explode',
      simpleExploded,
      { in: 'path', explode: true },
      [
        [list, [1]],
        [object, { R: 1, G: 'a=b' }],
      ],
    ],
    [
      'label',
      label,
      { in: 'path', style: 'label' },
      [
        [scalar, 1.5],
        [list, [1, 2]],
        [object, { R: 1, G: '2' }],
      ],
    ],
    [
      'label, explode',
      labelExploded,
      { in: 'path', style: 'label', explode: true },
      [
        [scalar, 5],
        [list, [1, 2]],
        [object, { R: 1, G: 'x' }],
      ],
    ],
    [
      'matrix',
      matrix,
      { in: 'path', style: 'matrix' },
      [
        [scalar, 5],
        [list, [1, 2]],
        [object, { R: 1, G: 'x' }],
      ],
    ],
    [
      'matrix, explode',
      matrixExploded,
      { in: 'path', style: 'matrix', explode: true },
      [
        [scalar, 5],
        [list, [1, 2]],
        [object, { R: 1, G: 'x;y' }],
      ],
    ],
    [
      'form',
      formInOne,
      { in: 'query', explode: false },
      [
        [list, [1, 2]],
        [words, ['a,b', 'c d']],
        [object, { R: 1, G: 'x' }],
        [either, 5],
      ],
    ],
    [
      'form, explode',
      form,
      { in: 'query' },
      [
        [object, { R: 1, G: 'a&b' }],
        [either, 7],
        [either, { R: 2 }],
      ],
    ],
    ['reserved', reserved(formInOne), { in: 'query', explode: false }, [[words, ['a/b', 'c']]]],
    [
      'spaceDelimited',
      spaceDelimited,
      { in: 'query', style: 'spaceDelimited' },
      [
        [list, [1, 2]],
        [object, { R: 1, G: 'x' }],
      ],
    ],
    [
      'pipeDelimited',
      pipeDelimited,
      { in: 'query', style: 'pipeDelimited' },
      [
        [list, [1, 2]],
        [object, { R: 1, G: 'x' }],
      ],
    ],
    [
      'deepObject',
      deepObject,
      { in: 'query', style: 'deepObject', explode: true },
      [
        [deep, { age: { R: 1, G: 'a b' }, tags: ['x', 'y'], rows: [{ R: 1 }, { R: 2, G: 'z' }] }],
        [words, ['a', 'b']],
        [either, 5],
        [either, { R: 1 }],
      ],
    ],
    [
      'header',
      header,
      { in: 'header' },
      [
        [scalar, 5],
        [list, [1, 2]],
        [object, { R: 1, G: 'x' }],
      ],
    ],
    ['header, explode', headerExploded, { in: 'header', explode: true }, [[object, { R: 1, G: 'x' }]]],
    [
      'cookie',
      cookie,
      { in: 'cookie' },
      [
        [scalar, 5],
        [{ type: 'string' }, 'a; b'],
      ],
    ],
    ['cookie in one', cookie, { in: 'cookie', explode: false }, [[list, [1, 2]]]],
  ])('%s', (...[, write, parameter, values]) => {
    const read = values.map(([schema, value]) => roundTrip(write, { ...parameter, schema }, value));
    expect(read).toEqual(values.map(([, value]) => value));
  });
});

const parameters = [
  { name: 'X-Tenant', in: 'header' as const, required: true, schema: { type: 'integer' } },
  {
    name: 'filter',
    in: 'query' as const,
    style: 'deepObject',
    schema: { type: 'object', properties: { age: { type: 'integer' } } },
  },
  { name: 'ids', in: 'query' as const, explode: false, schema: { type: 'array', items: { type: 'integer' } } },
  { name: 'size', in: 'query' as const, schema: { type: 'object', properties: { min: { type: 'integer' } } } },
];

describe('the double', () => {
  const { ask } = plainDouble({
    openapi: '3.1.0',
    info: { title: 'Pet shop', version: '1' },
    servers: [{ url: 'https://api.example.com/v1' }],
    paths: { '/check': { get: { parameters, responses: { '204': { description: 'Done' } } } } },
  });

  test.each([
    ['?filter%5Bage%5D=3&ids=1,2&min=4', { 'x-tenant': '1' }, 204],
    ['?filter[age]=3', { 'x-tenant': '1' }, 204],
    ['', {}, 400],
    ['', { 'x-tenant': 'a' }, 400],
    ['?filter[age]=x', { 'x-tenant': '1' }, 400],
    ['?filters[age]=1', { 'x-tenant': '1' }, 400],
    ['?ids=1&ids=2', { 'x-tenant': '1' }, 400],
    ['?min=x', { 'x-tenant': '1' }, 400],
    ['?max=1', { 'x-tenant': '1' }, 400],
  ])('responds to %s with %j', async (query, headers, status) => {
    expect((await ask(`GET /check${query}`, undefined, headers as Record<string, string>)).status).toBe(status);
  });
});
