import { describe, expect, it } from 'vitest';
import { CHECK_FIRST } from '../../../../../generator/kit/runtime/errors/error.js';
import { getItem, json } from '../support/client.js';
import { endless, failing, failures, hang, operations, putItem, start } from '../support/failing.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { FakeClock, watch } from '../support/fake-clock.js';

describe('the deadline', () => {
  it('ends an attempt, and says what is known of its effect', async () => {
    for (const [operation, outcome] of [
      [putItem, 'unknown'],
      [getItem, undefined],
    ] as const) {
      const { connection, requests, clock } = start(hang, { deadline: 700 });
      const call = watch(connection.request(operation));
      await clock.advance(699);
      expect(call.state).toBe('pending');
      await clock.advance(1);
      expect(call.error).toMatchObject({ name: 'DeadlineError' });
      expect((call.error as { outcome?: string }).outcome).toBe(outcome);
      expect(requests).toHaveLength(1);
      expect(requests[0]?.signal.aborted).toBe(true);
      expect(clock.timers).toBe(0);
    }
  });

  it('is not followed by another attempt, even if chance asks for no wait', async () => {
    const { connection, requests, clock } = start(hang, { deadline: 700 });
    clock.chance = 0;
    const call = watch(connection.request(putItem));
    await clock.advance(700);
    expect(call.error).toMatchObject({ name: 'DeadlineError', outcome: 'unknown' });
    expect(requests).toHaveLength(1);
    expect((call.error as Error).message).toContain('missed its deadline');
  });

  it('covers all attempts, and the last failure is reported at once where a wait would outlast it', async () => {
    const { connection, requests, clock } = start(failing('status 500', 99), { deadline: 1100, retries: 9 });
    clock.chance = 1;
    const call = watch(connection.request(getItem));
    await clock.advance(500);
    expect(requests).toHaveLength(2);
    expect(call.error).toMatchObject({ name: 'ServerError' });
  });

  it('leaves the last attempt only what is left', async () => {
    const { connection, requests, clock } = start((_, index) => (index ? hang() : json({}, { status: 500 })), {
      deadline: 800,
    });
    clock.chance = 1;
    const call = watch(connection.request(getItem));
    await clock.advance(799);
    expect([requests.length, call.state]).toEqual([2, 'pending']);
    await clock.advance(1);
    expect(call.error).toMatchObject({ name: 'DeadlineError' });
  });

  it('of a call wins over that of the client; 0 is none', async () => {
    const { connection, clock } = start(hang, { deadline: 10 });
    const calls = [20, 0].map((deadline) => watch(connection.request(getItem, { deadline, retries: 0 })));
    await clock.advance(20);
    expect(calls[0]?.error).toMatchObject({ name: 'DeadlineError' });
    expect(calls[1]?.state).toBe('pending');
    await clock.advance(1000);
    expect(calls[1]?.error).toMatchObject({ name: 'TimeoutError' });
  });
});

/** The message of a call without a response. */
async function messageOf(operation: typeof putItem, options: object): Promise<string> {
  const { connection, clock } = start(hang, { retries: 0, ...options });
  const call = watch(connection.request(operation));
  await clock.advance(1000);
  return (call.error as Error).message;
}

describe('an error says whether the request had its effect', () => {
  it.each([
    { method: 'POST', how: 'reset', name: 'ConnectionError', outcome: 'unknown' },
    { method: 'POST', how: 'timeout', name: 'TimeoutError', outcome: 'unknown' },
    { method: 'POST', how: 'status 500', name: 'ServerError', outcome: 'unknown' },
    { method: 'PUT', how: 'status 503', name: 'ServerError', outcome: 'unknown' },
    { method: 'POST', how: 'ECONNREFUSED', name: 'ConnectionError', outcome: 'not sent' },
    { method: 'GET', how: 'reset', name: 'ConnectionError', outcome: undefined },
    { method: 'GET', how: 'timeout', name: 'TimeoutError', outcome: undefined },
    { method: 'GET', how: 'status 500', name: 'ServerError', outcome: undefined },
  ])('$method, $how: $outcome', async ({ method, how, name, outcome }) => {
    const { connection, clock } = start(failing(how, 99));
    const call = watch(connection.request(operations[method as keyof typeof operations]));
    await clock.advance(20_000);
    const error = call.error as Error & { outcome?: string };
    expect([error.name, error.outcome]).toEqual([name, outcome]);
    expect(error.message.includes(CHECK_FIRST)).toBe(outcome === 'unknown');
  });

  it('says what to do, and last of all about an effect that nobody knows', async () => {
    expect(await messageOf(getItem, {})).toBe(
      'GET /items/{id} (items.get) got no complete response within 1000 ms. Raise the option `timeout`.',
    );
    expect(await messageOf(getItem, { deadline: 500 })).toBe(
      'GET /items/{id} (items.get) missed its deadline. Raise the option `deadline`.',
    );
    expect(await messageOf(putItem, {})).toBe(
      `PUT /items/{id} (items.replace) got no complete response within 1000 ms. Raise the option \`timeout\`. ${CHECK_FIRST}`,
    );
  });

  it.each([
    { status: 408, outcome: 'unknown' },
    { status: 404, outcome: 'unknown' },
    { status: 429, outcome: 'unknown' },
  ])('a write that got $status after one that was lost: $outcome', async ({ status, outcome }) => {
    const { connection, clock } = start((request, index) =>
      index ? json({}, { status }) : failures['reset']!(request, index),
    );
    const call = watch(connection.request(putItem, { retries: 1 }));
    await clock.advance(200_000);
    expect(call.error).toMatchObject({ status });
    expect((call.error as { outcome?: string }).outcome).toBe(outcome);
  });

  it('counts every attempt: rejected in the end, but lost before', async () => {
    const { connection, clock } = start((request, index) =>
      failures[index ? 'ECONNREFUSED' : 'reset']!(request, index),
    );
    const call = watch(connection.request(putItem));
    await clock.advance(20_000);
    expect(call.error).toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
  });
});

