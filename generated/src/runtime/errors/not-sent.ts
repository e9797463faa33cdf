// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { TooManyRequestsError } from './http-errors.js';
import { DeadlineError, QueueFullError } from './client-errors.js';
import type { CallState } from './error.js';
import { describeCall } from './error.js';

/** Advice for a wait that is longer than allowed. */
export const WAIT_LONGER = 'Raise the option `maxRetryAfter`.';

/** Error for a call that would be, or was, sent too late for its deadline. `wait` is in milliseconds. */
export function tooLate(call: CallState, wait?: number): DeadlineError {
  const retryAfter = wait === undefined ? undefined : wait / 1000;
  const when = retryAfter === undefined ? '' : ` It can be sent in ${Math.ceil(retryAfter)} s.`;
  const message = `would miss its deadline.${when} Raise the option \`deadline\`.`;
  return new DeadlineError(`${describeCall(call)} ${message}`, { ...unsent(call), retryAfter });
}

/** Error for a call that finds the queue full. */
export function queueFull(call: CallState, max: number): QueueFullError {
  const message = `was not sent: the queue of ${max} requests is full. Raise the option \`maxQueue\`.`;
  return new QueueFullError(`${describeCall(call)} ${message}`, unsent(call));
}

/**
 * Error for a call that would have to wait too long because the server rejected other requests. `wait` is in
 * milliseconds.
 */
export function rateLimited(call: CallState, wait: number): TooManyRequestsError {
  const retryAfter = Math.ceil(wait / 1000);
  return new TooManyRequestsError(
    `${describeCall(call)} was not sent: the server asks to wait ${retryAfter} s. ${WAIT_LONGER}`,
    { ...unsent(call), status: 429, headers: new Headers(), issues: [], retryAfter },
  );
}

/** A call that no request of was sent, unless an earlier one may have taken effect. */
export function unsent(call: CallState): CallState {
  return { ...call, outcome: call.outcome ?? 'not sent' };
}
