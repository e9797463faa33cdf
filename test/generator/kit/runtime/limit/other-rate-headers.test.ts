import { describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import { otherRateHeaders } from '../../../../../generator/kit/runtime/limit/other-rate-headers.js';
import { readRate } from '../../../../../generator/kit/runtime/limit/rate-headers.js';
import type { ApiDefinition } from '../../../../../generator/kit/runtime/settings/api-definition.js';
import { api, createItem, getItem, json } from '../support/client.js';
import { FakeClock, settle, watch } from '../support/fake-clock.js';

const date = 'Thu, 01 Jan 2015 00:00:00 GMT';
const epoch = Date.parse(date) / 1000;
const read = (headers: Record<string, string>) =>
  readRate(new Headers({ ...headers, date }), { rateHeaders: otherRateHeaders });

/** The three headers of a family. */
const three = (reset: string, family = 'X-RateLimit-') => ({
  [`${family}Limit`]: '60',
  [`${family}Remaining`]: '12',
  [`${family}Reset`]: reset,
});

describe('the end of a window in X-RateLimit-Reset', () => {
  it.each([
    ['seconds from now', '30', 31_000],
    ['seconds since 1970', String(epoch + 30), 31_000],
    ['milliseconds since 1970', String((epoch + 30) * 1000), 31_000],
    ['a date of HTTP', 'Thu, 01 Jan 2015 00:00:30 GMT', 31_000],
    ['a date of ISO 8601', '2015-01-01T00:00:30Z', 31_000],
    ['a duration', '1m30s', 90_001],
    ['a duration in milliseconds', '120ms', 121],
    ['no time', 'soon', undefined],
  ])('%s: %s', (_what, reset, resetAfter) => {
    expect(read(three(reset))).toEqual({ limit: 60, remaining: 12, ...(resetAfter && { resetAfter }) });
  });
});

describe('the headers of a limit', () => {
  it.each([
    ['X-Rate-Limit-', three('30', 'X-Rate-Limit-'), { limit: 60, remaining: 12, resetAfter: 31_000 }],
    [
      'what is counted, of several',
      {
        'x-ratelimit-limit-requests': '60',
        'x-ratelimit-remaining-requests': '12',
        'x-ratelimit-reset-requests': '1s',
        'x-ratelimit-remaining-tokens': '0',
      },
      { limit: 60, remaining: 12, resetAfter: 1001 },
    ],
    [
      'an exact time in Reset-After',
      { ...three(String(epoch + 30)), 'X-RateLimit-Reset-After': '29.5' },
      { limit: 60, remaining: 12, resetAfter: 29_600 },
    ],
    ['none left', { 'X-RateLimit-Remaining': '0' }, { remaining: 0 }],
    ['the limit alone, which may be that of an hour', { 'X-RateLimit-Limit': '60' }, {}],
    ['those of the drafts, which take precedence', { ...three('30'), 'RateLimit-Remaining': '3' }, { remaining: 3 }],
    [
      'the combined one of the drafts',
      { ...three('30'), RateLimit: '"x";r=3;t=9' },
      { remaining: 3, resetAfter: 10_000 },
    ],
    [
      'the main one of several limits',
      { ...three('30'), 'X-RateLimit-Resource': 'core' },
      { limit: 60, remaining: 12, resetAfter: 31_000 },
    ],
    ['another one of several limits', { ...three('30'), 'X-RateLimit-Resource': 'search' }, {}],
    ['a limit of a route', { ...three('30'), 'X-RateLimit-Bucket': 'abc' }, {}],
    [
      'a limit of a route that is used up',
      { ...three('30'), 'X-RateLimit-Remaining': '0', 'X-RateLimit-Bucket': 'abc' },
      { remaining: 0, resetAfter: 31_000 },
    ],
    ['none', {}, {}],
  ])('%s', (_what, headers, want) => {
    expect(read(headers as Record<string, string>)).toEqual(want);
  });
});

/** An API that documents no limit; its server allows three requests in each ten seconds. */
function startUnknown({ rateHeaders = otherRateHeaders }: Pick<ApiDefinition, 'rateHeaders'> = {}) {
  const clock = new FakeClock();
  const { rateLimit: _known, ...unknown } = api;
  const sentAt: number[] = [];
  let used = 0;
  let endsAt = 0;
  const respond = () => {
    if (clock.now() >= endsAt) [used, endsAt] = [0, clock.now() + 10_000];
    used += 1;
    const remaining = String(Math.max(0, 3 - used));
    const reset = String((endsAt - clock.now()) / 1000);
    const headers = { 'x-ratelimit-limit': '3', 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset };
    return json({}, { status: used > 3 ? 429 : 200, headers });
  };
  const fetch = (): Promise<Response> => {
    sentAt.push(clock.now() - 1000);
    return new Promise((resolve) => clock.after(50, () => resolve(respond())));
  };
  return { clock, sentAt, connection: new Connection({ ...unknown, rateHeaders }, { apiKey: 'key', fetch, clock }) };
}

const reportThree = async () => json({}, { headers: { 'ratelimit-limit': '3', 'ratelimit-remaining': '2' } });

describe('a limit that no document describes', () => {
  it('holds nothing back before a response shows it', async () => {
    const { connection, sentAt } = startUnknown();
    const calls = Array.from({ length: 5 }, () => watch(connection.request(getItem)));
    await settle();
    expect(sentAt).toEqual([0, 0, 0, 0, 0]);
    expect(calls.map(({ state }) => state)).toEqual(['pending', 'pending', 'pending', 'pending', 'pending']);
  });

  it('is learnt from the first burst, whose rejected writes are repeated in the next window', async () => {
    const { connection, clock, sentAt } = startUnknown();
    const calls = Array.from({ length: 5 }, () => watch(connection.request(createItem)));
    await settle();
    await clock.advance(100);
    expect(connection.rateLimit).toMatchObject({ limit: 3, remaining: 0 });
    const later = watch(connection.request(createItem));
    await clock.advance(9000);
    expect([sentAt.length, later.state]).toEqual([5, 'pending']);
    await clock.advance(4000);
    expect(calls.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(later.state).toBe('done');
    expect(sentAt.slice(5).every((time) => time >= 10_000 && time < 13_000)).toBe(true);
  });

  it('is not learnt from headers that the API is not known to use', async () => {
    const { connection, clock } = startUnknown({ rateHeaders: (headers) => headers });
    const call = watch(connection.request(getItem));
    await clock.advance(100);
    expect(call.state).toBe('done');
    expect(connection.rateLimit).toMatchObject({ limit: Infinity });
  });

  it('is no difference to a description', async () => {
    const { rateLimit: _known, ...unknown } = api;
    const onDrift = vi.fn<() => void>();
    await new Connection(unknown, { apiKey: 'key', fetch: reportThree, hooks: { onDrift } }).request(getItem);
    expect(onDrift).not.toHaveBeenCalled();
  });
});
