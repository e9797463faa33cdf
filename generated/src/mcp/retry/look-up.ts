// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { isPlainObject } from '../../validate/json-type.js';
import type { Arguments } from '../../shell/read/assemble.js';
import { invoke } from '../calls/invoke.js';
import { isList, type List } from '../../shell/send/call-method.js';
import type { Lookup } from './plan-lookup.js';
import { isExactly, isLike } from '../../validate/alike.js';

/** Result of a lookup. */
export type Verdict =
  | { readonly kind: 'made'; readonly record?: unknown; readonly id?: string }
  | { readonly kind: 'not made' }
  /** It cannot be said. `records`: ids of those that may be it. */
  | { readonly kind: 'unclear'; readonly reason: string; readonly records?: readonly string[] };

/** A write that is looked up. */
export interface LookedUp {
  readonly given: Arguments;
  readonly client: object;
  readonly signal: AbortSignal | undefined;
  /** Time of the first attempt. */
  readonly at: number;
  /** True for a record that another write has made. */
  isTaken(id: string): boolean;
}

/** Most pages of a list that are read. */
const MOST_PAGES = 20;
/** The clock of the server may differ from that of this machine by so many milliseconds. */
const CLOCK_DIFFERENCE = 5 * 60_000;

/** Finds out whether a write took effect. It only reads. */
export function lookUp(lookup: Lookup, write: LookedUp): Promise<Verdict> {
  if (lookup.kind === 'create') return lookUpCreate(lookup, write);
  return lookUpRecord(lookup, write);
}

type Item = Readonly<Record<string, unknown>>;

async function lookUpCreate(lookup: Lookup, write: LookedUp): Promise<Verdict> {
  const near: Item[] = [];
  const visit = (item: Item) => {
    const id = idOf(item, lookup.key);
    const made = timeOf(item);
    if (made !== undefined && made < write.at - CLOCK_DIFFERENCE) return undefined;
    if (id !== undefined && write.isTaken(id)) return undefined;
    if (isExactly(lookup.sent, item)) return item;
    if (isNear(lookup.sent, item, made !== undefined)) near.push(item);
    return undefined;
  };
  const { found, isWhole } = await search(lookup, write, visit);
  if (found) return madeBy(found, lookup.key);
  if (near.length > 0) {
    const records = near.flatMap((item) => idOf(item, lookup.key) ?? []);
    return { kind: 'unclear', reason: 'A record was found that may be the one, in another form.', records };
  }
  return isWhole ? { kind: 'not made' } : tooMany();
}

async function lookUpRecord(lookup: Lookup, write: LookedUp): Promise<Verdict> {
  const record = await readRecord(lookup, write);
  if (record === 'too many') return tooMany();
  if (lookup.kind === 'delete') return record ? { kind: 'not made' } : { kind: 'made' };
  if (!record) return { kind: 'unclear', reason: 'The record is not there any more.' };
  if (!isLike(lookup.sent, record)) return { kind: 'not made' };
  if (lookup.hidden.length === 0) return madeBy(record, lookup.key);
  return { kind: 'unclear', reason: `The record does not show ${lookup.hidden.join(', ')}.` };
}

async function readRecord({ get, ...lookup }: Lookup, write: LookedUp): Promise<Item | undefined | 'too many'> {
  const { given, client, signal } = write;
  if (get) {
    try {
      const args = { ids: given.ids, params: {}, body: undefined };
      const value = await (invoke(get, args, { client, signal }) as PromiseLike<unknown>);
      return recordIn(value, lookup.key);
    } catch (error) {
      if ((error as { status?: number }).status === 404) return undefined;
      throw error;
    }
  }
  const id = String(given.ids.at(-1));
  const { found, isWhole } = await search(lookup, write, (item) => (idOf(item, lookup.key) === id ? item : undefined));
  return found ?? (isWhole ? undefined : 'too many');
}

interface Searched {
  readonly found: Item | undefined;
  /** True if no record was left out that could be it. */
  readonly isWhole: boolean;
}

/** Reads a list until an item is found. A list that begins with the newest is read back to the first attempt. */
async function search(
  { kind, list }: Lookup,
  { given, client, signal, at }: LookedUp,
  visit: (item: Item) => Item | undefined,
): Promise<Searched> {
  if (!list) return { found: undefined, isWhole: false };
  const ids = given.ids.slice(0, list.described.ids?.length ?? 0);
  const result = invoke(list, { ids, params: {}, body: undefined }, { client, signal });
  const order = new NewestFirst();
  let pages = 0;
  for await (const items of pagesOf(result, isList(list))) {
    for (const item of items.filter(isPlainObject) as Item[]) {
      const found = visit(item);
      if (found) return { found, isWhole: true };
      order.see(timeOf(item));
    }
    if (kind === 'create' && order.isPast(at - CLOCK_DIFFERENCE)) return { found: undefined, isWhole: true };
    pages += 1;
    if (pages >= MOST_PAGES) return { found: undefined, isWhole: false };
  }
  return { found: undefined, isWhole: true };
}

async function* pagesOf(result: unknown, hasPages: boolean): AsyncGenerator<readonly unknown[]> {
  if (hasPages) for await (const { items } of (result as List).pages()) yield items;
  else yield (await (result as PromiseLike<readonly unknown[]>)) ?? [];
}

/** Notices whether a list begins with the newest record. */
class NewestFirst {
  #is = true;
  #last = Infinity;

  see(time: number | undefined): void {
    if (time === undefined || time > this.#last) this.#is = false;
    else this.#last = time;
  }

  /** True if everything that follows was made before a time. */
  isPast(time: number): boolean {
    return this.#is && this.#last < time;
  }
}

function madeBy(record: Item, key: string): Verdict {
  const id = idOf(record, key);
  return { kind: 'made', record, ...(id !== undefined && { id }) };
}

function tooMany(): Verdict {
  return { kind: 'unclear', reason: 'There are too many records to look through.' };
}

/** True if all fields are alike, or all but one where the record is known to be new. */
function isNear(sent: Item, item: Item, isNew: boolean): boolean {
  const fields = Object.entries(sent);
  const other = fields.filter(([name, value]) => !isLike(value, item[name]));
  return other.length === 0 || (isNew && fields.length >= 3 && other.length === 1);
}

/** Time at which a record was made, if it says so. */
function timeOf(item: Item): number | undefined {
  const value = item['createdAt'] ?? item['created_at'] ?? item['created'] ?? item['dateCreated'];
  if (typeof value === 'number') return value < 1e11 ? value * 1000 : value;
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Id of a record, as text. */
export function idOf(record: unknown, key: string): string | undefined {
  const value = isPlainObject(record) ? (record as Item)[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The record of a response, which may have an object around it. */
export function recordIn(value: unknown, key: string): Item | undefined {
  if (!isPlainObject(value)) return undefined;
  const record = value as Item;
  if (Object.hasOwn(record, key)) return record;
  return (
    (Object.values(record).find((inner) => isPlainObject(inner) && Object.hasOwn(inner, key)) as Item | undefined) ??
    record
  );
}
