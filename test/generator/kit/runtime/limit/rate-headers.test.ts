import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readRate, readRetryAfter } from '../../../../../generator/kit/runtime/limit/rate-headers.js';

/** The server's time. The clock of the machine that runs this is far from it. */
const date = 'Thu, 01 Jan 2015 00:00:00 GMT';
const epoch = Date.parse(date) / 1000;

/** Sets the clock of the machine for the time of a test, in milliseconds after the server's time. */
function setMachine(after: number): void {
  const machine = vi.spyOn(Date, 'now').mockReturnValue(epoch * 1000 + after);
  onTestFinished(() => machine.mockRestore());
}

const three = (reset: string) => ({ 'RateLimit-Limit': '60', 'RateLimit-Remaining': '12', 'RateLimit-Reset': reset });

describe('the three headers', () => {
  it.each([
    ['whole seconds, with one more for the rounding', '30', 31_000],
    ['no seconds', '0', 1000],
    ['tenths of a second', '0.5', 600],
    ['thousandths', '1.250', 1251],
    ['seconds and the policy of an old draft', '30, 30;w=60', 31_000],
    ['a point in time, by the clock of the server', String(epoch + 30), 31_000],
    ['the same with a fraction', `${epoch + 30}.5`, 30_600],
    ['a point in time in milliseconds', String((epoch + 30) * 1000), 31_000],
    ['a point in time that is past', String(epoch - 30), 1000],
    ['a point in time that is days away', String(epoch + 7 * 86_400), undefined],
    ['seconds that are days', '604800', undefined],
    ['a date in words', 'Thu, 01 Jan 2015 00:00:30 GMT', 31_000],
    ['a date that is past', 'Wed, 31 Dec 2014 23:00:00 GMT', 1000],
    ['a negative number', '-5', 1000],
    ['an exponent', '1e3', undefined],
    ['nothing', '', undefined],
    ['no number', 'soon', undefined],
    ['more than numbers can be', '9'.repeat(400), undefined],
  ])('%s: %s', (_what, reset, want) => {
    const report = readRate(new Headers({ ...three(reset), date }));
    expect(report.resetAfter === undefined ? undefined : Math.round(report.resetAfter)).toBe(want);
    expect(report).toMatchObject({ limit: 60, remaining: 12 });
  });

  it('are read by the clock of this machine where the server shows none', () => {
    setMachine(400);
    expect(readRate(new Headers(three(String(epoch + 30)))).resetAfter).toBe(30_600);
  });

  it.each([
    [{ 'RateLimit-Limit': '60, 60;w=60' }, { limit: 60 }],
    [{ 'RateLimit-Limit': '100;w=3600' }, { limit: 100 }],
    [{ 'RateLimit-Remaining': ' 7 ' }, { remaining: 7 }],
    [{ 'RateLimit-Remaining': '0' }, { remaining: 0 }],
    [{ 'RateLimit-Limit': '0' }, {}],
    [{ 'RateLimit-Limit': '-1', 'RateLimit-Remaining': '-1' }, {}],
    [{ 'RateLimit-Limit': 'many', 'RateLimit-Remaining': '12abc' }, {}],
    [{}, {}],
  ])('%j: %j', (headers, want) => {
    expect(readRate(new Headers(headers as Record<string, string>))).toEqual(want);
  });
});

