// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { QueueFullError } from '../errors/client-errors.js';
import type { WalkLimits } from './list-options.js';
import { LookAhead } from './look-ahead.js';
import type { Page } from './page.js';
import type { PageRequest, Pager } from './pagination.js';
import type { ListPlan } from './prepare-list.js';
import { refuseWayOn } from './read-page.js';
import type { Place, Standing } from './resume-token.js';

/** One thing handed over; `undefined` when there are no more. */
type Step<Value> = { readonly value: Value } | undefined;

/** One walk through a list. It holds the page at hand and at most one more. */
export class Walk<out Item> {
  readonly #pager: Pager<Item>;
  readonly #plan: ListPlan;
  readonly #limits: WalkLimits;
  /** The same for all pages, so that a place in one can be found again. */
  readonly #size: unknown;
  readonly #seen = new Set<string>();
  /** Where to go on; `undefined` at the end of the list. */
  #place: Place | undefined;
  #page: Page<Item> | undefined;
  #cursor: unknown;
  /** The next item of the page at hand, and the first that is no more part of the walk. */
  #index = 0;
  #end = 0;
  #ahead: LookAhead<Page<Item>> | undefined;
  /** How many were loaded. */
  #pages = 0;
  #items = 0;

  constructor(pager: Pager<Item>, plan: ListPlan, limits: WalkLimits) {
    const { maxPageSize = Infinity } = pager.list;
    const { maxItems } = limits;
    this.#pager = pager;
    this.#plan = plan;
    this.#limits = limits;
    this.#place = plan.place;
    this.#size = plan.size ?? (maxItems < maxPageSize && maxPageSize < Infinity ? maxItems : pager.list.maxPageSize);
  }

  /** Where the walk stands: after what was handed over last. */
  get standing(): Standing {
    return { place: this.#place, size: this.#size };
  }

  /** Hands over one item. */
  async nextItem(): Promise<Step<Item>> {
    // Whoever asks for a second item of a page is about to go on.
    if (this.#index < this.#end) this.#lookAhead();
    while (this.#index >= this.#end) if (!(await this.#take())) return undefined;
    const value = this.#page?.items[this.#index] as Item;
    this.#moveTo(this.#index + 1);
    return { value };
  }

  /** Hands over a page, without the items that were handed over before. */
  async nextPage(): Promise<Step<Page<Item>>> {
    const page = await this.#take();
    if (!page) return undefined;
    const [from, to] = [this.#index, this.#end];
    this.#moveTo(Math.max(from, to));
    // Whoever asks for a second page is about to go on.
    if (this.#pages > 1) this.#lookAhead();
    const isWhole = from === 0 && to === page.items.length;
    return { value: isWhole ? page : { ...page, items: page.items.slice(from, to) } };
  }

  /** Cancels what is ahead. */
  close(): void {
    this.#ahead?.abort();
    this.#ahead = undefined;
  }

  /** Makes the next page the one at hand. Gives nothing at the end of the walk. */
  async #take(): Promise<Page<Item> | undefined> {
    const { maxItems, maxPages } = this.#limits;
    const place = this.#place;
    if (!place || this.#items >= maxItems || this.#pages >= maxPages) return undefined;
    this.#plan.call.signal?.throwIfAborted();
    if (this.#page && place.cursor === this.#cursor) throw this.#fault(this.#page);
    if (place.cursor !== undefined) this.#seen.add(String(place.cursor));
    const start = this.#pager.settings.now();
    const page =
      (await this.#takeAhead()) ?? (await this.#load(place.cursor, { spent: this.#pager.settings.now() - start }));
    this.#page = page;
    this.#cursor = place.cursor;
    this.#end = Math.min(page.items.length, place.index + maxItems - this.#items);
    this.#pages += 1;
    this.#items += Math.max(0, this.#end - place.index);
    this.#moveTo(place.index);
    return page;
  }

  /** The page that was asked for ahead, if it could be sent without standing in line. */
  async #takeAhead(): Promise<Page<Item> | undefined> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    try {
      return await ahead?.page;
    } catch (error) {
      if (error instanceof QueueFullError) return undefined;
      throw error;
    }
  }

  #lookAhead(): void {
    const { lookAhead, maxItems, maxPages } = this.#limits;
    if (!lookAhead || this.#ahead || this.#pages >= maxPages || this.#items >= maxItems) return;
    const cursor = this.#wayOn();
    if (cursor === undefined || !this.#pager.settings.isFree()) return;
    this.#ahead = new LookAhead((aheadSignal) => this.#load(cursor, { aheadSignal }), this.#plan.call.signal);
  }

  async #load(cursor: unknown, how: Pick<PageRequest, 'aheadSignal' | 'spent'>): Promise<Page<Item>> {
    return (await this.#pager.load({ cursor, size: this.#size, ...how })).data;
  }

  /** Sets the next item, and with it the place where to go on. */
  #moveTo(index: number): void {
    const { items, hasMore } = this.#page as Page<Item>;
    this.#index = index;
    const next = index < items.length ? undefined : this.#wayOn();
    if (next !== undefined) this.#place = { cursor: next, index: 0 };
    // A page without a way on is the place to come back to.
    else this.#place = index < items.length || hasMore ? { cursor: this.#cursor, index } : undefined;
  }

  /** The cursor of the next page, if it leads somewhere new. */
  #wayOn(): string | undefined {
    const cursor = this.#page?.nextCursor ?? undefined;
    return cursor === undefined || this.#seen.has(cursor) ? undefined : cursor;
  }

  #fault({ nextCursor }: Page<Item>): unknown {
    return this.#pager.settings.clean(refuseWayOn(this.#pager.list, nextCursor));
  }
}
