// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Outcome } from '../errors/error.js';

/** An attempt without a successful response. */
export interface Failure {
  /** Status of the response; `undefined` if there was none. */
  readonly status?: number | undefined;
  /** True if the request certainly never reached the server. */
  readonly isUnsent: boolean;
  /** Wait that the server asked for, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** Settings of a call for retries. */
export interface RetryRules {
  /** Largest number of retries after failures. Rejections for the rate limit are counted separately. */
  readonly retries: number;
  /** True if sending twice has the effect of sending once. */
  readonly isRepeatable: boolean;
}

/** Retries so far. */
export interface Tries {
  failures: number;
  rejections: number;
}

/** After this many rejections for the rate limit, waiting does not help. */
const MOST_REJECTIONS = 10;
/** Statuses of temporary failures. */
const PASSING = /^(?:408|50[0234])$/;
const FIRST_DELAY = 500;
const LONGEST_DELAY = 8000;
/**
 * Milliseconds to wait before a retry, or `undefined` if the request must not be retried. Counts the retry.
 * A wait that the server asks for takes precedence over exponential backoff. `random` returns numbers from 0 to 1.
 */
export function planRetry(failure: Failure, rules: RetryRules, { tries, random }: RetryState): number | undefined {
  const { status, retryAfter } = failure;
  if (rules.retries <= 0) return undefined;
  if (status === 429) {
    tries.rejections += 1;
    // 0 is a wait that the server rounded down.
    return tries.rejections <= MOST_REJECTIONS ? retryAfter || backOff(tries.rejections, random) : undefined;
  }
  const isSafeToSend = failure.isUnsent || rules.isRepeatable;
  const isPassing = status === undefined || PASSING.test(`${status}`);
  if (!isSafeToSend || !isPassing || tries.failures >= rules.retries) return undefined;
  tries.failures += 1;
  return retryAfter ?? backOff(tries.failures, random);
}

/** State that changes with each retry. */
export interface RetryState {
  readonly tries: Tries;
  random(): number;
}

function backOff(number: number, random: () => number): number {
  return random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (number - 1));
}

/** Possible effect of a failed attempt of a write. */
export function outcomeOf({ status, isUnsent: surely }: Failure): Outcome | undefined {
  if (surely) return 'not sent';
  // With 4xx the server rejected the request; with 408 it only stopped waiting for the rest of it.
  return /^4(?!08)/.test(`${status}`) ? undefined : 'unknown';
}

/** Codes of errors that occur before there is a connection. */
const UNSENT = /^(?:E(?:CONNREFUSED|NOTFOUND|AI_AGAIN|(?:HOST|NET)UNREACH)|UND_ERR_CONNECT_TIMEOUT)$/;

/**
 * True if the error of a `fetch` proves that nothing was sent. Only in Node does it ever: browsers and Workers report
 * no reason, and Deno and Bun retry a request by themselves after a kept-alive connection has closed. If that retry
 * fails, they report ECONNREFUSED, although the server may have received the first request.
 */
export function isUnsent(error: unknown, depth = 0): boolean {
  const { code, errno, syscall, errors, cause } = (error ?? {}) as Partial<
    Record<'code' | 'errno' | 'syscall' | 'errors' | 'cause', unknown>
  >;
  // Bun uses the codes of Node, but not the system's error numbers.
  if (errno === 0 || depth > 4) return false;
  // An open connection can lose its route too, after a part of the request was sent.
  if (UNSENT.test(String(code))) return syscall !== 'read' && syscall !== 'write';
  // Node reports an error for each address that it tried.
  if ((errors as unknown[] | undefined)?.[0]) return (errors as unknown[]).every((one) => isUnsent(one, depth + 1));
  return !!cause && isUnsent(cause, depth + 1);
}
