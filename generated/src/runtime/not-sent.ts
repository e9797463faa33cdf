// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import { DeadlineError, QueueFullError } from './client-errors.js';
import type { CallName, Outcome } from './error.js';
import { describeCall } from './error.js';

/** What to do about an effect that nobody knows. */
export const LOOK_FIRST = 'Whether it had its effect is unknown: look before you send it again.';

/** A call that is about to be sent, for the first time or once more. */
export interface Unsent {
  readonly call: CallName;
  /** What is known of its earlier attempts. Default: `not sent`. */
  outcome?: Outcome | undefined;
}

/** How a call failed, and what to do about it unless its effect is unknown. */
interface Fault {
  readonly what: string;
  readonly advice: string;
}

/** The message of the error for a failed call. First of all find out about an effect that nobody knows. */
export function describeFault(call: CallName, { what, advice }: Fault, outcome: Outcome | undefined): string {
  return `${describeCall(call)} ${what} ${outcome === 'unknown' ? LOOK_FIRST : advice}`;
}

/** The error for a call whose turn would come, or came, after its deadline. `wait` is in milliseconds. */
export function tooLate({ call, outcome = 'not sent' }: Unsent, wait?: number): DeadlineError {
  const when = wait === undefined ? '' : ` It can be sent in ${Math.ceil(wait / 1000)} s.`;
  const what = `would not be sent before its deadline.${when}`;
  const retryAfter = wait === undefined ? undefined : wait / 1000;
  const fault = { what, advice: 'Raise the option `deadline`, or send less.' };
  return new DeadlineError(describeFault(call, fault, outcome), { ...call, outcome, retryAfter });
}

/** The error for a call that finds the waiting line full. */
export function queueFull({ call, outcome = 'not sent' }: Unsent, max: number): QueueFullError {
  const what = `was not sent: ${max} requests wait already.`;
  const fault = { what, advice: 'Wait for some of them, or raise `maxQueue`.' };
  return new QueueFullError(describeFault(call, fault, outcome), { ...call, outcome });
}
