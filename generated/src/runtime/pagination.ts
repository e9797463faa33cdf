// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { Call } from './call.js';
import { PaginationError } from './client-errors.js';
import { describeCall } from './error.js';
import { lookUp } from './lookup.js';
import type { ListRequest, PaginationScheme } from './operation.js';
import type { Page, PageSource } from './page.js';
import { encodeQuery } from './query.js';
import { quote } from './quote.js';
import type { Answered } from './response-promise.js';

/** Sends the call of one page and parses the answer. */
export type LoadPage = (call: Call) => Promise<Answered<unknown>>;

/** What a list is walked with. */
export interface PagerSettings {
  /** The call without cursor and size. Throws if the caller's arguments cannot be sent. */
  prepare(): Call;
  readonly load: LoadPage;
  /** Takes secrets out of an error. */
  clean(error: unknown): unknown;
}

/** Cursor and size as the caller gave them, and the rest of the query. */
export interface SplitQuery {
  readonly cursor: unknown;
  readonly size: unknown;
  readonly rest: Record<string, unknown>;
}

/** Takes cursor and size, which change from page to page, out of a query. */
export function splitQuery(query: object | undefined, scheme: PaginationScheme): SplitQuery {
  const rest: Record<string, unknown> = { ...query };
  const { cursorParameter, sizeParameter } = scheme;
  const cursor = rest[cursorParameter] ?? undefined;
  delete rest[cursorParameter];
  const size = sizeParameter === undefined ? undefined : (rest[sizeParameter] ?? undefined);
  if (sizeParameter !== undefined) delete rest[sizeParameter];
  return { cursor, size, rest };
}

/** Loads the pages of one list. */
export class Pager<Item> implements PageSource<Item> {
  readonly #list: ListRequest;
  readonly #start: SplitQuery;
  readonly #settings: PagerSettings;

  constructor(list: ListRequest, start: SplitQuery, settings: PagerSettings) {
    this.#list = list;
    this.#start = start;
    this.#settings = settings;
  }

  async first(): Promise<Answered<Page<Item>>> {
    return this.#load(this.#start.cursor, this.#start.size);
  }

  async *walk(): AsyncGenerator<Page<Item>, void, undefined> {
    const size = this.#start.size ?? this.#list.maxPageSize;
    const seen = new Set<string>();
    let { cursor } = this.#start;
    for (;;) {
      if (cursor !== undefined) seen.add(String(cursor));
      const { data: page } = await this.#load(cursor, size);
      // Handed on first: what is wrong with the way to the next page is no reason to lose this one.
      yield page;
      if (!page.hasMore) return;
      cursor = findNext(page, seen, (fault) => this.#settings.clean(refuse(this.#list, fault)));
    }
  }

  async #load(cursor: unknown, size: unknown): Promise<Answered<Page<Item>>> {
    const { prepare, load, clean } = this.#settings;
    const { cursorParameter, sizeParameter } = this.#list.pagination;
    const place: Record<string, unknown> = { [cursorParameter]: cursor };
    if (sizeParameter !== undefined) place[sizeParameter] = size;
    try {
      const { data, response } = await load(extendQuery(prepare(), place));
      return { data: readPage<Item>(data, this.#list), response };
    } catch (error) {
      throw clean(error);
    }
  }
}

/** The cursor of the next page. `fail` makes the error for a list without a way on. */
function findNext<Item>(
  { nextCursor }: Page<Item>,
  seen: ReadonlySet<string>,
  fail: (fault: string) => unknown,
): string {
  const rest = 'The list cannot be walked to its end.';
  if (nextCursor === null) throw fail(`says there is more, but gives no cursor. ${rest}`);
  if (seen.has(nextCursor)) {
    throw fail(`gave the cursor ${quote(nextCursor)} a second time, so it goes in a circle. ${rest}`);
  }
  return nextCursor;
}

function extendQuery(call: Call, place: object): Call {
  const { path, query } = call.parameters;
  const search = [call.search, encodeQuery(place, [], call)].filter((part) => part !== '').join('&');
  return { ...call, search, parameters: { path, query: { ...query, ...place } } };
}

/** Reads one page from an answer. */
function readPage<Item>(body: unknown, list: ListRequest): Page<Item> {
  const { pagination } = list;
  const items = lookUp(body, pagination.items);
  if (!Array.isArray(items)) throw refuse(list, `has no list at \`${pagination.items}\`, but ${quote(items)}.`);
  const cursor = readCursor(lookUp(body, pagination.nextCursor), list);
  const more = lookUp(body, pagination.hasMore) ?? cursor !== null;
  if (typeof more !== 'boolean') throw refuse(list, `has ${quote(more)} at \`${pagination.hasMore}\`, not a boolean.`);
  return { items: items as readonly Item[], nextCursor: more ? cursor : null, hasMore: more, body };
}

function readCursor(value: unknown, list: ListRequest): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw refuse(list, `has ${quote(value)} at \`${list.pagination.nextCursor}\`, which is no cursor.`);
}

function refuse({ operationId, method, path: route }: ListRequest, fault: string): PaginationError {
  const name = { operationId, method, route };
  return new PaginationError(`The answer of ${describeCall(name)} ${fault}`, name);
}
