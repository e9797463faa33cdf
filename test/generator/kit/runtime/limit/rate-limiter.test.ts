import { describe, expect, it } from 'vitest';
import type { FakeClock } from '../support/fake-clock.js';
import { settle } from '../support/fake-clock.js';
import { startLimiter } from '../support/slots.js';

describe('before the first response', () => {
  it('one request is sent first, and its response releases the rest of the budget', async () => {
    const { ask, response, gone } = startLimiter({ limit: 5 });
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name);
    await settle();
    expect(gone).toEqual(['a']);
    await response(2, 9000);
    expect(gone).toEqual(['a', 'b', 'c']);
  });

  it('a response that takes longer than a second is not awaited', async () => {
    const { ask, clock, gone } = startLimiter();
    for (const name of ['a', 'b', 'c', 'd']) ask(name);
    await clock.advance(999);
    expect(gone).toEqual(['a']);
    await clock.advance(1);
    expect(gone).toEqual(['a', 'b', 'c']);
  });

  it('there is no polling while that response is pending', async () => {
    const { ask, clock } = startLimiter();
    for (const name of ['a', 'b', 'c', 'd']) ask(name);
    await clock.advance(1000);
    expect(clock.timers).toBe(0);
  });

  it('a first request that fails lets the next one go ahead', async () => {
    const { end, ask, gone } = startLimiter();
    for (const name of ['a', 'b', 'c']) ask(name);
    end({});
    await settle();
    expect(gone).toEqual(['a', 'b']);
  });
});

