import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Slot } from '../../../../../generator/kit/runtime/limit/request-queue.js';
import { Waiter, RequestQueue } from '../../../../../generator/kit/runtime/limit/request-queue.js';
import { FakeClock, settle, watch } from '../support/fake-clock.js';
import { slotOf } from '../support/slots.js';

/** A queue of four places at most, and how often its last waiter left. */
function startQueue() {
  const clock = new FakeClock();
  const left = { times: 0 };
  const queue = new RequestQueue(4, clock, () => (left.times += 1));
  const join = (order: number, more: Partial<Slot> = {}, wait = 0) => {
    const waiter = new Waiter(slotOf({ order, ...more }));
    queue.add(waiter, { of: () => wait, blocked: 0 });
    return { waiter, seen: watch(waiter.promise) };
  };
  const orders = () => Array.from({ length: queue.length }, () => queue.shift()?.slot.order);
  return { clock, queue, join, orders, left };
}

describe('the waiting queue', () => {
  it('is in the order of priority, then of asking', () => {
    const { join, orders, queue } = startQueue();
    for (const [order, priority] of [
      [3, 0],
      [1, 0],
      [2, 5],
      [0, -5],
    ] as const)
      join(order, { priority });
    expect(orders()).toEqual([2, 1, 3, 0]);
    expect(queue.shift()).toBeUndefined();
  });

  it('reports the number of requests ahead', () => {
    const { join, queue } = startQueue();
    for (const order of [1, 3, 5]) join(order);
    const ahead = (order: number, priority = 0) => queue.countAhead(new Waiter(slotOf({ order, priority })));
    expect([ahead(0), ahead(2), ahead(9), ahead(9, 1), ahead(0, -1)]).toEqual([0, 1, 3, 0, 3]);
  });

  it('reports the possible effect of earlier attempts in the error for a full queue', () => {
    const { join } = startQueue();
    for (const order of [1, 2, 3, 4]) join(order);
    const full = (outcome?: 'unknown') => () => join(5, outcome && { call: { ...slotOf().call, outcome } });
    expect(full()).toThrow(/the queue of 4 requests is full\. Raise the option `maxQueue`/);
    expect(full('unknown')).toThrow(expect.objectContaining({ outcome: 'unknown' }) as Error);
  });

  it('takes nobody whose signal is aborted, nor whose deadline comes first', () => {
    const { join, queue, clock } = startQueue();
    const reason = new Error('mine');
    expect(() => join(1, { signal: AbortSignal.abort(reason) })).toThrow(reason);
    expect(() => join(1, { deadlineAt: clock.now() + 10 }, 10)).toThrow(/miss its deadline/);
    expect([queue.length, clock.timers]).toEqual([0, 0]);
  });
});

describe('the waiting queue and those who leave it', () => {
  it('lets anyone leave at any time, and says when nobody is left', async () => {
    const { join, orders, left, clock, queue } = startQueue();
    const controllers = [0, 1, 2].map(() => new AbortController());
    const seen = controllers.map(({ signal }, order) => join(order, { signal }).seen);
    controllers[1]?.abort('b');
    await settle();
    expect(seen.map(({ state }) => state)).toEqual(['pending', 'failed', 'pending']);
    expect([queue.length, left.times]).toEqual([2, 0]);
    controllers[0]?.abort('a');
    controllers[2]?.abort('c');
    controllers[2]?.abort('again');
    await settle();
    expect(seen.map(({ error }) => error)).toEqual(['a', 'b', 'c']);
    expect([left.times, orders().length, clock.timers]).toEqual([1, 0, 0]);
  });

  it('takes no notice of signal and deadline once the slot has come', async () => {
    const { join, queue, clock } = startQueue();
    const controller = new AbortController();
    const { seen } = join(1, { signal: controller.signal, deadlineAt: clock.now() + 10 });
    queue.shift()?.go();
    await settle();
    expect(clock.timers).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    controller.abort();
    await clock.advance(20);
    expect(seen.state).toBe('done');
  });
});

describe('the queue and deadlines', () => {
  it('rejects late requests, by their places in the queue', async () => {
    const { join, queue, clock } = startQueue();
    const deadlines = [15, 12, 25, 25];
    const seen = deadlines.map((left, order) => join(order, { deadlineAt: clock.now() + left }).seen);
    queue.rejectLate({ of: (place) => 10 + 10 * place, blocked: 0 });
    await settle();
    expect(seen.map(({ state }) => state)).toEqual(['pending', 'failed', 'pending', 'failed']);
    expect(seen[3]?.error).toMatchObject({ name: 'DeadlineError', retryAfter: 0.03 });
  });

  it('names the time of the next slot in the error for a late request, if known', async () => {
    const { join, clock } = startQueue();
    const late = (wait: number) => () => join(1, { deadlineAt: clock.now() + 10 }, wait);
    expect(late(1500)).toThrow(
      'GET /items/{id} (items.get) would miss its deadline. It can be sent in 2 s. Raise the option `deadline`.',
    );
    expect(late(1500)).toThrow(expect.objectContaining({ retryAfter: 1.5, outcome: 'not sent' }) as Error);
    const { seen } = join(1, { deadlineAt: clock.now() + 10 });
    await clock.advance(10);
    expect((seen.error as Error).message).toBe(
      'GET /items/{id} (items.get) would miss its deadline. Raise the option `deadline`.',
    );
    expect(seen.error).not.toHaveProperty('retryAfter');
  });

  it('asks nobody for waits while nobody in it has a deadline, and asks again when somebody has', async () => {
    const { join, queue, clock } = startQueue();
    let asked = 0;
    const count = () => {
      asked += 1;
      return 0;
    };
    join(1);
    queue.rejectLate({ of: count, blocked: 0 });
    expect(asked).toBe(0);
    const { seen } = join(2, { deadlineAt: clock.now() + 10 });
    queue.rejectLate({ of: count, blocked: 0 });
    expect(asked).toBe(1);
    await clock.advance(10);
    expect(seen.state).toBe('failed');
    queue.rejectLate({ of: count, blocked: 0 });
    expect(asked).toBe(1);
  });
});

describe('the queue and the end of a rejection', () => {
  it('rejects requests that would wait too long for the end of a rejection, on joining and while waiting', async () => {
    const { join, queue } = startQueue();
    const [patient, other] = [join(1).seen, join(2, { maxRetryAfter: 5000 }).seen];
    queue.rejectLate({ of: () => 0, blocked: 5000 });
    await settle();
    expect(other.state).toBe('pending');
    queue.rejectLate({ of: () => 0, blocked: 5001 });
    await settle();
    expect([patient.state, other.state, queue.length]).toEqual(['pending', 'failed', 1]);
    expect(other.error).toMatchObject({
      name: 'TooManyRequestsError',
      retryAfter: 6,
      outcome: 'not sent',
      status: 429,
    });
    const late = new Waiter(slotOf({ maxRetryAfter: 0, call: { method: 'PUT', route: '/x', outcome: 'unknown' } }));
    expect(() => queue.add(late, { of: () => 0, blocked: 1500 })).toThrow(
      expect.objectContaining({
        message: 'PUT /x was not sent: the server asks to wait 2 s. Raise the option `maxRetryAfter`.',
        outcome: 'unknown',
      }) as Error,
    );
  });
});
