// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { CallContext } from './call.js';
import type { CallError } from './client-errors.js';
import { ConnectionError, DeadlineError, TimeoutError } from './client-errors.js';
import type { Outcome } from './error.js';
import type { Failed } from './answer.js';
import type { SendSettings } from './exchange.js';
import { describeFault } from './not-sent.js';
import { redactCause } from './redact.js';

/** The error for a call whose last attempt failed. */
export function buildFailure(failed: Failed, call: CallContext, settings: SendSettings & FailureContext): CallError {
  const { outcome, apiKey, baseUrl } = settings;
  const { kind, answerBegun } = failed;
  if (kind === 'deadline') {
    const fault = { what: 'was not done by its deadline.', advice: 'Raise the option `deadline`.' };
    return new DeadlineError(describeFault(call, fault, outcome), { ...call, outcome });
  }
  if (kind === 'timeout') {
    const { timeout } = call;
    const what = `had no complete answer within ${timeout} ms.`;
    const fault = { what, advice: 'Raise the option `timeout`, or try again later.' };
    return new TimeoutError(describeFault(call, fault, outcome), { ...call, outcome, timeout });
  }
  const cause = redactCause(failed.cause, (text) => apiKey.redact(text));
  const how = answerBegun ? 'got an answer that broke off' : 'got no answer';
  const what = `${how} from ${new URL(baseUrl).origin}${innermostMessage(cause)}.`;
  const fault = { what, advice: 'Check the network, and try again.' };
  return new ConnectionError(describeFault(call, fault, outcome), { ...call, outcome, cause, answerBegun });
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
