// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { RequestOptions } from '../call/request-options.js';
import { quote } from '../errors/quote.js';

/** Settings of one list. All but `resume` are about walking: awaiting a list gives one page, whatever they say. */
export interface ListOptions extends RequestOptions {
  /**
   * Whether the next page is asked for while you work on the one before, if the rate limit lets it go at once.
   * Default: true. It begins when you ask for the second item of a page, or with the second page of `pages()`, so that
   * a walk that ends at its first sends nothing more. What is ahead when a walk ends is cancelled.
   */
  readonly lookAhead?: boolean | undefined;
  /** The walk ends after this many items. Default: at the end of the list. */
  readonly maxItems?: number | undefined;
  /** The walk ends after this many pages. Default: at the end of the list. */
  readonly maxPages?: number | undefined;
  /** Goes on where another walk of the same list stood: what `resumeToken()` gave. The page size is that of the token. */
  readonly resume?: string | undefined;
}

/** How far a walk goes. */
export interface WalkLimits {
  readonly lookAhead: boolean;
  /** Infinity: to the end. */
  readonly maxItems: number;
  readonly maxPages: number;
}

/** Checks the options that limit a walk. `refuse` makes the error. */
export function resolveLimits(options: ListOptions, refuse: (fault: string) => Error): WalkLimits {
  const { lookAhead = true } = options;
  if (typeof lookAhead !== 'boolean') throw refuse(`The option \`lookAhead\` is ${quote(lookAhead)}. Write a boolean.`);
  const read = (name: 'maxItems' | 'maxPages') =>
    options[name] === undefined ? Infinity : checkCount(name, options[name], refuse);
  return { lookAhead, maxItems: read('maxItems'), maxPages: read('maxPages') };
}

/** Checks an option that is a number of things. */
export function checkCount(name: string, value: unknown, refuse: (fault: string) => Error): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw refuse(`The option \`${name}\` is ${quote(value)}. Write a whole number.`);
}
