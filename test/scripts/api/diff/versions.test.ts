import { expect, test } from 'vitest';
import { demandOf, isCovered } from '../../../../scripts/api/diff/change/versions.js';

test.each([
  { from: '0.1.0', bump: 'none', to: '0.1.0' },
  { from: '0.1.0', bump: 'patch', to: '0.1.1' },
  { from: '0.1.0', bump: 'minor', to: '0.1.1' },
  { from: '0.1.0', bump: 'major', to: '0.2.0' },
  { from: '1.2.3', bump: 'patch', to: '1.2.4' },
  { from: '1.2.3', bump: 'minor', to: '1.3.0' },
  { from: '1.2.3', bump: 'major', to: '2.0.0' },
] as const)('a $bump change of $from demands $to', ({ from, bump, to }) => {
  const demand = demandOf(from, bump);
  expect(demand.to).toBe(to);
  expect(isCovered(to, demand)).toBe(true);
  expect(isCovered('9.0.0', demand)).toBe(true);
  expect(isCovered(from, demand)).toBe(bump === 'none');
});

test('before 1.0.0 the reason for another number is said', () => {
  expect(demandOf('0.4.2', 'major').because).toContain('before 1.0.0');
  expect(demandOf('0.4.2', 'patch').because).toBeUndefined();
  expect(demandOf('1.4.2', 'major').because).toBeUndefined();
});
