import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { windowOf } from '../../../../../generator/kit/runtime/limit/resolve-limiter.js';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import { api, getItem, json, secret } from '../support/client.js';
import { FakeClock, watch } from '../support/fake-clock.js';

const EPOCH = Date.UTC(2026, 2, 1, 9);
const HOURS = 7_200_000;

/** The described window of the API, in milliseconds. */
const WINDOW = windowOf(api);

/** Headers of a rejection. `endsAt` is the true end of the window, in milliseconds since 1970. */
type HeadersOf = (endsAt: number) => Record<string, string>;

const epoch: HeadersOf = (endsAt) => ({ 'ratelimit-limit': '60', 'ratelimit-reset': String(Math.ceil(endsAt / 1000)) });
const date: HeadersOf = (endsAt) => ({ 'retry-after': new Date(endsAt).toUTCString() });
const dated: HeadersOf = (endsAt) => ({ ...epoch(endsAt), date: new Date(endsAt - 20_000).toUTCString() });

/** A server that rejects everything for a time, and a client whose machine has the wrong time. */
function start(headersOf: HeadersOf, { error = 0, rejectsFor = 20_000 } = {}) {
  const clock = new FakeClock();
  const now = vi.spyOn(Date, 'now').mockImplementation(() => EPOCH + clock.now() + error);
  onTestFinished(() => now.mockRestore());
  const endsAt = clock.now() + rejectsFor;
  const sentAt: number[] = [];
  const begun = clock.now();
  const fetch = async () => {
    sentAt.push(clock.now() - begun);
    const isOver = clock.now() >= endsAt;
    return json({}, isOver ? {} : { status: 429, headers: headersOf(EPOCH + endsAt) });
  };
  return { clock, sentAt, connection: new Connection(api, { apiKey: secret, fetch, clock }) };
}

describe('a time that only the clock of a wrong machine can date', () => {
  it.each([
    ['reset since 1970', epoch],
    ['Retry-After as a date', date],
  ])('is at most a described window away: %s', async (_what, headersOf) => {
    const { clock, connection, sentAt } = start(headersOf, { error: -HOURS });
    const call = watch(connection.request(getItem));
    await clock.advance(WINDOW + 1000);
    expect(call.state).toBe('done');
    expect(sentAt).toHaveLength(2);
    expect(sentAt[1]).toBeLessThanOrEqual(WINDOW + 1000);
  });

  it.each([
    ['reset since 1970', epoch],
    ['Retry-After as a date', date],
  ])('that seems past is tried after a second, then each time twice as long: %s', async (_what, headersOf) => {
    const { clock, connection, sentAt } = start(headersOf, { error: HOURS });
    const call = watch(connection.request(getItem));
    await clock.advance(WINDOW);
    expect([call.state, sentAt]).toEqual(['done', [0, 1000, 3000, 7000, 15_000, 31_000]]);
  });

  it('is right where the server shows its own clock', async () => {
    const { clock, connection, sentAt } = start(dated, { error: -HOURS });
    const call = watch(connection.request(getItem));
    await clock.advance(22_000);
    expect([call.state, sentAt]).toEqual(['done', [0, 21_000]]);
  });
});

describe('rejections after waits', () => {
  it('do not make waits longer where a success was between them', async () => {
    const clock = new FakeClock();
    const statuses = [429, 200, 429, 200];
    const sentAt: number[] = [];
    const fetch = async () => {
      sentAt.push(clock.now());
      return json({}, { status: statuses.shift() ?? 200, headers: { 'retry-after': '0' } });
    };
    const connection = new Connection(api, { apiKey: secret, fetch, clock });
    for (let calls = 0; calls < 2; calls += 1) {
      const call = watch(connection.request(getItem));
      await clock.advance(1000);
      expect(call.state).toBe('done');
    }
    expect(sentAt).toEqual([1000, 2000, 2000, 3000]);
  });

  it('are never longer than a described window, but for what the server says', async () => {
    const { clock, connection, sentAt } = start(() => ({ 'retry-after': '0' }), { rejectsFor: 10 * WINDOW });
    const call = watch(connection.request(getItem));
    await clock.advance(20 * WINDOW);
    expect(call.error).toMatchObject({ name: 'TooManyRequestsError' });
    const waits = sentAt.slice(1).map((time, at) => (time - (sentAt[at] ?? 0)) / 1000);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });
});

describe('a reset in the past', () => {
  it.each([
    ['negative', '-5'],
    ['since 1970', String(EPOCH / 1000 - 300)],
    ['a date', new Date(EPOCH - 300_000).toUTCString()],
  ])('means that the window is over, and costs none: %s', async (_what, reset) => {
    const clock = new FakeClock();
    const now = vi.spyOn(Date, 'now').mockReturnValue(EPOCH);
    onTestFinished(() => now.mockRestore());
    const headers = { 'ratelimit-limit': '60', 'ratelimit-remaining': '0', 'ratelimit-reset': reset };
    const connection = new Connection(api, { apiKey: secret, fetch: async () => json({}, { headers }), clock });
    await connection.request(getItem);
    const next = watch(connection.request(getItem));
    await clock.advance(1000);
    expect(next.state).toBe('done');
  });
});

describe('a wait of days', () => {
  it.each([429, 503])('is not waited for, and stands on the error: status %s', async (status) => {
    let sent = 0;
    const fetch = async () => {
      sent += 1;
      return json({}, { status, headers: { 'retry-after': '172800', 'ratelimit-reset': '60' } });
    };
    const connection = new Connection(api, { apiKey: secret, fetch, clock: new FakeClock() });
    await expect(connection.request(getItem)).rejects.toMatchObject({ status, retryAfter: 172_800 });
    expect(sent).toBe(1);
  });
});
