import { describe, expect, it } from 'vitest';
import { encodeJson } from '../../generator/runtime/json.js';
import { call, thrownBy } from './client.js';

const encode = (value: unknown) => encodeJson(value, 'body', call);
const circle: Record<string, unknown> = { a: {} };
circle['a'] = { b: [circle] };

describe('encodeJson', () => {
  it.each([
    [{ a: 1, b: undefined, c: null }, '{"a":1,"c":null}'],
    [[1, 'x', true], '[1,"x",true]'],
    ['text', '"text"'],
    [null, 'null'],
    [false, 'false'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
    [{ at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    [{ toJSON: () => ({ a: 1 }) }, '{"a":1}'],
    [{ toJSON: 5 }, '{"toJSON":5}'],
  ])('writes %j', (value, want) => {
    expect(encode(value)).toBe(want);
  });

  it.each([
    [undefined, 'body is undefined'],
    [NaN, 'body is NaN'],
    [{ price: NaN }, 'body.price is NaN'],
    [{ price: -Infinity }, 'body.price is -Infinity'],
    [{ lines: [{ count: 1 }, { count: 2n }] }, 'body.lines[1].count is 2n'],
    [[undefined], 'body[0] is undefined'],
    // A hole reads as undefined.
    [Object.assign([], { length: 1 }), 'body[0] is undefined'],
    [{ a: () => 1 }, 'body.a is a function'],
    [Symbol('s'), 'body is Symbol(s)'],
    [{ a: new Date(NaN) }, 'body.a is an invalid date'],
    [{ a: new Map() }, 'body.a is a Map'],
    [{ a: new Set() }, 'body.a is a Set'],
    [circle, 'body.a.b[0] refers to itself'],
    [{ a: { toJSON: () => NaN } }, 'body.a is NaN'],
  ])('refuses %s: %s', (value, fault) => {
    const error = thrownBy(() => encode(value));
    expect(error.name).toBe('ArgumentError');
    expect(error.message).toBe(`GET /items/{id} (items.get): ${fault}, which JSON cannot carry.`);
  });

  it('accepts the same object in two places, which is no circle', () => {
    const shared = { a: 1 };
    expect(encode([shared, shared, { shared }])).toBe('[{"a":1},{"a":1},{"shared":{"a":1}}]');
  });
});
