// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { quote } from '../errors/quote.js';

/** The longest delay that timers know; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** How long a call may take and how often it is sent again. */
export interface CallLimits {
  /** Milliseconds of one attempt; Infinity for no limit. */
  readonly timeout: number;
  /** Milliseconds of the whole call; Infinity for no limit. */
  readonly deadline: number;
  /** How often it may be sent again after a failure. */
  readonly retries: number;
  /** Milliseconds that the server may ask it to wait; Infinity for no limit. */
  readonly maxRetryAfter: number;
  /** Bytes that a body may have; Infinity for no limit. */
  readonly maxResponseBytes: number;
}

/** The options as callers give them. */
type CallLimitOptions = { readonly [Name in keyof CallLimits]?: unknown };

/** Reads the options that limit a call; `defaults` stand in for those that are missing, `refuse` makes the error. */
export function resolveCallLimits(
  options: CallLimitOptions,
  defaults: CallLimits,
  refuse: (fault: string) => Error,
): CallLimits {
  const read = (name: keyof CallLimits): number => {
    const { [name]: option = defaults[name] } = options;
    const isCount = name === 'retries';
    const fits = isCount ? Number.isInteger : (value: unknown) => value === Infinity || (value as number) <= longest;
    if (typeof option !== 'number' || !(option >= 0) || !fits(option)) {
      const advice = isCount ? 'a whole number, 0 for none' : `a number up to ${longest}, or Infinity for no limit`;
      throw refuse(`The option \`${name}\` is ${quote(option)}. Write ${advice}.`);
    }
    return option === 0 && (name === 'timeout' || name === 'deadline') ? Infinity : option;
  };
  return {
    timeout: read('timeout'),
    deadline: read('deadline'),
    retries: read('retries'),
    maxRetryAfter: read('maxRetryAfter'),
    maxResponseBytes: read('maxResponseBytes'),
  };
}
