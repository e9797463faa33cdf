import type { Settlement } from '../../../../../generator/kit/runtime/limit/rate-budget.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import type { RateLimiterOptions } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import type { Slot } from '../../../../../generator/kit/runtime/limit/request-queue.js';
import { FakeClock, settle, watch } from './fake-clock.js';

/** A request for a slot, of a call without a name of its own. */
export function slotOf(more: Partial<Slot> = {}): Slot {
  const call = { operationId: 'items.get', method: 'GET', route: '/items/{id}' };
  return {
    call,
    priority: 0,
    signal: undefined,
    timeout: Infinity,
    deadlineAt: Infinity,
    maxRetryAfter: Infinity,
    ...more,
  };
}

/** A limiter of three requests in ten seconds on a clock that stands still, and the requests that got their slots. */
export function startLimiter(options: Partial<RateLimiterOptions> = {}) {
  const clock = new FakeClock();
  const limiter = new RateLimiter({ limit: 3, windowSeconds: 10, clock, ...options });
  const gone: string[] = [];
  /** Turns that were had and have not ended, the oldest first. */
  const open: Slot[] = [];
  const ask = (name: string, more: Partial<Slot> = {}) => {
    const slot = slotOf(more);
    return { slot, ...again(name, slot) };
  };
  /** Requests a slot for an earlier call. */
  const again = (name: string, slot: Slot) => {
    const go = () => {
      gone.push(name);
      open.push(slot);
    };
    const wait = limiter.acquire(slot);
    if (wait === undefined) go();
    return { seen: watch((wait ?? Promise.resolve()).then(() => wait && go())) };
  };
  /** Ends the oldest slot. */
  const end = (settlement: Settlement) => limiter.end(open.shift() ?? slotOf(), settlement);
  /** The same with the contents of its response. */
  const response = (remaining?: number, resetAfter?: number, limit?: number) => {
    end({
      report: {
        ...(remaining !== undefined && { remaining }),
        ...(resetAfter !== undefined && { resetAfter }),
        ...(limit !== undefined && { limit }),
      },
    });
    return settle();
  };
  return { clock, limiter, gone, ask, again, end, response };
}
