import { RateLimiter } from '../../generator/runtime/rate-limiter.js';
import type { RateLimiterOptions } from '../../generator/runtime/rate-limiter.js';
import type { Turn } from '../../generator/runtime/waiting-line.js';
import { FakeClock, settle, watch } from './fake-clock.js';

/** A request for a turn, of a call without a name of its own. */
export function turnOf(more: Partial<Turn> = {}): Turn {
  const call = { operationId: 'items.get', method: 'GET', route: '/items/{id}' };
  return { call, priority: 0, signal: undefined, deadlineAt: Infinity, ...more };
}

/** A limiter of three requests in ten seconds on a clock that stands still, and those who got their turns. */
export function startLimiter(options: Partial<RateLimiterOptions> = {}) {
  const clock = new FakeClock();
  const limiter = new RateLimiter({ limit: 3, windowSeconds: 10, clock, ...options });
  const gone: string[] = [];
  const ask = (name: string, more: Partial<Turn> = {}) => {
    const turn = turnOf(more);
    return { turn, ...again(name, turn) };
  };
  /** Asks with a turn that was had before. */
  const again = (name: string, turn: Turn) => {
    const wait = limiter.acquire(turn);
    if (wait === undefined) gone.push(name);
    return { seen: watch((wait ?? Promise.resolve()).then(() => wait && gone.push(name))) };
  };
  /** Ends a turn with what its answer says. */
  const answer = (remaining?: number, resetAfter?: number, limit?: number) => {
    limiter.end({
      report: {
        ...(remaining !== undefined && { remaining }),
        ...(resetAfter !== undefined && { resetAfter }),
        ...(limit !== undefined && { limit }),
      },
    });
    return settle();
  };
  return { clock, limiter, gone, ask, again, answer };
}
