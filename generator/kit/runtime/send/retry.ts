// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Outcome } from '../errors/error.js';

/** How an attempt ended that gave no final answer. */
export interface Failure {
  /** Status of the answer; `undefined` when none came. */
  readonly status: number | undefined;
  /** Whether the request surely never reached the server. */
  readonly isUnsent: boolean;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter: number | undefined;
}

/** What a call allows. */
export interface RetryRules {
  /** The most repetitions after failures. Refusals for the rate limit are counted apart. */
  readonly retries: number;
  /** Whether sending twice does what sending once does. */
  readonly isRepeatable: boolean;
}

/** Repetitions so far. */
export interface Tries {
  failures: number;
  refusals: number;
}

/** A request that the rate limit refuses this often will not get through by waiting. */
const MOST_REFUSALS = 10;
/** Statuses that may be gone the next time. */
const PASSING: readonly number[] = [408, 500, 502, 503, 504];
const FIRST_DELAY = 500;
const LONGEST_DELAY = 8000;
/**
 * Milliseconds to wait before the request is sent again, or `undefined` when it must not be. Counts the try.
 * What the server asks for wins over our own growing, random delays. `random` gives numbers from 0 to 1.
 */
export function planRetry(failure: Failure, rules: RetryRules, { tries, random }: RetryState): number | undefined {
  const { status, retryAfter } = failure;
  if (rules.retries <= 0) return undefined;
  if (status === 429) {
    tries.refusals += 1;
    // "Now" is a time that was rounded down.
    return tries.refusals <= MOST_REFUSALS ? retryAfter || backOff(tries.refusals, random) : undefined;
  }
  const mayHaveActed = !failure.isUnsent && !rules.isRepeatable;
  const isPassing = status === undefined || PASSING.includes(status);
  if (mayHaveActed || !isPassing || tries.failures >= rules.retries) return undefined;
  tries.failures += 1;
  return retryAfter ?? backOff(tries.failures, random);
}

/** What changes from try to try. */
export interface RetryState {
  readonly tries: Tries;
  random(): number;
}

function backOff(number: number, random: () => number): number {
  return random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (number - 1));
}

/** What a failed attempt of a write shows of its effect. */
export function outcomeOf({ status, isUnsent: surely }: Failure): Outcome | undefined {
  if (surely) return 'not sent';
  // With 4xx the server rejected it; with 408 it only gave up waiting for the rest of the request.
  return /^4(?!08)/.test(String(status)) ? undefined : 'unknown';
}

/** Codes of errors that come before a connection stands. */
const UNSENT: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/**
 * Whether the error of a `fetch` proves that nothing left. In Node alone it ever does: browsers and Workers do not tell,
 * and Deno and Bun send a request again by themselves after a connection that they kept has closed. Where that fails, they
 * say that the connection was refused, although the server may have had the first one.
 */
export function isUnsent(error: unknown): boolean {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const { code, errno, syscall, errors, cause } = current as Partial<
      Record<'code' | 'errno' | 'syscall' | 'errors' | 'cause', unknown>
    >;
    // Bun borrows the codes of Node, but not the numbers of the system's errors.
    if (errno === 0) return false;
    // A connection that stands can lose its route too, and something may have left by then.
    if (typeof code === 'string' && UNSENT.includes(code)) return syscall !== 'read' && syscall !== 'write';
    // Node reports one error for each address that it tried.
    if (Array.isArray(errors) && errors.length > 0) return errors.every(isUnsent);
    current = cause;
  }
  return false;
}
