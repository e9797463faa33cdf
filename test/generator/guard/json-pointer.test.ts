import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointerKeys, pointerTo } from '../../../generator/guard/json-pointer.js';

test('keys of a pointer are read as they were written, with any characters', () => {
  const key = fc.string({ unit: 'grapheme' }).filter((text) => !/%[0-9a-f]{2}/i.test(text));
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      expect(pointerKeys(pointerTo('#', ...keys))).toEqual(keys);
    }),
  );
});

test.each([
  ['#/paths/~1pets~1{id}/get', ['paths', '/pets/{id}', 'get']],
  ['#/a~01b', ['a~1b']],
  ['#/%7Bid%7D', ['{id}']],
  ['#/100%', ['100%']],
  ['#', []],
  ['/a/0', ['a', '0']],
])('%s leads through %j', (pointer, keys) => {
  expect(pointerKeys(pointer)).toEqual(keys);
});
