// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { TooManyRequestsError } from './http-errors.js';
import { DeadlineError, QueueFullError } from './client-errors.js';
import type { CallState } from './error.js';
import { describeCall } from './error.js';

/** How to wait for as long as the server asks. */
export const WAIT_LONGER = 'Raise the option `maxRetryAfter`, or send it later.';

/** The error for a call whose turn would come, or came, after its deadline. `wait` is in milliseconds. */
export function tooLate(call: CallState, wait?: number): DeadlineError {
  const retryAfter = wait === undefined ? undefined : wait / 1000;
  const when = retryAfter === undefined ? '' : ` It can be sent in ${Math.ceil(retryAfter)} s.`;
  const message = `would not be sent before its deadline.${when} Raise the option \`deadline\`, or send less.`;
  return new DeadlineError(`${describeCall(call)} ${message}`, { ...unsent(call), retryAfter });
}

/** The error for a call that finds the waiting line full. */
export function queueFull(call: CallState, max: number): QueueFullError {
  const message = `was not sent: ${max} requests wait already. Raise the option \`maxQueue\`, or send less.`;
  return new QueueFullError(`${describeCall(call)} ${message}`, unsent(call));
}

/** The error for a call that would wait too long for the end of a refusal of other requests. `wait` is in milliseconds. */
export function refusedFor(call: CallState, wait: number): TooManyRequestsError {
  const retryAfter = Math.ceil(wait / 1000);
  return new TooManyRequestsError(
    `${describeCall(call)} was not sent: the server asks to wait ${retryAfter} s. ${WAIT_LONGER}`,
    { ...unsent(call), status: 429, headers: new Headers(), issues: [], retryAfter },
  );
}

function unsent(call: CallState): CallState {
  return { ...call, outcome: call.outcome ?? 'not sent' };
}