describe('the rate limit and the effect of a request', () => {
  it.each([
    ['ECONNREFUSED', 3],
    ['reset', 2],
  ])('and the limiter counts it or not: %s leaves %i of 3', async (how, remaining) => {
    const clock = new FakeClock();
    const rateLimiter = new RateLimiter({ limit: 3, windowSeconds: 10, clock });
    const { connection } = start(failing(how, 99), { rateLimiter, clock, retries: 0 });
    watch(connection.request(getItem));
    await clock.advance(1);
    expect(rateLimiter.state.remaining).toBe(remaining);
  });

  it('and an abort in flight does not give back what it took from the limit', async () => {
    const clock = new FakeClock();
    const rateLimiter = new RateLimiter({ limit: 3, windowSeconds: 10, clock });
    const controller = new AbortController();
    const { connection } = start(hang, { rateLimiter, clock });
    const call = watch(connection.request(getItem, { signal: controller.signal }));
    await clock.advance(1);
    controller.abort('enough');
    await clock.advance(1);
    expect([call.error, rateLimiter.state.remaining]).toEqual(['enough', 2]);
  });

  it('waits between failures, with or without a limiter, which only replaces waits that rejections ask for', async () => {
    const clock = new FakeClock();
    const rateLimiter = new RateLimiter({ limit: 9, windowSeconds: 10, clock });
    const { connection, requests } = start(failing('status 503', 99), { rateLimiter, clock, retries: 1 });
    watch(connection.request(getItem));
    await clock.advance(249);
    expect(requests).toHaveLength(1);
    await clock.advance(1);
    expect(requests).toHaveLength(2);
  });

  it('counts no rejection for the rate limit: it had no effect', async () => {
    const { connection, clock } = start((request, index) =>
      index ? failures['ECONNREFUSED']!(request, index) : json({}, { status: 429 }),
    );
    const call = watch(connection.request(operations.POST));
    await clock.advance(20_000);
    expect(call.error).toMatchObject({ name: 'ConnectionError', outcome: 'not sent' });
  });
});

describe('an abort', () => {
  const reason = { my: 'reason' };
  it.each([
    ['between attempts', () => json({}, { status: 500 })],
    ['in flight', hang],
    ['while the body streams', endless],
  ])('%s acts at once, with the reason itself, and leaves nothing behind', async (_when, handler) => {
    const { connection, requests, clock } = start(handler);
    const controller = new AbortController();
    const listeners = countListeners(controller.signal);
    const call = watch(connection.request(getItem, { signal: controller.signal }));
    await clock.advance(1);
    expect([call.state, requests.length]).toEqual(['pending', 1]);
    expect(clock.timers).toBe(1);
    controller.abort(reason);
    await Promise.resolve().then(() => undefined);
    expect(clock.timers).toBe(0);
    await clock.advance(0);
    expect(call.error).toBe(reason);
    expect(listeners.left).toBe(0);
    await clock.advance(60_000);
    expect(requests).toHaveLength(1);
  });
});

/** Counts the listeners that are put on a signal and not taken away. */
function countListeners(signal: AbortSignal): { left: number } {
  const count = { left: 0 };
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...given: unknown[]) => {
    count.left += 1;
    Reflect.apply(addEventListener, signal, given);
  };
  signal.removeEventListener = (...given: unknown[]) => {
    count.left -= 1;
    Reflect.apply(removeEventListener, signal, given);
  };
  return count;
}
