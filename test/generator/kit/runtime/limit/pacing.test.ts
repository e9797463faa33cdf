import { describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { api, getItem, json, secret } from '../support/client.js';
import { FakeClock, settle, watch } from '../support/fake-clock.js';

type Style = 'seconds' | 'epoch' | 'combined' | 'retry-after' | 'none';

/** A server that allows six requests in each ten seconds of a clock, and responds after 50 ms. */
function startServer(clock: FakeClock, style: Style = 'seconds') {
  const seen = { accepted: 0, rejected: 0, sentAt: [] as number[] };
  let used = 0;
  let endsAt = 0;
  /** Takes one request from the budget. */
  const take = () => {
    const now = clock.now();
    if (now >= endsAt) [used, endsAt] = [0, now + 10_000];
    if (used >= 6) return false;
    used += 1;
    return true;
  };
  const received = () => {
    const isAccepted = take();
    seen[isAccepted ? 'accepted' : 'rejected'] += 1;
    const reset = Math.ceil((endsAt - clock.now()) / 1000);
    return json({}, { status: isAccepted ? 200 : 429, headers: headersOf(style, 6 - used, reset) });
  };
  const fetch = (): Promise<Response> =>
    new Promise((resolve) => {
      seen.sentAt.push(clock.now());
      clock.after(25, () => {
        const response = received();
        clock.after(25, () => resolve(response));
      });
    });
  return { seen, fetch, take };
}

function headersOf(style: Style, remaining: number, reset: number): Record<string, string> {
  const three = { 'ratelimit-limit': '6', 'ratelimit-remaining': String(remaining) };
  // A server whose clock is years away from that of this machine.
  const date = new Date('2015-01-01T00:00:00Z');
  if (style === 'seconds') return { ...three, 'ratelimit-reset': String(reset) };
  if (style === 'epoch')
    return { ...three, date: date.toUTCString(), 'ratelimit-reset': String(date.getTime() / 1000 + reset) };
  if (style === 'combined') return { ratelimit: `"x";r=${remaining};t=${reset}`, 'ratelimit-policy': '"x";q=6;w=10' };
  return style === 'none' ? {} : { 'retry-after': String(reset) };
}

function start(style?: Style) {
  const clock = new FakeClock();
  const server = startServer(clock, style);
  const rateLimiter = new RateLimiter({ limit: 6, windowSeconds: 10, clock });
  const settings = { apiKey: secret, fetch: server.fetch, clock, rateLimiter };
  return { clock, ...server, rateLimiter, connect: () => new Connection(api, settings) };
}

/** A client whose window is used up. */
async function startFull() {
  const started = start();
  const connection = started.connect();
  for (let index = 0; index < 6; index += 1) watch(connection.request(getItem));
  await started.clock.advance(200);
  return { ...started, connection };
}

describe('a client', () => {
  it.each(['seconds', 'epoch', 'combined'] as const)(
    'sends a whole window at once, and no request that would be rejected (limit reported as: %s)',
    async (style) => {
      const { clock, connect, seen } = start(style);
      const connection = connect();
      const calls = Array.from({ length: 20 }, () => watch(connection.request(getItem)));
      await clock.advance(60);
      expect(seen.sentAt.map((time) => time - 1000)).toEqual([0, 50, 50, 50, 50, 50]);
      await clock.advance(11_000);
      expect(seen.sentAt).toHaveLength(12);
      await clock.advance(30_000);
      expect(calls.map(({ state }) => state)).toEqual(Array(20).fill('done'));
      expect(seen).toMatchObject({ accepted: 20, rejected: 0 });
      expect(clock.timers).toBe(0);
    },
  );

  it.each(['retry-after', 'none'] as const)('keeps to the documented limit (limit reported as: %s)', async (style) => {
    const { clock, connect, seen } = start(style);
    const connection = connect();
    const calls = Array.from({ length: 20 }, () => watch(connection.request(getItem)));
    await clock.advance(60_000);
    expect(calls.map(({ state }) => state)).toEqual(Array(20).fill('done'));
    expect(seen).toMatchObject({ accepted: 20, rejected: 0 });
  });

  it('is not misled by the clock of its machine', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(0);
    const { clock, connect, seen } = start('epoch');
    const connection = connect();
    const calls = Array.from({ length: 12 }, () => watch(connection.request(getItem)));
    await clock.advance(11_100);
    vi.restoreAllMocks();
    expect(calls.map(({ state }) => state)).toEqual(Array(12).fill('done'));
    expect(seen.rejected).toBe(0);
  });
});

