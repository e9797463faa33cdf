import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createTestHeffl, manualClock, type RateLimitHeaders } from '../../../../generated/src/custom/testing/index.js';
import { Heffl } from '../../../../generated/src/v2/index.js';
import { readRate, readRetryAfter } from '../../../../generated/src/runtime/limit/rate-headers.js';

function limited(headers: RateLimitHeaders = 'seconds', limit?: number) {
  const clock = manualClock();
  const api = createTestHeffl({ clock, rateLimit: { headers, limit } });
  const ask = (route = 'v2/users', key = 'k') =>
    api.fetch(`https://api.heffl.com/api/${route}`, { headers: { 'x-api-key': key } });
  return { api, clock, ask };
}

describe('the rate limit', () => {
  test('is 60 a minute for each key, both API versions together', async () => {
    const { ask, clock } = limited();
    for (let count = 0; count < 60; count += 1) {
      expect((await ask(count % 2 === 0 ? 'v2/users' : 'v1/deals')).status).toBe(200);
    }
    const rejected = await ask();
    expect(rejected.status).toBe(429);
    expect(await rejected.json()).toEqual({ error: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests.' } });
    expect(await (await ask('v1/deals')).json()).toEqual({ code: 'TOO_MANY_REQUESTS', message: 'Too many requests.' });
    expect((await ask('v2/users', 'other')).status).toBe(200);
    clock.advance(59_999);
    expect((await ask()).status).toBe(429);
    clock.advance(1);
    expect((await ask()).status).toBe(200);
  });

  test('is off unless it is asked for', async () => {
    const api = createTestHeffl();
    for (let count = 0; count < 100; count += 1) {
      const response = await api.fetch('https://api.heffl.com/api/v2/users', { headers: { 'x-api-key': 'k' } });
      expect(response.status).toBe(200);
      expect(response.headers.get('ratelimit-remaining')).toBe('60');
    }
    const on = createTestHeffl({ rateLimit: true });
    const { headers } = await on.fetch('https://api.heffl.com/api/v2/users', { headers: { 'x-api-key': 'k' } });
    expect(headers.get('ratelimit-remaining')).toBe('59');
  });

  test('does not count a request without a key', async () => {
    const { ask, api } = limited('seconds', 1);
    await api.fetch('https://api.heffl.com/api/v2/users');
    expect((await ask()).status).toBe(200);
  });
});

describe('the headers of the rate limit', () => {
  test.each<[RateLimitHeaders, Record<string, string>]>([
    ['seconds', { 'ratelimit-limit': '3', 'ratelimit-remaining': '1', 'ratelimit-reset': '45' }],
    ['timestamp', { 'ratelimit-limit': '3', 'ratelimit-remaining': '1', 'ratelimit-reset': '1782810060' }],
    ['combined', { ratelimit: 'limit=3, remaining=1, reset=45', 'ratelimit-policy': '3;w=60' }],
    ['structured', { ratelimit: '"default";r=1;t=45', 'ratelimit-policy': '"default";q=3;w=60' }],
    ['retry-after', {}],
    ['retry-after-date', {}],
    ['none', {}],
  ])('is reported in the form %s', async (form, expected) => {
    const { ask, clock } = limited(form, 3);
    await ask();
    clock.advance(15_000);
    const { headers } = await ask();
    const reported = [...headers].filter(([name]) => name.startsWith('ratelimit') || name === 'retry-after');
    expect(Object.fromEntries(reported)).toEqual(expected);
  });

  test.each<RateLimitHeaders>(['seconds', 'timestamp', 'combined', 'structured'])(
    'in the form %s is read by the client, by the clock of the API',
    async (form) => {
      const { ask, clock } = limited(form, 5);
      await ask();
      clock.advance(15_000);
      // Rather a second too many than one too few.
      expect(readRate((await ask()).headers)).toEqual({ limit: 5, remaining: 3, resetAfter: 46_000 });
    },
  );

  test('with Retry-After names the wait in a rejection', async () => {
    const { ask, clock } = limited('retry-after', 1);
    await ask();
    clock.advance(20_500);
    const rejected = await ask();
    expect([rejected.status, rejected.headers.get('retry-after')]).toEqual([429, '40']);
  });

  test('with a date as Retry-After is read by the client, by the clock of the API', async () => {
    const { ask, clock } = limited('retry-after-date', 1);
    await ask();
    clock.advance(20_000);
    const rejected = await ask();
    expect([rejected.status, rejected.headers.get('retry-after')]).toEqual([429, 'Tue, 30 Jun 2026 09:01:00 GMT']);
    expect(readRetryAfter(rejected.headers)).toBe(40_000);
  });
});

describe('the clock of the double', () => {
  const titles = Array.from({ length: 130 }, (_, index) => `Task ${index}`);

  test('is one type with the clock of the client: 130 creates take two minutes of it', async () => {
    const clock = manualClock();
    const api = createTestHeffl({ rateLimit: true, clock });
    const heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch, clock });
    const start = clock.now();
    const tasks = await clock.run(Promise.all(titles.map((title) => heffl.tasks.create({ title }))));
    expect(tasks).toHaveLength(130);
    expect(clock.now() - start).toBeGreaterThanOrEqual(120_000);
    expect(clock.now() - start).toBeLessThanOrEqual(125_000);
    expect(api.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  test('may be that of fake timers', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const api = createTestHeffl({ rateLimit: true });
    const heffl = new Heffl({ apiKey: 'fake-timers', fetch: api.fetch });
    let done = 0;
    const tasks = Promise.all(titles.map((title) => heffl.tasks.create({ title }).then(() => (done += 1))));
    await vi.advanceTimersByTimeAsync(100_000);
    expect(done).toBe(120);
    await vi.advanceTimersByTimeAsync(80_000);
    expect(await tasks).toHaveLength(130);
  });
});
