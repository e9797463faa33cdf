// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { checkOptions } from '../errors/check-options.js';
import { invalidArgument } from '../errors/client-errors.js';
import type { ListIterator } from './list-iterator.js';
import { iterate } from './list-iterator.js';
import { checkCount } from './list-options.js';
import type { Page } from './page.js';
import type { Pager } from './pagination.js';
import { tooManyItems } from './read-page.js';
import type { WithResponse, Reason } from '../responses/response-promise.js';
import { writeToken } from './resume-token.js';
import { Iteration } from './iteration.js';

/**
 * A list. Await it for one page, or iterate over it with `for await` for all items of all pages.
 * Nothing is sent before you do either. Iterating requests the largest pages unless you set a size.
 */
export class PagePromise<Item> {
  readonly #pager: Pager<Item>;
  #first: Promise<WithResponse<Page<Item>>> | undefined;
  #latest: Iteration<Item> | undefined;

  constructor(pager: Pager<Item>) {
    this.#pager = pager;
  }

  /** Returns the page together with the status and the headers of the response. */
  withResponse(): Promise<WithResponse<Page<Item>>> {
    return (this.#first ??= this.#pager.first());
  }

  /** Iterates over whole pages. Each iteration starts anew. */
  pages(): ListIterator<Page<Item>> {
    return iterate<Iteration<Item>, Page<Item>>(
      () => this.#start(),
      (iteration) => iteration.nextPage(),
    );
  }

  /** Iterates over the items of all pages. Each iteration starts anew. */
  [Symbol.asyncIterator](): ListIterator<Item> {
    return iterate<Iteration<Item>, Item>(
      () => this.#start(),
      (iteration) => iteration.nextItem(),
    );
  }

  /**
   * Returns all items of the list in an array. A list with more than `limit` items rejects with a PaginationError.
   */
  async toArray(options: ToArrayOptions): Promise<Item[]> {
    const plan = this.#pager.plan();
    const given: Partial<ToArrayOptions> = (options as ToArrayOptions | undefined) ?? {};
    const invalid = (fault: string) => invalidArgument(fault, plan.call);
    checkOptions(given, 'limit', invalid);
    const limit = checkCount('limit', given.limit, invalid);
    this.#latest = undefined;
    // One more than is allowed shows that there are too many.
    const maxItems = Math.min(plan.limits.maxItems, limit + 1);
    const all = new Iteration(this.#pager, plan, { ...plan.limits, maxItems, lookAhead: false });
    const items: Item[] = [];
    for (let step = await all.nextItem(); step; step = await all.nextItem()) items.push(step.value);
    if (items.length > limit) throw tooManyItems(this.#pager.list, limit);
    this.#latest = all;
    return items;
  }

  /**
   * Position of the most recent iteration, for the option `resume`: after the last item, or page, that you received.
   * Before any iteration it is the start of the list. The token is valid in other processes, and safe in a URL.
   * Awaiting one page is no iteration; `toArray` counts as one if it succeeds.
   */
  resumeToken(): string {
    const plan = this.#pager.plan();
    return writeToken(this.#latest?.position ?? plan, plan.call);
  }

  #start(): Iteration<Item> {
    const plan = this.#pager.plan();
    return (this.#latest = new Iteration(this.#pager, plan, plan.limits));
  }

  // oxlint-disable-next-line unicorn/no-thenable -- being awaited is what this class is for
  then<Result = Page<Item>, Failure = never>(
    onPage?: ((page: Page<Item>) => Result | PromiseLike<Result>) | null,
    onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    // As in ResponsePromise.
    const page = this.withResponse().then<Page<Item>>(({ data }) => data);
    return page.then<Result, Failure>(onPage, onError);
  }

  /** Like `catch` of a promise. Sends the request. */
  catch<Failure = never>(
    onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Page<Item> | Failure> {
    return this.then(undefined, onError);
  }

  /** Like `finally` of a promise. Sends the request. */
  finally(onSettled?: (() => void) | null): Promise<Page<Item>> {
    return this.then(null).finally(onSettled);
  }
}

/** Options of `toArray`. */
export interface ToArrayOptions {
  /** Largest number of items in the array. */
  readonly limit: number;
}