describe('within a window', () => {
  it('all that remains goes at once, the rest at its end, first come first served', async () => {
    const { ask, response, clock, gone } = startLimiter();
    ask('a');
    await response(2, 7000);
    for (const name of ['b', 'c', 'd', 'e', 'f', 'g']) ask(name);
    await settle();
    expect(gone).toEqual(['a', 'b', 'c']);
    await response(1, 7000);
    await response(0, 7000);
    await clock.advance(6999);
    expect(gone).toHaveLength(3);
    await clock.advance(1);
    expect(gone).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('requests in flight count, and are not counted twice once they have a response', async () => {
    const { ask, response, limiter } = startLimiter();
    ask('a');
    await response(2, 7000);
    ask('b');
    expect(limiter.state.remaining).toBe(1);
    await response(1, 7000);
    expect(limiter.state.remaining).toBe(1);
  });

  it('those still in flight when it ends count for the next', async () => {
    const { ask, response, clock, limiter, gone } = startLimiter();
    ask('a');
    await response(2, 7000);
    ask('slow');
    await clock.advance(7000);
    expect(limiter.state.remaining).toBe(2);
    for (const name of ['b', 'c', 'd']) ask(name);
    await settle();
    expect(gone).toEqual(['a', 'slow', 'b', 'c']);
  });
});

describe('a limit that is reported repeatedly', () => {
  it('the lowest reported value holds: another process may take from the budget', async () => {
    const { ask, response, gone } = startLimiter({ limit: 9 });
    ask('a');
    await response(8, 7000);
    ask('b');
    await response(1, 7000);
    for (const name of ['c', 'd']) ask(name);
    await settle();
    expect(gone).toEqual(['a', 'b', 'c']);
  });

  it('responses that overtake one another raise nothing', async () => {
    const { ask, response, limiter } = startLimiter();
    ask('a');
    await response(2, 7000);
    ask('b');
    ask('c');
    await response(0, 7000);
    await response(1, 7000);
    expect(limiter.state.remaining).toBe(0);
  });

  it.each([
    ['up', 5, 5],
    ['down', 1, 1],
  ])('a limit that goes %s holds from the next window on', async (_way, limit, inNext) => {
    const { ask, response, clock, limiter, gone } = startLimiter();
    ask('a');
    await response(0, 7000, limit);
    expect(limiter.state.limit).toBe(limit);
    for (let index = 0; index < 9; index += 1) ask('more');
    await clock.advance(7000);
    expect(gone).toHaveLength(1 + inNext);
  });
});

describe('a request that never ends', () => {
  it.each([
    ['timeout', { timeout: 1000 }],
    ['deadline', { timeout: 5000, deadlineAt: 2000 }],
  ])('counts for a window from its %s on, and gives its place back', async (_what, limits) => {
    const { ask, clock, gone } = startLimiter({ limit: 1 });
    expect(clock.now()).toBe(1000);
    ask('a', limits);
    ask('b');
    await clock.advance(10_999);
    expect(gone).toEqual(['a']);
    await clock.advance(1);
    expect(gone).toEqual(['a', 'b']);
  });
});

describe('a rejection', () => {
  it('stops all requests for the time that the server asks for, and the rejected one keeps its place', async () => {
    const { end, ask, again, response, clock, gone } = startLimiter();
    ask('a');
    await response(2, 7000);
    const { slot } = ask('b');
    ask('c');
    for (const name of ['d', 'e']) ask(name);
    end({ report: {}, isRejected: true, retryAfter: 5000 });
    again('b again', slot);
    await clock.advance(4999);
    expect(gone).toEqual(['a', 'b', 'c']);
    await clock.advance(1);
    expect(gone).toEqual(['a', 'b', 'c', 'b again', 'd']);
  });

  it('without any time lasts a window', async () => {
    const { end, ask, again, clock, gone } = startLimiter();
    const { slot } = ask('a');
    end({ report: {}, isRejected: true });
    again('a again', slot);
    await clock.advance(9999);
    expect(gone).toEqual(['a']);
    await clock.advance(1);
    expect(gone).toEqual(['a', 'a again']);
  });

  it('with a time of nothing lasts a second: it was rounded', async () => {
    const { end, ask, again, clock, gone } = startLimiter();
    const { slot } = ask('a');
    end({ report: {}, isRejected: true, retryAfter: 0 });
    again('a again', slot);
    await clock.advance(999);
    expect(gone).toEqual(['a']);
    await clock.advance(1);
    expect(gone).toEqual(['a', 'a again']);
  });
});

describe('without headers', () => {
  it('no more than the limit goes in any stretch of a window', async () => {
    const { ask, response, clock, gone } = startLimiter();
    const sentAt: number[] = [];
    let responded = 0;
    for (let index = 0; index < 9; index += 1) ask('x');
    for (let second = 0; second < 80; second += 1) {
      while (sentAt.length < gone.length) sentAt.push(clock.now());
      for (let open = sentAt.length; open > responded; responded += 1) await response();
      await clock.advance(500);
    }
    expect(sentAt).toHaveLength(9);
    const stretches = sentAt.slice(3).map((time, index) => time - (sentAt[index] ?? 0));
    expect(Math.min(...stretches)).toBeGreaterThanOrEqual(10_000);
  });

  it('a request that never left takes nothing', async () => {
    const { end, ask, response, limiter } = startLimiter();
    ask('a');
    await response();
    ask('b');
    end({ isUnsent: true });
    expect(limiter.state.remaining).toBe(2);
    ask('c');
    end({});
    expect(limiter.state.remaining).toBe(1);
  });
});

describe('the state', () => {
  it('shows limit, rest, end of the window, and how many wait', async () => {
    const { ask, response, limiter } = startLimiter();
    expect(limiter.state).toEqual({ limit: 3, remaining: 3, reset: undefined, queued: 0 });
    ask('a');
    await response(1, 7000, 4);
    for (const name of ['b', 'c', 'd']) ask(name);
    const before = Date.now();
    const { reset, ...rest } = limiter.state;
    expect(rest).toEqual({ limit: 4, remaining: 0, queued: 2 });
    expect(reset?.getTime()).toBeGreaterThanOrEqual(before + 7000);
    expect(reset?.getTime()).toBeLessThanOrEqual(Date.now() + 7000);
  });
});

it.each([{ limit: 0 }, { limit: NaN }, { windowSeconds: 0 }, { windowSeconds: -1 }, { maxQueue: -1 }])(
  '%j is rejected',
  (options) => {
    expect(() => startLimiter(options)).toThrow(expect.objectContaining({ name: 'ConfigurationError' }) as Error);
  },
);

/** Ends an hour of fake timers. */
const goBack = (clock: FakeClock) => clock.advance(-3_600_000);

describe('time that goes back', () => {
  it('drops windows, rejections, and what was learnt of the limit', async () => {
    const { ask, end, response, clock, limiter, gone } = startLimiter();
    await clock.advance(3_600_000);
    ask('a');
    await response(1, 9000, 2);
    ask('b');
    end({ report: {}, isRejected: true, retryAfter: 60_000 });
    ask('c');
    await goBack(clock);
    expect(limiter.state).toEqual({ limit: 3, remaining: 2, reset: undefined, queued: 0 });
    await settle();
    expect(gone).toEqual(['a', 'b', 'c']);
  });

  it('drops requests in flight, and takes their responses all the same', async () => {
    const { ask, response, clock, limiter, gone } = startLimiter();
    await clock.advance(3_600_000);
    for (const name of ['a', 'b', 'c']) ask(name);
    await response(2, 9000);
    expect([gone, limiter.state.remaining]).toEqual([['a', 'b', 'c'], 0]);
    await goBack(clock);
    expect(limiter.state.remaining).toBe(3);
    await response(1, 9000);
    expect(limiter.state.remaining).toBe(1);
  });

  it('asks the store again at once', async () => {
    const waits = [3_600_000, 0];
    const store = { take: async () => waits.shift() ?? 0 };
    const { ask, clock, gone } = startLimiter({ store });
    await clock.advance(3_600_000);
    ask('a');
    await settle();
    await goBack(clock);
    ask('b');
    await settle();
    expect(gone).toEqual(['a']);
  });
});

describe('a reset', () => {
  it('forgets the limit, and sends those that wait', async () => {
    const { ask, response, limiter, gone } = startLimiter();
    ask('a');
    await response(0, 9000, 1);
    for (const name of ['b', 'c']) ask(name);
    limiter.reset();
    await settle();
    expect(gone).toEqual(['a', 'b']);
    await response(2, 9000);
    expect([gone, limiter.state.limit]).toEqual([['a', 'b', 'c'], 3]);
  });
});

describe('settings of a limiter', () => {
  it.each([{ limit: 0 }, { windowSeconds: 0 }, { maxQueue: -1 }, { limit: NaN }])('are rejected: %j', (wrong) => {
    const given = { limit: 3, windowSeconds: 10, maxQueue: 10_000, ...wrong };
    expect(() => startLimiter(wrong)).toThrow(
      `A RateLimiter needs positive numbers, not limit ${given.limit}, windowSeconds ${given.windowSeconds}, maxQueue ${given.maxQueue}.`,
    );
  });

  it('may let nobody wait', () => {
    const { ask } = startLimiter({ maxQueue: 0 });
    ask('a');
    expect(() => ask('b')).toThrow('the queue of 0 requests is full');
  });
});
