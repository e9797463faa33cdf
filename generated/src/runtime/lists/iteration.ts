// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { throwIfAborted } from '../time/on-abort.js';
import { QueueFullError } from '../errors/client-errors.js';
import type { IterationLimits } from './list-options.js';
import { lookAhead as loadAhead } from './look-ahead.js';
import type { LookAhead } from './look-ahead.js';
import type { Page } from './page.js';
import type { Pager } from './pagination.js';
import type { ListPlan } from './prepare-list.js';
import { cursorError, tooManyEmpty } from './read-page.js';
import type { Place, Position } from './resume-token.js';
import type { PageRequest } from './scheme.js';

/** One value; `undefined` if there are no more. */
export type Step<Value> = { readonly value: Value } | undefined;

/** After this many empty pages in a row, a list is taken for one without an end. */
const MOST_EMPTY = 100;

/** One iteration of a list. It holds the current page and at most one more. */
export class Iteration<out Item> {
  readonly #pager: Pager<Item>;
  readonly #plan: ListPlan;
  readonly #limits: IterationLimits;
  /** The same for all pages, so that a token can count items. */
  readonly #size: unknown;
  readonly #seen = new Set<string>();
  /** Position of the next item; `undefined` at the end of the list. */
  #place: Place | undefined;
  #page: Page<Item> | undefined;
  #cursor: unknown;
  /** Next item of the current page, and the end of its items in this iteration. */
  #index = 0;
  #end = 0;
  #ahead: LookAhead<Page<Item>> | undefined;
  /** Empty pages in a row. */
  #empty = 0;
  /** Loaded pages and items. */
  #pages = 0;
  #items = 0;

  constructor(pager: Pager<Item>, plan: ListPlan, limits: IterationLimits) {
    const { maxPageSize } = pager.list;
    this.#pager = pager;
    this.#plan = plan;
    this.#limits = limits;
    this.#place = plan.place;
    this.#size = plan.size ?? (maxPageSize && Math.min(maxPageSize, limits.maxItems));
  }

  /** Position after the last returned item or page. */
  get position(): Position {
    return { place: this.#place, size: this.#size };
  }

  /** Returns the next item. */
  async nextItem(): Promise<Step<Item>> {
    // A request for a second item of a page suggests that the next page will be needed.
    if (this.#index < this.#end) this.#lookAhead();
    while (this.#index >= this.#end) if (!(await this.#take())) return undefined;
    const value = this.#page?.items[this.#index] as Item;
    this.#moveTo(this.#index + 1);
    return { value };
  }

  /** Returns the next page, without items that were returned before. */
  async nextPage(): Promise<Step<Page<Item>>> {
    const page = await this.#take();
    if (!page) return undefined;
    const [from, to] = [this.#index, this.#end];
    this.#moveTo(Math.max(from, to));
    // A request for a second page suggests that the third one will be needed.
    if (this.#pages > 1) this.#lookAhead();
    const isWhole = from === 0 && to === page.items.length;
    return { value: isWhole ? page : { ...page, items: page.items.slice(from, to) } };
  }

  /** Cancels a request for the next page. */
  close(): void {
    this.#ahead?.abort();
    this.#ahead = undefined;
  }

  /** Loads the next page and makes it the current one. Returns undefined at the end of the iteration. */
  async #take(): Promise<Page<Item> | undefined> {
    const { maxItems, maxPages } = this.#limits;
    const place = this.#place;
    if (!place || this.#items >= maxItems || this.#pages >= maxPages) return undefined;
    throwIfAborted(this.#plan.call.signal);
    const { list, settings } = this.#pager;
    if (this.#page && place.cursor === this.#cursor)
      throw settings.apiKey.finish(cursorError(list, this.#page.nextCursor));
    if (place.cursor !== undefined) this.#seen.add(String(place.cursor));
    const start = settings.clock.now();
    const page = (await this.#takeAhead()) ?? (await this.#load(place.cursor, { spent: settings.clock.now() - start }));
    this.#empty = page.items.length > 0 ? 0 : this.#empty + 1;
    if (this.#empty === MOST_EMPTY) throw settings.apiKey.finish(tooManyEmpty(list, MOST_EMPTY));
    this.#page = page;
    this.#cursor = place.cursor;
    this.#end = Math.min(page.items.length, place.index + maxItems - this.#items);
    this.#pages += 1;
    this.#items += Math.max(0, this.#end - place.index);
    this.#moveTo(place.index);
    return page;
  }

  /** Returns the page that was requested ahead, unless the request would have been queued. */
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
    const cursor = this.#nextCursor();
    if (cursor === undefined || this.#pager.settings.limiter?.isFree === false) return;
    this.#ahead = loadAhead((aheadSignal) => this.#load(cursor, { aheadSignal }), this.#plan.call.signal);
  }

  async #load(cursor: unknown, how: Pick<PageRequest, 'aheadSignal' | 'spent'>): Promise<Page<Item>> {
    return (await this.#pager.load({ cursor, size: this.#size, before: this.#page, ...how })).data;
  }

  /** Sets the next item, and the position. */
  #moveTo(index: number): void {
    const { items, hasMore } = this.#page as Page<Item>;
    this.#index = index;
    const isWithin = index < items.length;
    const next = isWithin ? undefined : this.#nextCursor();
    if (next !== undefined) this.#place = { cursor: next, index: 0 };
    // Without a cursor of the next page, the iteration resumes at this page.
    else this.#place = isWithin || hasMore ? { cursor: this.#cursor, index } : undefined;
  }

  /** Cursor of the next page, unless it was used before. */
  #nextCursor(): string | undefined {
    const cursor = this.#page?.nextCursor ?? undefined;
    return cursor === undefined || this.#seen.has(cursor) ? undefined : cursor;
  }
}
