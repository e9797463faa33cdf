import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../../../generator/kit/runtime/responses/lookup.js';

describe('lookUp', () => {
  it.each([
    [{ meta: { next: 'c' } }, 'meta.next', 'c'],
    [{ data: [] }, 'data', []],
    [{ meta: null }, 'meta.next', undefined],
    [{ meta: 'text' }, 'meta.length', undefined],
    [null, 'a', undefined],
    [{}, 'constructor', undefined],
    [{ a: {} }, 'a.toString', undefined],
    [{ a: 0 }, 'a', 0],
  ])('in %j finds at %s %j', (body, path, want) => {
    expect(lookUp(body, path)).toEqual(want);
  });
});
