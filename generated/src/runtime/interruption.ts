// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { CallContext } from './call.js';
import { TimeoutError } from './client-errors.js';
import { describeCall } from './error.js';

/** Ends one attempt early: at its timeout, or when the caller's signal says so. */
export interface Interruption {
  /** Aborted when the attempt is to end. */
  readonly signal: AbortSignal;
  /** Rejects at the same moment, for a `fetch` that takes no notice of the signal. */
  readonly promise: Promise<never>;
  /** Lets go of the timer and of the caller's signal. */
  end(): void;
}

/** Starts the clock of one attempt. Throws the reason of a signal that is aborted already. */
export function startInterruption(call: CallContext): Interruption {
  const { signal, timeout } = call;
  signal?.throwIfAborted();
  const controller = new AbortController();
  let reject!: (reason: unknown) => void;
  const promise = new Promise<never>((_resolve, fail) => {
    reject = fail;
  });
  const stop = (reason: unknown) => {
    reject(reason);
    controller.abort(reason);
  };
  const onAbort = () => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  const timer = timeout === Infinity ? undefined : startTimer(() => stop(timedOut(call)), timeout);
  const end = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  };
  return { signal: controller.signal, promise, end };
}

function startTimer(act: () => void, delay: number): ReturnType<typeof setTimeout> {
  const timer: unknown = setTimeout(act, delay);
  // Node, Deno and Bun would otherwise stay alive for the timer alone.
  (timer as { unref?: () => void }).unref?.();
  return timer as ReturnType<typeof setTimeout>;
}

function timedOut(call: CallContext): TimeoutError {
  const message = `${describeCall(call)} had no complete answer within ${call.timeout} ms. Raise the option \`timeout\`, or try again later.`;
  return new TimeoutError(message, call);
}
