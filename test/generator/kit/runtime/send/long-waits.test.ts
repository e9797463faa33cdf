import { describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import type { Handler } from '../support/client.js';
import { getItem, json } from '../support/client.js';
import { start } from '../support/failing.js';
import { FakeClock, watch } from '../support/fake-clock.js';

const rejecting = (status: number, headers: Record<string, string>) => () =>
  json({ error: { code: 'SLOW_DOWN', message: 'Not now.' } }, { status, headers });
const day = { 'retry-after': '86400' };
const rejectedOnce: Handler = (_request, index) => (index ? json({ ok: true }) : rejecting(429, day)());
const soonAllowed: Handler = (_request, index) =>
  index === 1 ? json({ ok: true }) : rejecting(429, { 'retry-after': '300' })();

/** A client with a limiter of its own, or none, on a clock that stands still. */
function client(handler: Parameters<typeof start>[0], isLimited: boolean, options: ClientOptions = {}) {
  const clock = new FakeClock();
  const rateLimiter = isLimited && new RateLimiter({ limit: 60, windowSeconds: 60, clock });
  return { ...start(handler, { clock, rateLimiter, ...options }), clock };
}

describe.each([true, false])('a wait that the server asks for, with a limiter: %s', (isLimited) => {
  it.each([
    { status: 429, headers: day, name: 'TooManyRequestsError', retryAfter: 86_400 },
    { status: 429, headers: { 'retry-after': '172800' }, name: 'TooManyRequestsError', retryAfter: 172_800 },
    {
      status: 429,
      headers: { 'ratelimit-reset': '3600' },
      name: 'TooManyRequestsError',
      retryAfter: 3601,
      said: ' 429 in 0 ms',
    },
    { status: 503, headers: { 'retry-after': '172800' }, name: 'ServerError', retryAfter: 172_800 },
    { status: 503, headers: { 'retry-after': '301' }, name: 'ServerError', retryAfter: 301 },
  ])(
    'of more than 5 minutes ends the call at once: $status, $headers',
    async ({ status, headers, name, retryAfter, said = `asks to wait ${retryAfter * 1000} ms` }) => {
      const lines: string[] = [];
      const note = (line: string) => void lines.push(line);
      const logger = { debug: note, info: note, warn: note, error: note };
      const { connection, requests, clock } = client(rejecting(status, headers), isLimited, {
        logger,
        logLevel: 'warn',
      });
      const call = watch(connection.request(getItem));
      await clock.advance(1);
      expect(call.error).toMatchObject({ name, status, retryAfter, code: 'SLOW_DOWN' });
      expect((call.error as Error).message).toMatch(
        new RegExp(`Not now\\. The server asks to wait ${retryAfter} s\\. .*\`maxRetryAfter\``),
      );
      expect(lines).toEqual([expect.stringContaining(said)]);
      await clock.advance(10 * 86_400_000);
      expect([requests.length, clock.timers]).toEqual([1, 0]);
    },
  );
});

describe.each([true, false])('a wait that is allowed, with a limiter: %s', (isLimited) => {
  it.each([{ maxRetryAfter: Infinity }, { maxRetryAfter: 86_400_000 }, { deadline: 90_000_000 }])(
    'of a day is kept where %j allows it',
    async (options) => {
      const { connection, clock } = client(rejectedOnce, isLimited, options);
      const call = watch(connection.request(getItem));
      await clock.advance(86_399_000);
      expect(call.state).toBe('pending');
      await clock.advance(2000);
      expect(call.value).toEqual({ ok: true });
    },
  );

  it('of 5 minutes is kept, and one call may set another bound', async () => {
    const { connection, clock } = client(soonAllowed, isLimited);
    const call = watch(connection.request(getItem));
    await clock.advance(301_000);
    expect(call.value).toEqual({ ok: true });
    const hasty = watch(connection.request(getItem, { maxRetryAfter: 299_999 }));
    await clock.advance(1);
    expect(hasty.error).toMatchObject({ name: 'TooManyRequestsError', retryAfter: 300 });
  });

  it('is the end of a call whose deadline comes before it', async () => {
    const { connection, clock } = client(rejecting(429, day), isLimited, { deadline: 60_000 });
    const call = watch(connection.request(getItem));
    await clock.advance(1);
    expect(call.error).toMatchObject({ retryAfter: 86_400 });
  });
});

describe('calls that share the limit with one that has to wait for a day', () => {
  it('are rejected at once, those in the queue and those that come later, and no longer than that', async () => {
    const { connection, requests, clock } = client(rejectedOnce, true);
    const [rejected, queued] = [watch(connection.request(getItem)), watch(connection.request(getItem))];
    const patient = watch(connection.request(getItem, { maxRetryAfter: Infinity }));
    await clock.advance(1000);
    const later = watch(connection.request(getItem));
    await clock.advance(1);
    expect(rejected.error).toMatchObject({ name: 'TooManyRequestsError', retryAfter: 86_400 });
    expect(rejected.error).not.toHaveProperty('outcome');
    for (const { error } of [queued, later])
      expect(error).toMatchObject({ name: 'TooManyRequestsError', outcome: 'not sent', operationId: 'items.get' });
    expect((later.error as { retryAfter: number }).retryAfter).toBe(86_399);
    expect([patient.state, requests.length]).toEqual(['pending', 1]);
    await clock.advance(86_400_000);
    expect(patient.value).toEqual({ ok: true });
    expect(await connection.request(getItem)).toEqual({ ok: true });
  });
});
