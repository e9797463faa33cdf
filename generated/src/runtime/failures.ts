// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { CallContext } from './call.js';
import type { CallError } from './client-errors.js';
import { ConnectionError, DeadlineError, TimeoutError } from './client-errors.js';
import type { Outcome } from './error.js';
import { describeCall } from './error.js';
import type { Failed } from './answer.js';
import type { SendSettings } from './exchange.js';
import { advise } from './not-sent.js';
import { redactCause } from './redact.js';

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

/** Node says only "fetch failed"; the reason is the cause of that. */
function innermostMessage(cause: unknown): string {
  let error = cause;
  while (error instanceof Error && error.cause instanceof Error) error = error.cause;
  if (!(error instanceof Error)) return '';
  const { code, message } = error as { code?: string; message: string };
  const text = message || code;
  return text ? ` (${text})` : '';
}
