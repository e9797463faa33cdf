import { expect, it } from 'vitest';
import { encodeQuery } from '../../../../../generator/kit/runtime/call/query.js';
import { call } from '../support/client.js';
import { unchecked } from '../../../../../generator/kit/runtime/call/unchecked.js';

it('`unchecked` returns a number that is no longer checked, and is sent as it was', () => {
  const size: unknown = unchecked(1000);
  expect(typeof size).toBe('object');
  expect(JSON.stringify({ size })).toBe('{"size":1000}');
  expect(encodeQuery({ size }, () => false, call)).toBe('size=1000');
});

it('`unchecked` gives back what it was given: only the compiler looks away', () => {
  const filters = { ownerUserId: { operator: 'is', values: ['usr_1'] } };
  expect(unchecked(filters)).toBe(filters);
});