describe('a client among others', () => {
  it('shares the limit with another one', async () => {
    const { clock, connect, seen } = start();
    const connections = [connect(), connect()];
    for (let index = 0; index < 16; index += 1) watch(connections[index % 2]!.request(getItem));
    await clock.advance(40_000);
    expect(seen).toMatchObject({ accepted: 16, rejected: 0 });
  });

  it('sends less while another process takes from the budget, and repeats rejected requests', async () => {
    const { clock, connect, seen, take } = start();
    const connection = connect();
    await settle();
    expect([take(), take(), take()]).toEqual([true, true, true]);
    const calls = Array.from({ length: 6 }, () => watch(connection.request(getItem)));
    await clock.advance(200);
    expect(seen).toMatchObject({ accepted: 3, rejected: 0 });
    await clock.advance(20_000);
    expect(calls.map(({ state }) => state)).toEqual(Array(6).fill('done'));
    // Now without warning: all that seems to be left is gone.
    while (take());
    const late = watch(connection.request(getItem));
    await clock.advance(20_000);
    expect([late.state, seen.rejected <= 1]).toEqual(['done', true]);
  });
});

describe('a call in line', () => {
  it('is rejected at once where its deadline ends before its slot', async () => {
    const { connection, seen, clock } = await startFull();
    const call = watch(connection.request(getItem, { deadline: 5000 }));
    await settle();
    expect(call.error).toMatchObject({ name: 'DeadlineError', outcome: 'not sent' });
    const { retryAfter } = call.error as { retryAfter: number };
    expect(retryAfter).toBeGreaterThan(9);
    expect(retryAfter).toBeLessThan(11);
    expect([seen.sentAt.length, clock.timers]).toEqual([6, 0]);
  });

  it('leaves it at once when it is aborted, with the reason itself', async () => {
    const { connection, seen, clock } = await startFull();
    const controller = new AbortController();
    const call = watch(connection.request(getItem, { signal: controller.signal }));
    await settle();
    expect([call.state, clock.awaited]).toEqual(['pending', 1]);
    controller.abort('mine');
    expect(clock.timers).toBeLessThanOrEqual(1);
    await settle();
    expect(call.error).toBe('mine');
    await clock.advance(60_000);
    expect([seen.sentAt.length, clock.timers]).toEqual([6, 0]);
  });

  it('goes before others if its priority is higher', async () => {
    const { connection, clock } = await startFull();
    const order: string[] = [];
    const push = (name: string, priority?: number) =>
      connection.request(getItem, { priority }).then(() => order.push(name));
    void [push('a'), push('b', 1), push('c')];
    await clock.advance(12_000);
    expect(order).toEqual(['b', 'a', 'c']);
  });

  it('that may have had its effect before says so at its deadline', async () => {
    const clock = new FakeClock();
    const headers = { 'retry-after': '60' };
    let sent = 0;
    const fetch = async () => json({}, (sent += 1) === 1 ? { status: 500 } : { status: 429, headers });
    const connection = new Connection(api, { apiKey: secret, fetch, clock });
    const put = { ...getItem, method: 'PUT', body: {} };
    const call = watch(connection.request(put, { deadline: 5000 }));
    await clock.advance(5000);
    expect(sent).toBe(2);
    expect(call.error).toMatchObject({ name: 'DeadlineError', outcome: 'unknown', retryAfter: 60 });
    expect((call.error as Error).message).toContain('It may have taken effect');
  });

  it('that was aborted before takes nothing from the budget', async () => {
    const { connect, rateLimiter, seen } = start();
    const connection = connect();
    await expect(connection.request(getItem, { signal: AbortSignal.abort('mine') })).rejects.toBe('mine');
    expect([rateLimiter.state.remaining, seen.sentAt.length]).toEqual([6, 0]);
  });
});
