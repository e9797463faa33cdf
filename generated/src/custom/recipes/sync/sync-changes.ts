import { ArgumentError } from '../../../runtime/errors/client-errors.js';
import { wrongOption } from '../../../runtime/errors/quote.js';
import type { Heffl, RequestOptions } from '../../../v2/index.js';
import { Synchronization, type Sync } from './synchronization.js';
import { readState, type SyncKind, type SyncMode, type SyncRecords, type SyncState } from './sync-state.js';

/** Where a synchronization continues, and options of each request. */
export interface SyncOptions extends RequestOptions {
  /** State that an earlier synchronization returned. Default: none, and all records are returned. */
  readonly state?: SyncState | undefined;
  /** `created`: only new records; the list is read up to the first that is not new. Default: `changed`. */
  readonly mode?: SyncMode | undefined;
  /**
   * Milliseconds by which a change may become visible later than its time says, or by which the clocks of Heffl's
   * servers may differ. Records that changed this long before the watermark are returned again. Default: 60,000.
   */
  readonly overlap?: number | undefined;
}

/**
 * Iterates over the records of a list that were created or changed since the last synchronization, newest first. Store what
 * `state()` returns, at any time, and pass it on: the next synchronization continues there, in the middle of a list too.
 *
 * Each change is returned at least once, and some twice: those of a page that was not finished, those as late as the
 * watermark, and those of the `overlap`. So store records by id. No change is lost while records change during a pass:
 * the watermark moves only as far as Heffl's own dates had come when the first page was read. No clock of yours is
 * compared.
 *
 * Heffl can neither list by time of change nor filter by it, so that a pass with the mode `changed` reads the whole list;
 * with `created` it ends at the first record that is older. What Heffl does not tell: deleted records (compare ids, or subscribe
 * to the events of API v1); which changes move `updatedAt`; what a record was before. A record without dates is returned every
 * time. That a cursor skips nothing while records are deleted, or have the same date, is assumed.
 *
 * Requests: 1 for each 100 records of the list; with `created`, 1 for each 100 new records, and at least 1.
 *
 * @param kind Name of the list
 * @param options `state`, `mode`, `overlap`; options of each request
 * @throws {ArgumentError} an option is invalid, or the state is that of another list or mode
 * @example
 * const changes = syncChanges(heffl, 'deals', { state: await load() });
 * for await (const deal of changes) await store(deal.id, deal);
 * await save(changes.state());
 */
export function syncChanges<Kind extends SyncKind>(
  heffl: Heffl,
  kind: Kind,
  { state, mode = 'changed', overlap = 60_000, ...request }: SyncOptions = {},
): Sync<SyncRecords[Kind]> {
  if (!(overlap >= 0)) throw new ArgumentError(`syncChanges: ${wrongOption('overlap', overlap, 'milliseconds')}`);
  return new Synchronization(heffl, readState(kind, mode, state), { overlap, request });
}
