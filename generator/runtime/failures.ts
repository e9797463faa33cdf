// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { CallContext } from './call.js';
import type { CallError } from './client-errors.js';
import { ConnectionError, DeadlineError, QueueFullError, TimeoutError } from './client-errors.js';
import type { CallName, Outcome } from './error.js';
import { describeCall } from './error.js';
import type { Failed, SendSettings } from './exchange.js';
import { redactCause } from './redact.js';

/** What to do about an effect that nobody knows. */
export const LOOK_FIRST = 'Whether it had its effect is unknown: look before you send it again.';

/** The error for a call whose last attempt failed. */
export function buildFailure(failed: Failed, call: CallContext, settings: SendSettings & FailureContext): CallError {
  const { outcome } = settings;
  const details = { ...call, outcome };
  if (failed.kind === 'deadline')
    return new DeadlineError(
      `${describeCall(call)} was not done by its deadline. ${advise(outcome, 'Raise the option `deadline`.')}`,
      details,
    );
  if (failed.kind === 'timeout') {
    const advice = advise(outcome, 'Raise the option `timeout`, or try again later.');
    return new TimeoutError(
      `${describeCall(call)} had no complete answer within ${call.timeout} ms. ${advice}`,
      details,
    );
  }
  const cause = redactCause(failed.cause, (text) => settings.apiKey.redact(text));
  const what = failed.answerBegun ? 'got an answer that broke off' : 'got no answer';
  const from = `from ${new URL(settings.baseUrl).origin}${innermostMessage(cause)}.`;
  const message = `${describeCall(call)} ${what} ${from} ${advise(outcome, 'Check the network, and try again.')}`;
  return new ConnectionError(message, { ...details, cause, answerBegun: failed.answerBegun });
}

/** What is known of the call besides its last attempt. */
export interface FailureContext {
  readonly outcome: Outcome | undefined;
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

/** What to do: first of all find out about an effect that nobody knows. */
function advise(outcome: Outcome | undefined, advice: string): string {
  return outcome === 'unknown' ? LOOK_FIRST : advice;
}

/** Node says only "fetch failed"; the reason is the cause of that. */
function innermostMessage(cause: unknown): string {
  let error = cause;
  while (error instanceof Error && error.cause instanceof Error) error = error.cause;
  if (!(error instanceof Error)) return '';
  const { code, message } = error as { code?: string; message: string };
  const text = message || code;
  return text ? ` (${text})` : '';
}
