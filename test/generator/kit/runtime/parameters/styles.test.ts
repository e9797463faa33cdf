import { describe, expect, it } from 'vitest';
import { deepObject } from '../../../../../generator/kit/runtime/parameters/deep-object.js';
import { cookie, header, headerExploded } from '../../../../../generator/kit/runtime/parameters/header-styles.js';
import type { WriteParameter } from '../../../../../generator/kit/runtime/parameters/parameter.js';
import {
  label,
  labelExploded,
  matrix,
  matrixExploded,
  simple,
  simpleExploded,
} from '../../../../../generator/kit/runtime/parameters/path-styles.js';
import {
  form,
  formAmong,
  formInOne,
  pipeDelimited,
  reserved,
  spaceDelimited,
} from '../../../../../generator/kit/runtime/parameters/query-styles.js';
import { call, thrownBy } from '../support/client.js';

const write = (style: WriteParameter, value: unknown, name = 'color') => style(value, { name, call, headers: {} });
const inHeaders = (style: WriteParameter, value: unknown, name = 'color') => {
  const headers: Record<string, string> = {};
  expect(style(value, { name, call, headers })).toBe('');
  return headers;
};

/** The values of the specification's "Style Examples". */
const text = 'blue';
const array = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };

/**
 * https://spec.openapis.org/oas/v3.1.1.html#style-examples, row by row: style, empty, string, array, object. Fields that
 * are "n/a" there are `undefined`.
 */
