// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { CallContext } from './call.js';
import type { Clock } from './clock.js';

/** Ends one attempt early: at its time limit, or when the caller's signal says so. */
export interface Interruption {
  /** Aborted when the attempt is to end. */
  readonly signal: AbortSignal;
  /** The result, or the interruption if that comes first: a `fetch` may take no notice of the signal. */
  orEarlier<T>(start: () => Promise<T>): Promise<T>;
  /** Lets go of the timer and of the caller's signal. */
  end(): void;
}

/** What an attempt is interrupted with when its time is over. */
export const TIME_IS_UP = Symbol('time is up');

/** Starts the clock of one attempt. `limit` is in milliseconds. Throws the reason of a signal that is aborted already. */
export function startInterruption({ signal }: CallContext, limit: number, clock: Clock): Interruption {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let reject: (reason: unknown) => void;
  const stop = (reason: unknown) => {
    reject(reason);
    controller.abort(reason);
  };
  const onAbort = () => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  const callOff = limit === Infinity ? undefined : clock.after(limit, () => stop(TIME_IS_UP));
  return {
    signal: controller.signal,
    orEarlier: (start) =>
      new Promise((resolve, fail) => {
        reject = fail;
        start().then(resolve, fail);
      }),
    end: () => {
      callOff?.();
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
