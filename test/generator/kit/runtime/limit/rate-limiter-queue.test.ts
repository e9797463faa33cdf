import { describe, expect, it } from 'vitest';
import { startLimiter } from '../support/slots.js';

describe('the line', () => {
  it('lets higher priorities go first, and equals in their order', async () => {
    const { ask, response, gone } = startLimiter({ limit: 9 });
    ask('first');
    for (const [name, priority] of [
      ['a', 0],
      ['b', 1],
      ['c', -1],
      ['d', 1],
      ['e', 0],
    ] as const)
      ask(name, { priority });
    await response(8, 9000);
    expect(gone).toEqual(['first', 'b', 'd', 'a', 'e', 'c']);
  });

  it('rejects requests beyond its capacity', async () => {
    const { ask, limiter } = startLimiter({ maxQueue: 2 });
    for (const name of ['a', 'b', 'c']) ask(name);
    expect(() => ask('d')).toThrow(expect.objectContaining({ name: 'QueueFullError', outcome: 'not sent' }) as Error);
    expect(limiter.state.queued).toBe(2);
  });
});

describe('the line, when somebody leaves it,', () => {
  it('an abort acts at once, with the reason itself, and leaves no listener and no timer', async () => {
    const { ask, response, clock, gone } = startLimiter();
    const controller = new AbortController();
    const reason = { my: 'reason' };
    ask('a');
    await response(0, 7000);
    const { seen } = ask('b', { signal: controller.signal });
    expect(clock.awaited).toBe(1);
    controller.abort(reason);
    await Promise.resolve().then(() => undefined);
    expect(seen.error).toBe(reason);
    expect(clock.timers).toBe(0);
    await clock.advance(20_000);
    expect(gone).toEqual(['a']);
  });

  it('goes on for the others when one leaves', async () => {
    const { ask, response, clock, gone } = startLimiter();
    const controller = new AbortController();
    ask('a');
    await response(0, 7000);
    ask('b', { signal: controller.signal });
    ask('c');
    controller.abort();
    await clock.advance(7000);
    expect(gone).toEqual(['a', 'c']);
  });

  it('keeps the process alive only while somebody is in it', async () => {
    const { ask, response, clock } = startLimiter();
    ask('a');
    await response(0, 7000);
    expect(clock.timers).toBe(0);
    ask('b', { deadlineAt: clock.now() + 8000 });
    expect([clock.timers, clock.awaited]).toEqual([2, 1]);
    await clock.advance(7000);
    expect(clock.timers).toBe(0);
  });
});

describe('a deadline', () => {
  it('shorter than the wait is rejected at once, with the time after which to try again', async () => {
    const { ask, response, clock } = startLimiter();
    ask('a');
    await response(0, 7000);
    const now = clock.now();
    expect(() => ask('b', { deadlineAt: now + 7000 })).toThrow(
      expect.objectContaining({ name: 'DeadlineError', retryAfter: 7, outcome: 'not sent' }) as Error,
    );
    const fine = [7001, 7001, 7001].map((left) => ask('c', { deadlineAt: now + left }).seen);
    expect(() => ask('d', { deadlineAt: now + 17_000 })).toThrow(expect.objectContaining({ retryAfter: 17 }) as Error);
    await clock.advance(7000);
    expect(fine.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });

  it('is rejected as soon as the server reports a longer wait', async () => {
    const { ask, response } = startLimiter();
    ask('a');
    const late = ask('b', { deadlineAt: 6000 }).seen;
    const fine = ask('c', { deadlineAt: 9000 }).seen;
    await response(0, 7000);
    expect(late.error).toMatchObject({ name: 'DeadlineError', retryAfter: 7 });
    expect(fine.state).toBe('pending');
  });

  it('is not rejected because of others that leave', async () => {
    const { ask, response, clock } = startLimiter({ limit: 1 });
    ask('a');
    const late = ask('b', { deadlineAt: clock.now() + 1000 }).seen;
    const fine = ask('c', { deadlineAt: clock.now() + 8000 }).seen;
    await response(0, 7000);
    expect([late.state, fine.state]).toEqual(['failed', 'pending']);
    await clock.advance(7000);
    expect(fine.state).toBe('done');
  });

  it('ends the wait when it comes, where no wait was foreseen', async () => {
    const { ask, clock } = startLimiter();
    ask('a');
    const { seen } = ask('b', { deadlineAt: clock.now() + 400 });
    await clock.advance(399);
    expect(seen.state).toBe('pending');
    await clock.advance(1);
    expect(seen.error).toMatchObject({ name: 'DeadlineError', outcome: 'not sent' });
    expect(clock.timers).toBe(0);
  });
});
