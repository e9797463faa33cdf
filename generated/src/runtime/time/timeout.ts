// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { wrongOption } from '../errors/quote.js';
import { LONGEST_TIMER } from './clock.js';

/** Names of the options that limit a call. */
export const CALL_LIMITS = 'timeout deadline retries maxRetryAfter maxResponseBytes';

/** Limits of a call: time, retries, size. */
export interface CallLimits {
  /** Milliseconds of one attempt; Infinity for no limit. */
  readonly timeout: number;
  /** Milliseconds of the whole call; Infinity for no limit. */
  readonly deadline: number;
  /** Number of retries after a failure. */
  readonly retries: number;
  /** Longest wait that the server may ask for, in milliseconds; Infinity for no limit. */
  readonly maxRetryAfter: number;
  /** Size limit of a response body in bytes; Infinity for no limit. */
  readonly maxResponseBytes: number;
}

/** The options as passed by callers. */
type CallLimitOptions = { readonly [Name in keyof CallLimits]?: unknown };

/** Reads the options that limit a call, with `defaults` for missing ones. `invalid` creates the error. */
export function resolveCallLimits(
  options: CallLimitOptions,
  defaults: CallLimits,
  invalid: (fault: string) => Error,
): CallLimits {
  const limits: Partial<Record<keyof CallLimits, number>> = {};
  for (const name of CALL_LIMITS.split(' ') as (keyof CallLimits)[]) {
    const { [name]: option = defaults[name] } = options;
    const isCount = name === 'retries';
    const fits = isCount ? Number.isInteger(option) : option === Infinity || (option as number) <= LONGEST_TIMER;
    if (typeof option !== 'number' || !(option >= 0) || !fits) {
      const advice = isCount ? 'a whole number, 0 for none' : `a number up to ${LONGEST_TIMER}, or Infinity`;
      throw invalid(wrongOption(name, option, advice));
    }
    limits[name] = option === 0 && (name === 'timeout' || name === 'deadline') ? Infinity : option;
  }
  return limits as CallLimits;
}
