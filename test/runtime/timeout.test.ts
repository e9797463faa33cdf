import { describe, expect, it } from 'vitest';
import { resolveTimeout } from '../../generator/runtime/timeout.js';

const resolving = { fallback: 60_000, refuse: (fault: string) => new Error(fault) };
const resolve = (option: unknown) => resolveTimeout('timeout', option, resolving);

describe('resolveTimeout', () => {
  it.each([
    [undefined, 60_000],
    [0, Infinity],
    [Infinity, Infinity],
    [1, 1],
    [2 ** 31 - 1, 2 ** 31 - 1],
  ])('makes of %j %j', (option, want) => {
    expect(resolve(option)).toBe(want);
  });

  // Timers take anything above 2^31 - 1 for 1 ms.
  it.each([-1, NaN, -Infinity, 2 ** 31, '5', null, {}])('refuses %j', (option) => {
    expect(() => resolve(option)).toThrow('The option `timeout` is');
  });
});
