import { describe, expect, it } from 'vitest';
import { encodeQuery, isJsonOnly } from '../../../../../generator/kit/runtime/call/query.js';
import { call, thrownBy } from '../support/client.js';

const encode = (query: object | undefined, names: readonly string[] = []) =>
  encodeQuery(query, (name) => names.includes(name), call);
const date = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));

describe('encodeQuery', () => {
  it.each([
    [undefined, ''],
    [{}, ''],
    [{ a: undefined, b: null }, ''],
    [{ a: '' }, 'a='],
    [{ a: 'x y&z=ä' }, 'a=x%20y%26z%3D%C3%A4'],
    [{ a: 0, b: -1.5, c: true, d: false }, 'a=0&b=-1.5&c=true&d=false'],
    [{ a: ['x', 'y'], b: 1 }, 'a=x&a=y&b=1'],
    [{ a: [] }, ''],
    [{ a: date }, 'a=2026-01-02T03%3A04%3A05.000Z'],
    [{ a: [date, 2] }, 'a=2026-01-02T03%3A04%3A05.000Z&a=2'],
    [{ 'a b[]&c': 1 }, 'a%20b%5B%5D%26c=1'],
  ])('writes %j', (query, want) => {
    expect(encode(query)).toBe(want);
  });

  it.each([
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [1n, '1n'],
    [() => 1, 'a Function'],
    [Symbol('s'), 'Symbol(s)'],
    [{ b: 1 }, 'an Object'],
    [new Date(NaN), 'an invalid date'],
    [[[1]], 'an Array'],
    [[undefined], 'undefined'],
    [[null], 'null'],
    [[{}], 'an Object'],
  ])('rejects %s and names the parameter', (value, shown) => {
    const error = thrownBy(() => encode({ size: value }));
    expect(error.name).toBe('ArgumentError');
    expect(error.message).toBe(
      `GET /items/{id} (items.get): query parameter \`size\` is ${shown}, which a query cannot carry.`,
    );
  });

  it('rejects half a character in a value and in a name', () => {
    expect(() => encode({ a: '\ud800' })).toThrow('`a` contains a lone surrogate');
    expect(() => encode({ '\udfff': 1 })).toThrow('contains a lone surrogate');
  });
});

describe('encodeQuery with JSON parameters', () => {
  it('writes a JSON parameter as one string that reads back as it was', () => {
    const filters = { and: [{ 'cf_ö&': { values: ['a b', 1, null] } }] };
    const text = encode({ filters, x: 1 }, ['filters']);
    const read = new URLSearchParams(text);
    expect([...read.keys()]).toEqual(['filters', 'x']);
    expect(JSON.parse(read.get('filters') ?? '')).toEqual(filters);
  });

  it('writes arrays and strings of a JSON parameter as JSON too', () => {
    expect(encode({ f: ['a'] }, ['f'])).toBe(`f=${encodeURIComponent('["a"]')}`);
    expect(encode({ f: 'a' }, ['f'])).toBe(`f=${encodeURIComponent('"a"')}`);
  });

  it('rejects a value in a JSON parameter that JSON cannot represent, naming the place', () => {
    expect(() => encode({ f: { a: [NaN] } }, ['f'])).toThrow('f.a[0] is NaN');
    expect(() => encode({ f: () => 1 }, ['f'])).toThrow('f is a Function');
  });

  it('writes every object as JSON where nothing is known of the parameters, but no date and no array', () => {
    const query = { a: { b: 1 }, d: date, e: [1, 2] };
    expect(encodeQuery(query, isJsonOnly, call)).toBe('a=%7B%22b%22%3A1%7D&d=2026-01-02T03%3A04%3A05.000Z&e=1&e=2');
  });
});
