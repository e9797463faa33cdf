// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call, CallDefaults } from '../call/call.js';
import { prepareCall } from '../call/call.js';
import type { OperationRequest } from '../call/operation.js';
import { invalidArgument } from '../errors/client-errors.js';
import { wrongOption } from '../errors/quote.js';
import { LONGEST_TIMER } from '../time/clock.js';
import type { StreamOptions } from './stream-options.js';

/** Checked arguments of a stream. */
export interface StreamPlan {
  readonly call: Call;
  /** Longest wait for the next bytes, in milliseconds; Infinity for no limit. */
  readonly idle: number;
}

/** Checks and encodes the call of a stream. Throws an ArgumentError for an argument that cannot be sent. */
export function prepareStream(operation: OperationRequest, options: StreamOptions, defaults: CallDefaults): StreamPlan {
  const { idleTimeout, ...others } = options;
  const call = prepareCall(operation, others, defaults);
  const idle = idleTimeout ?? call.timeout;
  if (typeof idle !== 'number' || !(idle >= 0) || (idle !== Infinity && idle > LONGEST_TIMER)) {
    const fault = wrongOption('idleTimeout', idle, `a number up to ${LONGEST_TIMER}, or Infinity`);
    throw invalidArgument(fault, call);
  }
  return { call, idle: idle === 0 ? Infinity : idle };
}
