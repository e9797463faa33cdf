import { describe, expect, it, vi } from 'vitest';
import { settle } from '../support/fake-clock.js';
import { startLimiter } from '../support/slots.js';

/** A store that returns the given responses, and then 0. */
function storeOf(...responses: (number | Error)[]) {
  const store = {
    asked: 0,
    take: async () => {
      store.asked += 1;
      const response = responses.shift() ?? 0;
      if (response instanceof Error) throw response;
      return response;
    },
  };
  return store;
}

describe('a limiter with a store', () => {
  it('asks it for each request, one at a time, in their order', async () => {
    const store = storeOf();
    const { ask, response, gone } = startLimiter({ store });
    for (const name of ['a', 'b', 'c']) ask(name);
    await settle();
    expect([gone, store.asked]).toEqual([['a'], 1]);
    await response(2, 7000);
    expect([gone, store.asked]).toEqual([['a', 'b', 'c'], 3]);
  });

  it('asks it no second time while it thinks', async () => {
    let asked = 0;
    let grant: ((wait: number) => void) | undefined;
    const take = () => {
      asked += 1;
      return new Promise<number>((resolve) => (grant = resolve));
    };
    const { ask, response, gone } = startLimiter({ store: { take } });
    ask('a');
    await settle();
    grant?.(0);
    await settle();
    await response(2, 7000);
    for (const name of ['b', 'c']) ask(name);
    await settle();
    expect([gone, asked]).toEqual([['a'], 2]);
    grant?.(0);
    await settle();
    expect([gone, asked]).toEqual([['a', 'b'], 3]);
  });
});

describe('a limiter whose store says how long to wait', () => {
  it('asks again after the time that the store says, and not before', async () => {
    const store = storeOf(0, 4000);
    const { ask, response, clock, gone } = startLimiter({ store });
    ask('a');
    await settle();
    await response(2, 7000);
    ask('b');
    await settle();
    ask('c');
    await clock.advance(3999);
    expect([gone, store.asked]).toEqual([['a'], 2]);
    await clock.advance(1);
    expect([gone, store.asked]).toEqual([['a', 'b', 'c'], 4]);
  });

  it('rejects requests that would have to wait past their deadline', async () => {
    const { ask, clock } = startLimiter({ store: storeOf(4000) });
    const late = ask('a', { deadlineAt: clock.now() + 4000 }).seen;
    const fine = ask('b', { deadlineAt: clock.now() + 4001 }).seen;
    await settle();
    expect(late.error).toMatchObject({ name: 'DeadlineError', retryAfter: 4 });
    await clock.advance(4000);
    expect(fine.state).toBe('done');
  });

  it('keeps no timer once the store has responded', async () => {
    const { ask, clock, gone } = startLimiter({ store: storeOf(0, new Error('down')) });
    ask('a');
    await settle();
    expect([gone, clock.timers]).toEqual([['a'], 0]);
  });
});

describe('a limiter whose store fails', () => {
  it('goes on with the limit of this process when the store fails', async () => {
    const down = new Error('down');
    const { ask, response, gone } = startLimiter({ store: storeOf(down, down, down, down) });
    for (const name of ['a', 'b', 'c', 'd']) ask(name);
    await settle();
    await response(2, 7000);
    expect(gone).toEqual(['a', 'b', 'c']);
  });

  it('waits a second for it, then goes on with the limit of this process', async () => {
    const silent = { asked: 0, take: () => new Promise<number>(() => void (silent.asked += 1)) };
    const { ask, clock, gone, limiter } = startLimiter({ store: silent });
    for (const name of ['a', 'b', 'c', 'd']) ask(name);
    await clock.advance(999);
    expect([gone, silent.asked, clock.awaited]).toEqual([[], 1, 1]);
    await clock.advance(1);
    expect([gone, silent.asked]).toEqual([['a'], 1]);
    await clock.advance(1000);
    expect([gone, silent.asked]).toEqual([['a', 'b', 'c'], 1]);
    expect([limiter.state.remaining, clock.timers]).toEqual([0, 0]);
  });

  it('asks it again half a minute after it was silent, and not before', async () => {
    let isSilent = true;
    let asked = 0;
    const take = () => {
      asked += 1;
      return isSilent ? new Promise<number>(() => undefined) : Promise.resolve(0);
    };
    const { ask, response, clock, gone } = startLimiter({ store: { take }, limit: 9 });
    ask('a');
    await clock.advance(1000);
    await response();
    isSilent = false;
    await clock.advance(29_999);
    ask('b');
    await settle();
    expect([gone, asked]).toEqual([['a', 'b'], 1]);
    await clock.advance(1);
    ask('c');
    await settle();
    expect([gone, asked]).toEqual([['a', 'b', 'c'], 2]);
  });

  it.each([NaN, undefined, null, -5, Infinity, -Infinity, 'soon'])(
    'takes %s for no wait: the limit of this process applies',
    async (wait) => {
      const { ask, response, clock, gone } = startLimiter({ store: { take: async () => wait as number } });
      for (const name of ['a', 'b', 'c', 'd']) ask(name);
      await settle();
      await response(2, 7000);
      expect([gone, clock.timers]).toEqual([['a', 'b', 'c'], 1]);
    },
  );

  it('takes a store that throws for one that fails', async () => {
    const down = new Error('down');
    const take = () => {
      throw down;
    };
    const { ask, clock, gone } = startLimiter({ store: { take } });
    ask('a');
    await settle();
    expect([gone, clock.timers]).toEqual([['a'], 0]);
  });
});

describe('a limiter whose caller leaves', () => {
  it('loses no slot to a caller that goes away while the store is asked', async () => {
    const { ask, response, limiter, gone } = startLimiter({ store: storeOf() });
    const controller = new AbortController();
    ask('a', { signal: controller.signal });
    controller.abort();
    await settle();
    ask('b');
    await settle();
    expect(gone).toEqual(['b']);
    await response(2, 7000);
    expect(limiter.state.remaining).toBe(2);
  });

  it('asks again after the first caller has left, and ignores a late response', async () => {
    const grants: ((wait: number) => void)[] = [];
    const store = { take: () => new Promise<number>((resolve) => grants.push(resolve)) };
    const { ask, clock, gone, limiter } = startLimiter({ store });
    // As in Workers: the timer of the one who asked is gone too.
    const after = vi.spyOn(clock, 'after').mockReturnValueOnce(() => false);
    ask('a');
    after.mockRestore();
    await clock.advance(999);
    ask('b');
    expect(grants).toHaveLength(1);
    await clock.advance(1);
    ask('c');
    expect(grants).toHaveLength(2);
    grants[1]?.(0);
    await settle();
    expect(gone).toEqual(['a']);
    expect(grants).toHaveLength(3);
    grants[0]?.(0);
    await settle();
    expect([gone, limiter.state.remaining]).toEqual([['a'], 1]);
    grants[2]?.(0);
    await settle();
    expect(gone).toEqual(['a', 'b']);
  });
});
