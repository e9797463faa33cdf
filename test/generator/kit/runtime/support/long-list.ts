import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import type { ListOptions } from '../../../../../generator/kit/runtime/lists/list-options.js';
import type { PagePromise } from '../../../../../generator/kit/runtime/lists/page-promise.js';
import { connectTo, json, listItems } from './client.js';

/** A list of numbered items, with cursors that say where a page begins. */
export interface LongList {
  /** Describes the list, as a generated method does. */
  list(options?: ListOptions, query?: object): PagePromise<number>;
  /** Each request so far: its cursor, where it has one, and its size. */
  readonly asked: string[];
  /** True if the requests so far were cancelled. */
  readonly cancelled: boolean[];
  /** Responses that take the place of the list's own, by the number of the request. */
  readonly instead: Map<number, () => Response | Promise<Response>>;
}

/** Serves a list of `total` items. */
export function serveList(total: number, options: ClientOptions = {}): LongList {
  const asked: string[] = [];
  const cancelled: boolean[] = [];
  const instead: LongList['instead'] = new Map();
  const { connection } = connectTo((request, index) => {
    const { searchParams } = new URL(request.url);
    const size = Number(searchParams.get('pageSize') ?? 100);
    asked.push(`${searchParams.get('cursor') ?? 'start'} ${size}`);
    cancelled.push(false);
    request.signal.addEventListener('abort', () => (cancelled[index] = true));
    return instead.get(index)?.() ?? json(pageOf(total, fromCursor(searchParams.get('cursor')), size));
  }, options);
  const list = (settings: ListOptions = {}, query: object = {}) =>
    connection.list<number>({ ...listItems, query }, settings);
  return { list, asked, cancelled, instead };
}

/** Response of the API: items are their own numbers. */
export function pageOf(total: number, from: number, size: number): object {
  const data = Array.from({ length: Math.max(0, Math.min(size, total - from)) }, (_, index) => from + index);
  const hasMore = from + size < total;
  return { data, meta: { nextCursor: hasMore ? `at-${from + size}` : null, hasMore } };
}

function fromCursor(cursor: string | null): number {
  return cursor === null ? 0 : Number(cursor.slice('at-'.length));
}

/** The numbers from `from` up to, and without, `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Takes up to `count` items, then breaks. */
export async function take<T>(source: AsyncIterable<T>, count = Infinity): Promise<T[]> {
  const taken: T[] = [];
  if (count === 0) return taken;
  for await (const one of source) if (taken.push(one) >= count) break;
  return taken;
}