describe('the table of the specification', () => {
  it.each<[string, WriteParameter, (string | undefined)[]]>([
    ['matrix', matrix, [';color', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150']],
    [
      'matrix, explode',
      matrixExploded,
      [';color', ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
    ],
    ['label', label, [undefined, '.blue', '.blue,black,brown', '.R,100,G,200,B,150']],
    ['label, explode', labelExploded, [undefined, '.blue', '.blue.black.brown', '.R=100.G=200.B=150']],
    ['simple', simple, [undefined, 'blue', 'blue,black,brown', 'R,100,G,200,B,150']],
    ['simple, explode', simpleExploded, [undefined, 'blue', 'blue,black,brown', 'R=100,G=200,B=150']],
    ['form', formInOne, ['&color=', '&color=blue', '&color=blue,black,brown', '&color=R,100,G,200,B,150']],
    ['form, explode', form, ['&color=', '&color=blue', '&color=blue&color=black&color=brown', '&R=100&G=200&B=150']],
    [
      'spaceDelimited',
      spaceDelimited,
      [undefined, undefined, '&color=blue%20black%20brown', '&color=R%20100%20G%20200%20B%20150'],
    ],
    [
      'pipeDelimited',
      pipeDelimited,
      [undefined, undefined, '&color=blue%7Cblack%7Cbrown', '&color=R%7C100%7CG%7C200%7CB%7C150'],
    ],
    [
      'deepObject',
      deepObject,
      [undefined, undefined, undefined, '&color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
    ],
  ])('has the row %s', (_, style, wants) => {
    const values = ['', text, array, object];
    const written = wants.map((want, at) => want && write(style, values[at]));
    expect(written).toEqual(wants);
  });

  it('has headers as simple, and cookies as form, without percent-encoding of headers', () => {
    expect(inHeaders(header, text, 'X-Color')).toEqual({ 'x-color': 'blue' });
    expect(inHeaders(header, array)).toEqual({ color: 'blue,black,brown' });
    expect(inHeaders(header, object)).toEqual({ color: 'R,100,G,200,B,150' });
    expect(inHeaders(headerExploded, object)).toEqual({ color: 'R=100,G=200,B=150' });
    expect(inHeaders(header, 'a b/ü')).toEqual({ color: 'a b/ü' });
    expect(inHeaders(header, '')).toEqual({ color: '' });
    expect(inHeaders(cookie, text)).toEqual({ cookie: 'color=blue' });
    expect(inHeaders(cookie, array)).toEqual({ cookie: 'color=blue,black,brown' });
    expect(inHeaders(cookie, object)).toEqual({ cookie: 'color=R,100,G,200,B,150' });
    expect(inHeaders(cookie, 'a; b')).toEqual({ cookie: 'color=a%3B%20b' });
  });

  it('joins the cookies of a call', () => {
    const headers: Record<string, string> = {};
    for (const name of ['a', 'b']) cookie(1, { name, call, headers });
    expect(headers).toEqual({ cookie: 'a=1; b=1' });
  });
});

describe('a value', () => {
  it.each<[WriteParameter, unknown, string]>([
    [simple, [1, -0.5, true], '1,-0.5,true'],
    [simple, ['a/b', 'c,d', 'ü?#'], 'a%2Fb,c%2Cd,%C3%BC%3F%23'],
    [simple, ['.', '.'], '.,.'],
    [simple, { 'a/b': 'c=d' }, 'a%2Fb,c%3Dd'],
    [labelExploded, false, '.false'],
    [matrixExploded, { a: '', b: 1 }, ';a;b=1'],
    [formInOne, ['a,b', 'c&d'], '&color=a%2Cb,c%26d'],
    [formInOne, new Date(0), '&color=1970-01-01T00%3A00%3A00.000Z'],
    [form, { 'a b': 'c d' }, '&a%20b=c%20d'],
    [form, { a: undefined, b: null, c: 0 }, '&c=0'],
    [form, [], ''],
    [formInOne, {}, ''],
    [spaceDelimited, ['one'], '&color=one'],
    [formAmong(['limit']), { min: 1 }, '&min=1'],
    [formAmong(['limit']), { min: 1, limit: undefined }, '&min=1'],
    [reserved(form), 'https://a.example/b?c=d#e&f+g[h]', '&color=https://a.example/b?c=d%23e%26f%2Bg%5Bh%5D'],
    [reserved(form), "50% 100%25 !$'()*,;:@ü", "&color=50%25%20100%25%20!$'()*,;:@%C3%BC"],
    [reserved(form), ['a/b', 'c'], '&color=a/b&color=c'],
    [deepObject, 123, '&color=123'],
    [deepObject, ['a', 'b&c'], '&color%5B%5D=a&color%5B%5D=b%26c'],
    [
      deepObject,
      { age: { gte: 1, lt: 5 }, tags: ['x', 'y'] },
      '&color%5Bage%5D%5Bgte%5D=1&color%5Bage%5D%5Blt%5D=5&color%5Btags%5D%5B%5D=x&color%5Btags%5D%5B%5D=y',
    ],
    [deepObject, [{ a: 1, b: 2 }, { a: 3 }], '&color%5B0%5D%5Ba%5D=1&color%5B0%5D%5Bb%5D=2&color%5B1%5D%5Ba%5D=3'],
    [deepObject, { a: undefined, b: null, c: [] }, ''],
    [reserved(deepObject), { a: 'b/c' }, '&color%5Ba%5D=b/c'],
  ])('is written %#', (style, value, want) => {
    expect(write(style, value)).toBe(want);
  });
});

describe('a value that a style cannot carry', () => {
  const itself: Record<string, unknown> = {};
  itself['me'] = itself;

  it.each<[WriteParameter, unknown, string]>([
    [form, { a: { b: 1 } }, 'query parameter `color.a` is an Object, which a query cannot carry.'],
    [formInOne, ['a', undefined], 'query parameter `color[1]` is undefined, which a query cannot carry.'],
    [form, [null], 'query parameter `color[0]` is null, which a query cannot carry.'],
    [form, NaN, 'query parameter `color` is NaN, which a query cannot carry.'],
    [spaceDelimited, ['a b'], 'query parameter `color` has a part with " " in it, which separates its parts.'],
    [pipeDelimited, { 'a|b': 1 }, 'query parameter `color` has a part with "|" in it, which separates its parts.'],
    [reserved(formInOne), ['a,b'], 'query parameter `color` has a part with "," in it, which separates its parts.'],
    [formAmong(['limit']), { limit: 1 }, 'query parameter `color.limit` would be read as query parameter `limit`.'],
    [form, '\ud800', 'query parameter `color` contains a lone surrogate.'],
    [reserved(form), 'a\ud800', 'query parameter `color` contains a lone surrogate.'],
    [deepObject, { a: [undefined] }, 'query parameter `color.a[0]` is undefined, which a query cannot carry.'],
    [deepObject, { 'a]': 1 }, 'query parameter `color` has a member with a bracket in its name.'],
    [deepObject, itself, 'query parameter `color.me` refers to itself.'],
    [deepObject, { a: new Map() }, 'query parameter `color.a` is a Map, which a query cannot carry.'],
    [labelExploded, [1.5, 2], '`color` has a part with "." in it, which separates its parts.'],
    [simple, [], '`color` must not be empty, but is an Array.'],
    [simple, '', '`color` must not be empty, but is "".'],
    [simple, ['..'], '`color` must not be an Array, which changes the path.'],
    [label, '', '`color` must not be "", which changes the path.'],
    [label, '.', '`color` must not be ".", which changes the path.'],
    [simple, undefined, '`color` is undefined, which a path cannot carry.'],
    [simple, [[1]], '`color[0]` is an Array, which a path cannot carry.'],
    [header, ['a,b'], 'header parameter `color` has a part with "," in it, which separates its parts.'],
    [headerExploded, { 'a=b': 1 }, 'header parameter `color` has a part with "=" in it, which separates its parts.'],
    [header, ' secret', 'header parameter `color` has white space around it.'],
    [header, { a: {} }, 'header parameter `color.a` is an Object, which a header cannot carry.'],
    [cookie, [() => 1], 'cookie parameter `color[0]` is a Function, which a cookie cannot carry.'],
  ])('is rejected with its name %#', (style, value, message) => {
    const error = thrownBy(() => write(style, value));
    expect(error.name).toBe('ArgumentError');
    expect(error.message).toBe(`GET /items/{id} (items.get): ${message}`);
  });
});
