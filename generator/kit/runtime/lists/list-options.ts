// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { RequestOptions } from '../call/request-options.js';
import { wrongOption } from '../errors/quote.js';

/** Settings of one list. All except `resume` are for iterating: awaiting a list returns one page in any case. */
export interface ListOptions extends RequestOptions {
  /**
   * True to request the next page while you work on the current one, if the rate limit allows it at once. Default:
   * true. It begins when you ask for the second item of a page, or for the second page of `pages()`, so that an
   * iteration that ends at its first sends nothing more. When an iteration ends, such a request is cancelled.
   */
  readonly lookAhead?: boolean | undefined;
  /** Largest number of items of an iteration. Default: Infinity, which is all. */
  readonly maxItems?: number | undefined;
  /** Largest number of pages of an iteration. Default: Infinity, which is all. */
  readonly maxPages?: number | undefined;
  /** Continues another iteration of the same list from its `resumeToken()`. The page size is that of the token. */
  readonly resume?: string | undefined;
}

/** Limits of an iteration. */
export interface IterationLimits {
  readonly lookAhead: boolean;
  /** Infinity: no limit. */
  readonly maxItems: number;
  readonly maxPages: number;
}

/** Checks the options that limit an iteration. `invalid` creates the error. */
export function resolveLimits(options: ListOptions, invalid: (fault: string) => Error): IterationLimits {
  const { lookAhead = true } = options;
  if (typeof lookAhead !== 'boolean') throw invalid(wrongOption('lookAhead', lookAhead, 'a boolean'));
  const read = (name: 'maxItems' | 'maxPages') => {
    const { [name]: value = Infinity } = options;
    return value === Infinity ? value : checkCount(name, value, invalid);
  };
  return { lookAhead, maxItems: read('maxItems'), maxPages: read('maxPages') };
}

/** Checks an option that is a count. */
export function checkCount(name: string, value: unknown, invalid: (fault: string) => Error): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw invalid(wrongOption(name, value, 'a whole number'));
}
