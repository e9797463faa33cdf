import { RateLimiterMemory } from 'rate-limiter-flexible';
import { describe, expect, it } from 'vitest';
import { sharedBudget } from '../../../../../generator/kit/runtime/limit/rate-limiter-flexible.js';
import { failureOf } from '../support/client.js';
import { startLimiter } from '../support/slots.js';
import { settle } from '../support/fake-clock.js';

const rejecting = (reason: unknown) => ({ consume: () => Promise.reject(reason) });

const fail = () => {
  throw new Error('of the watcher');
};

describe('a shared budget', () => {
  it('takes one point of the bucket for each request', async () => {
    const limiter = new RateLimiterMemory({ points: 2, duration: 60 });
    const budget = sharedBudget(limiter, 'shop');
    expect([await budget.take(), await budget.take()]).toEqual([0, 0]);
    expect(await limiter.get('shop')).toMatchObject({ consumedPoints: 2 });
    expect(await budget.take()).toBeGreaterThan(59_000);
    expect(await sharedBudget(limiter, 'other').take()).toBe(0);
  });

  it.each([
    [1500, 1500],
    [0.5, 0.5],
    [0, 1000],
    [-1, 1000],
  ])('with nothing left for %d ms says to wait %d ms: never at once', async (msBeforeNext, want) => {
    expect(await sharedBudget(rejecting({ msBeforeNext }), 'shop').take()).toBe(want);
  });

  it.each([new Error('ECONNREFUSED'), undefined, null, 'down'])('reports a failing store: %j', async (reason) => {
    const reported: unknown[] = [];
    const budget = sharedBudget(rejecting(reason), 'shop', { onError: (error) => reported.push(error) });
    expect(await failureOf(budget.take())).toBe(reason);
    expect(reported).toEqual([reason]);
  });

  it('that fails stops nothing, even if the error handler throws', async () => {
    const { ask, response, gone } = startLimiter({
      store: sharedBudget(rejecting(new Error('down')), 'shop', { onError: fail }),
    });
    for (const name of ['a', 'b', 'c', 'd']) ask(name);
    await settle();
    await response(2, 7000);
    expect(gone).toEqual(['a', 'b', 'c']);
  });
});
