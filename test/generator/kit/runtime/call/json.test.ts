import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { encodeJson } from '../../../../../generator/kit/runtime/call/json.js';
import { call, thrownBy } from '../support/client.js';

const encode = (value: unknown) => encodeJson(value, 'body', call);
const cycle: Record<string, unknown> = { a: {} };
cycle['a'] = { b: [cycle] };

/** A class of the caller's, as frameworks make them of a body. */
class Task {
  readonly title: string;
  constructor(title: string) {
    this.title = title;
  }
}

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
    [[new Number(1), new String('x'), new Boolean(false)], '[1,"x",false]'],
    [Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    [runInNewContext('({ a: [1], at: new Date(0) })'), '{"a":[1],"at":"1970-01-01T00:00:00.000Z"}'],
    [new URL('https://a.example/'), '"https://a.example/"'],
    [new Task('Call'), '{"title":"Call"}'],
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
    [{ a: () => 1 }, 'body.a is a Function'],
    [Symbol('s'), 'body is Symbol(s)'],
    [{ a: new Date(NaN) }, 'body.a is an invalid date'],
    [{ a: new Map() }, 'body.a is a Map'],
    [{ a: new Set() }, 'body.a is a Set'],
    [{ a: { toJSON: () => NaN } }, 'body.a is NaN'],
    [{ a: new Number(NaN) }, 'body.a is a Number'],
    [{ a: new Number(Infinity) }, 'body.a is a Number'],
    [{ a: Object(1n) }, 'body.a is a BigInt'],
    [{ a: runInNewContext('new Date(NaN)') }, 'body.a is an invalid date'],
    [{ a: runInNewContext('new Map()') }, 'body.a is a Map'],
    [new Uint8Array(2), 'body is a Uint8Array'],
    [{ a: Buffer.from('x') }, 'body.a is a Uint8Array'],
    [new ArrayBuffer(2), 'body is an ArrayBuffer'],
    [{ a: [new Blob(['x'])] }, 'body.a[0] is a Blob'],
    [{ a: new File(['x'], 'x') }, 'body.a is a File'],
    [{ a: /x/ }, 'body.a is a RegExp'],
    [{ a: new TypeError('x') }, 'body.a is an Error'],
    [{ a: new FormData() }, 'body.a is a FormData'],
    [{ a: new URLSearchParams('a=b') }, 'body.a is a URLSearchParams'],
    [{ a: new WeakMap() }, 'body.a is a WeakMap'],
  ])('rejects %s: %s', (value, fault) => {
    const error = thrownBy(() => encode(value));
    expect(error.name).toBe('ArgumentError');
    expect(error.message).toBe(`GET /items/{id} (items.get): ${fault}, which JSON cannot carry.`);
  });

  it('rejects a value that contains itself', () => {
    expect(() => encode(cycle)).toThrow('GET /items/{id} (items.get): body.a.b[0] refers to itself.');
  });
});

describe('encodeJson and the objects of a caller', () => {
  it.each([
    [Promise.resolve(1), 'body'],
    [{ cf_score: Promise.resolve(1) }, 'body.cf_score'],
    // oxlint-disable-next-line unicorn/no-thenable -- as query builders are
    [{ a: [{ then: () => undefined }] }, 'body.a[0]'],
  ])('says of a forgotten await where it is: %s', (value, place) => {
    expect(thrownBy(() => encode(value)).message).toBe(`GET /items/{id} (items.get): ${place} is a Promise: await it.`);
  });

  it('asks each object for its JSON once', () => {
    let asked = 0;
    expect(encode({ a: { toJSON: () => (asked += 1) } })).toBe('{"a":1}');
    expect(asked).toBe(1);
  });

  it('accepts the same object in two places, which is no cycle', () => {
    const shared = { a: 1 };
    expect(encode([shared, shared, { shared }])).toBe('[{"a":1},{"a":1},{"shared":{"a":1}}]');
  });
});
