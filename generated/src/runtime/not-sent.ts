// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import { DeadlineError, QueueFullError } from './client-errors.js';
import type { CallName, Outcome } from './error.js';
import { describeCall } from './error.js';

/** What to do about an effect that nobody knows. */
export const LOOK_FIRST = 'Whether it had its effect is unknown: look before you send it again.';

/** What to do: first of all find out about an effect that nobody knows. */
export function advise(outcome: Outcome | undefined, advice: string): string {
  return outcome === 'unknown' ? LOOK_FIRST : advice;
}

/** A call that is about to be sent, for the first time or once more. */
export interface Unsent {
  readonly call: CallName;
  /** What is known of its earlier attempts. Default: `not sent`. */
  outcome?: Outcome | undefined;
}

/** The error for a call whose turn would come, or came, after its deadline. `wait` is in milliseconds. */
export function tooLate({ call, outcome = 'not sent' }: Unsent, wait?: number): DeadlineError {
  const when = wait === undefined ? '' : ` It can be sent in ${Math.ceil(wait / 1000)} s.`;
  const advice = advise(outcome, 'Raise the option `deadline`, or send less.');
  const message = `${describeCall(call)} would not be sent before its deadline.${when} ${advice}`;
  return new DeadlineError(message, {
    ...call,
    outcome,
    retryAfter: wait === undefined ? undefined : wait / 1000,
  });
}

/** The error for a call that finds the waiting line full. */
export function queueFull({ call, outcome = 'not sent' }: Unsent, max: number): QueueFullError {
  const advice = advise(outcome, 'Wait for some of them, or raise `maxQueue`.');
  const message = `${describeCall(call)} was not sent: ${max} requests wait already. ${advice}`;
  return new QueueFullError(message, { ...call, outcome });
}
