import { describe, expect, it } from 'vitest';
import { resolveCallLimits } from '../../../../../generator/kit/runtime/time/timeout.js';

const defaults = { timeout: 60_000, deadline: 90_000, retries: 2, maxRetryAfter: 3, maxResponseBytes: 4 };
const invalid = (fault: string) => new Error(fault);
const resolve = (options: object) => resolveCallLimits(options, defaults, invalid);

describe('resolveCallLimits', () => {
  it('takes what is missing from the defaults', () => {
    expect(resolve({})).toEqual(defaults);
    expect(resolve({ timeout: undefined, deadline: undefined, retries: undefined })).toEqual(defaults);
    expect(resolve({ deadline: 5, retries: 0 })).toEqual({ ...defaults, deadline: 5, retries: 0 });
  });

  describe.each(['timeout', 'deadline'])('%s', (name) => {
    it.each([
      [0, Infinity],
      [Infinity, Infinity],
      [1, 1],
      [2 ** 31 - 1, 2 ** 31 - 1],
    ])('makes of %j %j', (option, want) => {
      expect(resolve({ [name]: option })).toEqual({ ...defaults, [name]: want });
    });

    // Timers take anything above 2^31 - 1 for 1 ms.
    it.each([-1, NaN, -Infinity, 2 ** 31, '5', null, {}])('rejects %j', (option) => {
      expect(() => resolve({ [name]: option })).toThrow(`The option \`${name}\` is`);
    });
  });

  describe.each(['maxRetryAfter', 'maxResponseBytes'])('%s', (name) => {
    it.each([0, 1, 2 ** 31 - 1, Infinity])('takes %j', (option) => {
      expect(resolve({ [name]: option })).toEqual({ ...defaults, [name]: option });
    });

    it.each([-1, NaN, -Infinity, 2 ** 31, '5', null, {}])('rejects %j', (option) => {
      expect(() => resolve({ [name]: option })).toThrow(`The option \`${name}\` is`);
    });
  });

  it.each([-1, NaN, Infinity, 0.5, '2', null, {}])('rejects %j retries', (option) => {
    expect(() => resolve({ retries: option })).toThrow('The option `retries` is');
  });
});
