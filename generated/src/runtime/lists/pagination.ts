// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { DriftEvent } from '../observe/observer.js';
import type { ListRequest } from '../call/operation.js';
import type { Page } from './page.js';
import type { ListPlan } from './prepare-list.js';
import { encodeQuery } from '../call/query.js';
import { readPage } from './read-page.js';
import type { WithResponse } from '../responses/response-promise.js';

/** What a list is walked with. */
export interface PagerSettings {
  /** Throws if the caller's arguments cannot be sent. */
  prepare(): ListPlan;
  /** Sends the call of one page and parses the answer. */
  load(call: Call): Promise<WithResponse<unknown>>;
  /** Whether a request would be sent at once. */
  isFree(): boolean;
  /** Milliseconds, never going back. */
  now(): number;
  /** Reports a difference between the API and its description. */
  report(drift: DriftEvent): void;
  /** Takes secrets out of an error, and marks it with the outcome of its call. */
  clean(error: unknown, call?: Call): unknown;
}

/** Which page is asked for. */
export interface PageRequest {
  readonly cursor: unknown;
  readonly size: unknown;
  /** Of a page that nobody waits for yet: it does not stand in line, and this ends it. */
  readonly aheadSignal?: AbortSignal;
  /** Milliseconds of the deadline that have gone by already. */
  readonly spent?: number;
}

/** Loads the pages of one list. */
export class Pager<out Item> {
  declare readonly list: ListRequest;
  declare readonly settings: PagerSettings;

  constructor(list: ListRequest, settings: PagerSettings) {
    this.list = list;
    this.settings = settings;
  }

  /** The checked arguments. Throws if they cannot be sent. */
  plan(): ListPlan {
    return this.settings.prepare();
  }

  /** The page that the caller's own parameters ask for, without the items before the place of a token. */
  async first(): Promise<WithResponse<Page<Item>>> {
    const { place, size } = this.plan();
    // Nothing is left to ask for.
    if (!place) return { data: EMPTY, response: new Response(null, { status: 204 }) };
    const { data, response } = await this.load({ cursor: place.cursor, size });
    return { data: place.index > 0 ? { ...data, items: data.items.slice(place.index) } : data, response };
  }

  /** Asks for a page. */
  async load({ cursor, size, aheadSignal, spent = 0 }: PageRequest): Promise<WithResponse<Page<Item>>> {
    const { cursorParameter, sizeParameter } = this.list.pagination;
    const place: Record<string, unknown> = { [cursorParameter]: cursor };
    if (sizeParameter !== undefined) place[sizeParameter] = size;
    let call: Call | undefined;
    try {
      const planned = extendQuery(this.plan().call, place);
      const ahead = aheadSignal && { signal: aheadSignal, isAhead: true };
      call = { ...planned, ...ahead, deadline: planned.deadline - spent };
      const { data, response } = await this.settings.load(call);
      return { data: readPage<Item>(data, this.list, { size, report: this.settings.report }), response };
    } catch (error) {
      throw this.settings.clean(error, call);
    }
  }
}

const EMPTY: Page<never> = { items: [], nextCursor: null, hasMore: false, body: undefined };

function extendQuery(call: Call, place: object): Call {
  const { path, query } = call.parameters;
  const more = encodeQuery(place, [], call);
  const search = [call.search, more].filter(Boolean).join('&');
  return { ...call, search, parameters: { path, query: { ...query, ...place } } };
}