describe('the one header', () => {
  it.each([
    ['limit=100, remaining=50, reset=5', undefined, { limit: 100, remaining: 50, resetAfter: 6000 }],
    ['remaining=50,reset=5,limit=100', undefined, { limit: 100, remaining: 50, resetAfter: 6000 }],
    ['limit=100, remaining=0, reset=5', '100;w=60', { limit: 100, remaining: 0, resetAfter: 6000 }],
    ['"default";r=50;t=30', '"default";q=100;w=60', { limit: 100, remaining: 50, resetAfter: 31_000 }],
    ['"default"; r=50; t=30', undefined, { remaining: 50, resetAfter: 31_000 }],
    ['default;r=0', 'default;q=100', { limit: 100, remaining: 0 }],
    ['"r=9";r=3;t=1', undefined, { remaining: 3, resetAfter: 2000 }],
    ['"t";r=3', undefined, { remaining: 3 }],
    ['limit=1.2.3, remaining=x, reset=-4', undefined, { resetAfter: 1000 }],
    [
      '"burst";r=3;t=1, "day";r=900;t=4000',
      '"burst";q=10;w=1, "day";q=1000;w=86400',
      { limit: 10, remaining: 3, resetAfter: 2000 },
    ],
    [
      '"burst";r=9;t=1, "day";r=0;t=4000',
      '"burst";q=10;w=1, "day";q=1000;w=86400',
      { limit: 1000, remaining: 0, resetAfter: 4_001_000 },
    ],
    ['"a";r=0;t=1, "b";r=0;t=7, "c";r=0;t=3', '"b";q=5', { limit: 5, remaining: 0, resetAfter: 8000 }],
    ['"a, b";r=3;t=1', '"a, b";q=10', { limit: 10, remaining: 3, resetAfter: 2000 }],
    ['garbage', 'garbage', {}],
    ['', undefined, {}],
  ])('%s with the policy %s', (value, policy, want) => {
    const headers = new Headers({ RateLimit: value, ...(policy && { 'RateLimit-Policy': policy }) });
    expect(readRate(headers)).toEqual(want);
  });
});

describe('headers of a hostile server', () => {
  it('are read in part: some dozens of items, and the policy once', () => {
    let asked = 0;
    const headers = new Headers({
      RateLimit: Array.from({ length: 5000 }, (_, at) => `"i${at}";r=${500 - at};t=9`).join(', '),
      'RateLimit-Policy': Array.from({ length: 5000 }, (_, at) => `"i${at}";q=${1000 - at}`).join(', '),
    });
    const get = headers.get.bind(headers);
    headers.get = (name) => {
      if (name === 'ratelimit-policy') asked += 1;
      return get(name);
    };
    // The strictest of the first thirty, not of all.
    expect(readRate(headers)).toEqual({ limit: 971, remaining: 471, resetAfter: 10_000 });
    expect(asked).toBe(1);
  });

  it.each([',', '"', '",', 'a', '1', ';', ' ', 'remaining='])('do not keep it from reading: %j', (letters) => {
    const text = letters.repeat(8000);
    const headers = { RateLimit: text, 'RateLimit-Policy': text, 'Retry-After': text };
    expect(readRate(new Headers(headers))).toMatchObject({ remaining: undefined });
    expect(readRetryAfter(new Headers(headers))).toBeUndefined();
  });
});

describe('Retry-After', () => {
  it.each([
    ['3', 3000],
    ['0', 0],
    ['1.5', 1500],
    [' 3 ', 3000],
    [new Date((epoch + 30) * 1000).toUTCString(), 30_000],
    ['Thursday, 01-Jan-15 00:00:30 GMT', 30_000],
    [new Date((epoch - 30) * 1000).toUTCString(), 0],
    // Even a very long one: the server does not want an earlier request.
    [new Date((epoch + 7 * 86_400) * 1000).toUTCString(), 604_800_000],
    ['604800', 604_800_000],
    ['9'.repeat(400), undefined],
    ['-5', 0],
    [String(epoch + 30), 30_000],
    [String(epoch - 30), 0],
    ['later 12', undefined],
    ['2030', 2_030_000],
    ['soon', undefined],
    ['', undefined],
  ])('%s: %j', (value, want) => {
    expect(readRetryAfter(new Headers({ 'retry-after': value, date }))).toBe(want);
  });

  it('is nothing where it is missing', () => {
    expect(readRetryAfter(new Headers())).toBeUndefined();
  });

  it('with a date goes by the clock of this machine where the server shows none', () => {
    setMachine(400);
    const until = new Date((epoch + 30) * 1000).toUTCString();
    expect(readRetryAfter(new Headers({ 'retry-after': until }))).toBe(29_600);
  });
});
