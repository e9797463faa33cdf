import { describe, expect, it } from 'vitest';
import { quote } from '../../../../../generator/kit/runtime/errors/quote.js';

describe('quote', () => {
  it.each([
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    // Not cut: half a secret would not be recognised and removed.
    ['x'.repeat(61), 'a string of 61 characters'],
    [undefined, 'undefined'],
    [null, 'null'],
    [NaN, 'NaN'],
    [3n, '3n'],
    [Symbol('s'), 'Symbol(s)'],
    [[], 'an Array'],
    [{}, 'an Object'],
    [() => 1, 'a Function'],
    [new Date(NaN), 'an invalid date'],
  ])('shows %s as %s', (value, want) => {
    expect(quote(value)).toBe(want);
  });
});
