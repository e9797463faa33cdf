// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallContext } from '../call/call.js';
import type { CallError } from '../errors/client-errors.js';
import { ConnectionError, DeadlineError, TimeoutError } from '../errors/client-errors.js';
import { describeCall } from '../errors/error.js';
import { excerptOf } from '../errors/excerpt.js';
import type { Failed } from '../responses/complete-response.js';
import type { SendSettings } from './exchange.js';
import { PROXY_LOGIN } from '../responses/advice.js';
import { redactCause } from '../errors/redact.js';

/** Error for a call whose last attempt failed. */
export function buildFailure(failed: Failed, call: CallContext, { apiKey, baseUrl }: SendSettings): CallError {
  const { kind, responseBegun } = failed;
  const name = describeCall(call);
  if (kind === 'deadline')
    return new DeadlineError(`${name} missed its deadline. Raise the option \`deadline\`.`, call);
  if (kind === 'timeout') {
    const what = `got no complete response within ${call.timeout} ms.`;
    return new TimeoutError(`${name} ${what} Raise the option \`timeout\`.`, call);
  }
  const cause = redactCause(failed.cause, apiKey.redact);
  const reason = innermostMessage(cause);
  const what = `got ${responseBegun ? 'an incomplete' : 'no'} response from ${new URL(baseUrl).origin}${reason}.`;
  // The words of undici for a proxy that rejects a tunnel.
  const advice = reason.includes('(407)') ? PROXY_LOGIN : 'Check the network.';
  return new ConnectionError(`${name} ${what} ${advice}`, {
    ...call,
    cause,
    responseBegun,
  });
}

/** The reason of an error in parentheses, after a space; empty without one. Node reports only "fetch failed"; the reason is the cause of that. */
export function innermostMessage(cause: unknown): string {
  let error = cause;
  while (error instanceof Error && error.cause instanceof Error) error = error.cause;
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  const text = message || code;
  return text ? ` (${excerptOf(text)})` : '';
}
