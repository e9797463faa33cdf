import type { Settlement } from '../../../../../generator/kit/runtime/limit/rate-budget.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import type { RateLimiterOptions } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import type { Turn } from '../../../../../generator/kit/runtime/limit/waiting-line.js';
import { FakeClock, settle, watch } from './fake-clock.js';

/** A request for a turn, of a call without a name of its own. */
export function turnOf(more: Partial<Turn> = {}): Turn {
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

/** A limiter of three requests in ten seconds on a clock that stands still, and those who got their turns. */
export function startLimiter(options: Partial<RateLimiterOptions> = {}) {
  const clock = new FakeClock();
  const limiter = new RateLimiter({ limit: 3, windowSeconds: 10, clock, ...options });
  const gone: string[] = [];
  /** Turns that were had and have not ended, the oldest first. */
  const open: Turn[] = [];
  const ask = (name: string, more: Partial<Turn> = {}) => {
    const turn = turnOf(more);
    return { turn, ...again(name, turn) };
  };
  /** Asks with a turn that was had before. */
  const again = (name: string, turn: Turn) => {
    const go = () => {
      gone.push(name);
      open.push(turn);
    };
    const wait = limiter.acquire(turn);
    if (wait === undefined) go();
    return { seen: watch((wait ?? Promise.resolve()).then(() => wait && go())) };
  };
  /** Ends the oldest turn. */
  const end = (settlement: Settlement) => limiter.end(open.shift() ?? turnOf(), settlement);
  /** The same with what its answer says. */
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
