import { expect, it } from 'vitest';
import { unchecked } from '../../../../../generator/kit/runtime/call/unchecked.js';

it('`unchecked` gives back what it was given: only the compiler looks away', () => {
  const filters = { ownerUserId: { operator: 'is', values: ['usr_1'] } };
  expect(unchecked(filters)).toBe(filters);
});
