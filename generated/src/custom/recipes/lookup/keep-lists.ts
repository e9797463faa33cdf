import { ArgumentError } from '../../../runtime/errors/client-errors.js';
import { wrongOption } from '../../../runtime/errors/quote.js';
import { systemClock } from '../../../runtime/time/clock.js';
import type { PagePromise } from '../../../runtime/lists/page-promise.js';
import type { RequestOptions } from '../../../v2/index.js';
import { CachedList } from './cached-list.js';
import type { LookupOptions } from './lookup-options.js';

/** The lists of one lookup. */
export interface KeptLists {
  /** Adds a list, which is read when it is needed. */
  readonly keep: <Item>(list: () => PagePromise<Item>) => CachedList<Item>;
  /** Options of each request. */
  readonly request: RequestOptions;
  /** Drops all lists. */
  readonly refresh: () => void;
}

/**
 * Creates the lists of a lookup, with its limits.
 *
 * @throws {ArgumentError} a limit is invalid
 */
export function keepLists(options: LookupOptions): KeptLists {
  const { maxAge = 300_000, maxRecords: limit = 10_000, clock = systemClock, texts: _texts, ...request } = options;
  if (!(maxAge >= 0)) throw invalid('maxAge', maxAge, 'a number of milliseconds');
  if (!Number.isSafeInteger(limit) || limit < 1) throw invalid('maxRecords', limit, 'a whole number');
  const lists: CachedList<unknown>[] = [];
  return {
    keep<Item>(list: () => PagePromise<Item>) {
      const kept = new CachedList(() => list().toArray({ limit }), { clock, maxAge });
      lists.push(kept);
      return kept;
    },
    request,
    refresh: () => lists.forEach((list) => list.clear()),
  };
}

function invalid(name: string, value: unknown, advice: string): ArgumentError {
  return new ArgumentError(`lookup: ${wrongOption(name, value, advice)}`);
}
