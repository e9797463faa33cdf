// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { Page } from './page.js';
import type { ListPlan } from './prepare-list.js';
import { encodeQuery } from '../call/query.js';
import { readPage } from './read-page.js';
import type { ListRequest, PageRequest, PageSettings } from './scheme.js';
import type { WithResponse } from '../responses/response-promise.js';

/** The part of a connection that a list uses. */
export interface PagerSettings extends PageSettings {
  /** Returns the checked arguments. Throws if they are invalid. */
  prepare(): ListPlan;
  /** Sends the call of one page and parses the response. */
  load(call: Call): Promise<WithResponse<unknown>>;
}

/** Loads the pages of one list. */
export class Pager<out Item> {
  declare readonly list: ListRequest;
  declare readonly settings: PagerSettings;

  constructor(list: ListRequest, settings: PagerSettings) {
    this.list = list;
    this.settings = settings;
  }

  /** Returns the checked arguments. Throws if they are invalid. */
  plan(): ListPlan {
    return this.settings.prepare();
  }

  /** Loads the page of the caller's parameters, without the items before the position of a token. */
  async first(): Promise<WithResponse<Page<Item>>> {
    const { place, size } = this.plan();
    // The token is at the end of the list.
    if (!place) return { data: EMPTY, response: new Response(null, { status: 204 }) };
    const { data, response } = await this.load({ cursor: place.cursor, size });
    return { data: place.index > 0 ? { ...data, items: data.items.slice(place.index) } : data, response };
  }

  /** Loads a page. */
  async load(page: PageRequest): Promise<WithResponse<Page<Item>>> {
    const { cursor, size, aheadSignal, spent = 0 } = page;
    const { list, settings } = this;
    const { cursorParameter = '', sizeParameter, at, read = readPage } = list.pagination;
    const place: Record<string, unknown> = { [cursorParameter]: cursor };
    if (sizeParameter !== undefined) place[sizeParameter] = size;
    let call: Call | undefined;
    try {
      const first = this.plan().call;
      const planned = at?.(first, page, settings) ?? extendQuery(first, place);
      call = {
        ...planned,
        ...(aheadSignal && { signal: aheadSignal, isAhead: true }),
        deadline: planned.deadline - spent,
      };
      const { data, response } = await settings.load(call);
      return { data: read<Item>(data, list, { ...page, response, call, settings }), response };
    } catch (error) {
      throw settings.apiKey.finish(error, call);
    }
  }
}

const EMPTY: Page<never> = { items: [], nextCursor: null, hasMore: false, body: undefined };

function extendQuery(call: Call, place: object): Call {
  const more = encodeQuery(place, () => false, call);
  const search = [call.search, more].filter(Boolean).join('&');
  return { ...call, search, parameters: { ...call.parameters, query: { ...call.parameters.query, ...place } } };
}
