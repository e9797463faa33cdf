// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { refuseArgument } from '../errors/client-errors.js';
import type { ListIterator } from './list-iterator.js';
import { iterate } from './list-iterator.js';
import { checkCount } from './list-options.js';
import type { Page } from './page.js';
import type { Pager } from './pagination.js';
import { refuseLength } from './read-page.js';
import type { WithResponse, Reason } from '../responses/response-promise.js';
import { writeToken } from './resume-token.js';
import { Walk } from './walk.js';

/**
 * A list. Await it for one page, or iterate over it with `for await` for all items of all pages.
 * Nothing is sent before you do either. Iterating asks for the largest pages unless you gave a size.
 */
export class PagePromise<Item> {
  readonly #pager: Pager<Item>;
  #first: Promise<WithResponse<Page<Item>>> | undefined;
  /** The most recent one. */
  #walk: Walk<Item> | undefined;

  constructor(pager: Pager<Item>) {
    this.#pager = pager;
  }

  /** The page together with the status and the headers of the answer. */
  withResponse(): Promise<WithResponse<Page<Item>>> {
    this.#first ??= this.#pager.first();
    return this.#first;
  }

  /** Iterates over whole pages. Each walk starts anew. */
  pages(): ListIterator<Page<Item>> {
    return iterate<Page<Item>>(() => {
      const walk = this.#start();
      return { next: () => walk.nextPage(), close: () => walk.close() };
    });
  }

  /** Iterates over the items of all pages. Each walk starts anew. */
  [Symbol.asyncIterator](): ListIterator<Item> {
    return iterate<Item>(() => {
      const walk = this.#start();
      return { next: () => walk.nextItem(), close: () => walk.close() };
    });
  }

  /**
   * All items of the list, in one array. `limit` is how many you are ready to hold: a list that has more rejects with a
   * PaginationError.
   */
  async toArray(options: ToArrayOptions): Promise<Item[]> {
    const { call, ...plan } = this.#pager.plan();
    const given = (options as Partial<ToArrayOptions> | undefined)?.limit;
    const limit = checkCount('limit', given, (fault) => refuseArgument(fault, call));
    this.#walk = undefined;
    // One more than is allowed shows that there are too many.
    const maxItems = Math.min(plan.limits.maxItems, limit + 1);
    const walk = new Walk(this.#pager, { call, ...plan }, { ...plan.limits, maxItems, lookAhead: false });
    const items: Item[] = [];
    for (let step = await walk.nextItem(); step; step = await walk.nextItem()) items.push(step.value);
    if (items.length > limit) throw refuseLength(this.#pager.list, limit);
    this.#walk = walk;
    return items;
  }

  /**
   * Where the most recent walk stands, for the option `resume`: after the last item, or page, that was handed to you.
   * Before any walk it is the start, at the end of the list the end. It holds in another process too, and in a URL.
   * Awaiting one page is no walk; `toArray` hands over all or nothing.
   */
  resumeToken(): string {
    const plan = this.#pager.plan();
    return writeToken(this.#walk?.standing ?? plan, plan.call);
  }

  #start(): Walk<Item> {
    const plan = this.#pager.plan();
    this.#walk = new Walk(this.#pager, plan, plan.limits);
    return this.#walk;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- being awaited is what this class is for
  then<Result = Page<Item>, Failure = never>(
    onPage?: ((page: Page<Item>) => Result | PromiseLike<Result>) | null,
    onError?: ((error: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    const onResponse = ({ data }: WithResponse<Page<Item>>) => (onPage ? onPage(data) : (data as unknown as Result));
    return this.withResponse().then<Result, Failure>(onResponse, onError);
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

/** What `toArray` insists on. */
export interface ToArrayOptions {
  /** The most items that the array may have. */
  readonly limit: number;
}
