// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { selectFields } from '../../shell/output/select-fields.js';
import type { List, ListPage } from '../../shell/send/call-method.js';
import { bound, bytesOf, MOST_BYTES } from './bound.js';
import { ToolError } from '../model/tool-error.js';

/** The part of a list that an agent asks for. */
export interface Wanted {
  /** Most items. */
  readonly limit: number;
  readonly fields: readonly string[] | undefined;
  /** Makes an item presentable before its bytes are counted. */
  clean(value: unknown): unknown;
}

/** Items of a list, as many as fit. */
export interface ReadItems {
  readonly items: readonly unknown[];
  /** Token to continue with; absent at the end of the list. */
  readonly resume?: string;
  /** Why it ends before its end. */
  readonly reason?: 'limit' | 'size';
  /** Parts of items that were cut. */
  readonly cut: readonly string[];
}

/** A place in a list: that of a page, and the number of items of it that were read. */
export interface ListPlace {
  readonly page: string | undefined;
  readonly skip: number;
}

/** Reads a token: the client's own, and a number after a dot. */
export function readPlace(token: unknown): ListPlace {
  if (token === undefined || token === null) return { page: undefined, skip: 0 };
  const [, page = '', skip] = /^([\w-]*)\.(\d{1,9})$/.exec(String(token)) ?? [];
  if (skip === undefined)
    throw new ToolError({
      code: 'invalid_arguments',
      message: 'resume is no token of a result.',
      issues: [{ field: 'resume', message: 'must be the member resume of an earlier result of the same list' }],
      next: 'Leave resume out to begin anew.',
    });
  return { page: page === '' ? undefined : page, skip: Number(skip) };
}

/** Reads a list from a place on, until it ends, has enough items, or enough bytes. */
export async function readList(list: List, { page, skip }: ListPlace, wanted: Wanted): Promise<ReadItems> {
  const taken = new Taken(wanted);
  let place = page ?? '';
  let first = skip;
  for await (const { items, hasMore } of list.pages()) {
    const stopped = taken.take(items, first);
    if (stopped) return taken.result({ resume: `${place}.${stopped.at}`, reason: stopped.reason });
    first = 0;
    place = list.resumeToken();
    if (!hasMore) break;
    if (taken.isFull) return taken.result({ resume: `${place}.0`, reason: 'limit' });
  }
  return taken.result();
}

/** Reads an array, which has no pages: it is requested anew each time. */
export function readArray(items: readonly unknown[], { skip }: ListPlace, wanted: Wanted): ReadItems {
  const taken = new Taken(wanted);
  const stopped = taken.take(items, skip);
  return taken.result(stopped && { resume: `.${stopped.at}`, reason: stopped.reason });
}

class Taken {
  readonly #wanted: Wanted;
  readonly #items: unknown[] = [];
  readonly #cut = new Set<string>();
  #bytes = 0;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  get isFull(): boolean {
    return this.#items.length >= this.#wanted.limit;
  }

  /** Takes items of a page; says where it stopped, if not at the end. */
  take(items: ListPage['items'], from: number): { at: number; reason: 'limit' | 'size' } | undefined {
    const { fields, clean } = this.#wanted;
    for (let at = from; at < items.length; at += 1) {
      if (this.isFull) return { at, reason: 'limit' };
      const item = clean(selectFields(items[at], fields));
      const bytes = bytesOf(item) + 1;
      const isFirst = this.#items.length === 0;
      if (this.#bytes + bytes > MOST_BYTES && !isFirst) return { at, reason: 'size' };
      const { value, cut } = bound(item, MOST_BYTES);
      for (const place of cut) this.#cut.add(place);
      this.#items.push(value);
      this.#bytes += Math.min(bytes, MOST_BYTES);
    }
    return undefined;
  }

  result(more: Pick<ReadItems, 'resume' | 'reason'> = {}): ReadItems {
    return { items: this.#items, ...more, cut: [...this.#cut] };
  }
}
