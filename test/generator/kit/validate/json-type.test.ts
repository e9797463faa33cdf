import { expect, test } from 'vitest';
import { isEqual } from '../../../../generator/kit/validate/json-type.js';

test.each<[unknown, unknown]>([
  [1, 1],
  [null, null],
  [
    [1, { a: [] }],
    [1, { a: [] }],
  ],
  [
    { a: 1, b: { c: null } },
    { b: { c: null }, a: 1 },
  ],
  [{}, {}],
])('%j is equal to %j', (a, b) => {
  expect(isEqual(a, b)).toBe(true);
});

test.each<[unknown, unknown]>([
  [1, '1'],
  [null, {}],
  [{}, []],
  [[], null],
  [[], 'x'],
  [[1], [1, 2]],
  [
    [1, 2],
    [1, 3],
  ],
  [{ a: 1 }, {}],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [
    { a: 1, b: 2 },
    { a: 1, b: 3 },
  ],
])('%j is not equal to %j, either way', (a, b) => {
  expect(isEqual(a, b)).toBe(false);
  expect(isEqual(b, a)).toBe(false);
});
