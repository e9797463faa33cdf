import { ArgumentError } from '../../../runtime/errors/client-errors.js';
import { quote } from '../../../runtime/errors/quote.js';
import type { Company, Contact, Deal, Quotation, Task } from '../../../v2/index.js';

/** Records whose lists are ordered by the time of creation, and which show when they were changed. */
export interface SyncRecords {
  contacts: Contact;
  companies: Company;
  deals: Deal;
  /** Without lines: a list shows none. `quotations.get` has them. */
  quotations: Quotation;
  tasks: Task;
}

/** Name of a list that can be followed. */
export type SyncKind = keyof SyncRecords;

/** Kind of change that is followed: every change, or creation alone. */
export type SyncMode = 'changed' | 'created';

/** Where a synchronization stands. Plain JSON: store it, and pass it to the next process. */
export interface SyncState {
  readonly version: 1;
  readonly kind: SyncKind;
  readonly mode: SyncMode;
  /** All changes before this time have been returned. Absent: none have. By Heffl's clock. */
  readonly watermark?: string | undefined;
  /** The latest time that the last complete pass saw. */
  readonly latest?: string | undefined;
  /** A pass that has begun. Without it, the next pass reads the list from its start. */
  readonly pass?: SyncPass | undefined;
}

/** A pass over the list that has begun. */
export interface SyncPass {
  /** Resume token of the page that is not done. */
  readonly resume: string;
  /** The latest time on its first page. */
  readonly first?: string | undefined;
  /** The latest time that it has seen. */
  readonly latest?: string | undefined;
}

/**
 * Checks a stored state; without one, returns that of a first synchronization.
 *
 * @throws {ArgumentError} the state is of another list, mode or version, or is none
 */
export function readState(kind: SyncKind, mode: SyncMode, state: SyncState | undefined): SyncState {
  if (state === undefined) return { version: 1, kind, mode };
  const start = `syncChanges: The option \`state\``;
  // It comes from a store, so that it may be anything.
  const given = state as Partial<Record<keyof SyncState, unknown>> | null;
  if (typeof given !== 'object' || given?.version !== 1)
    throw new ArgumentError(`${start} is no state of this version. Pass what \`state()\` returned, or leave it out.`);
  for (const [name, wanted] of [
    ['kind', kind],
    ['mode', mode],
  ] as const)
    if (given[name] !== wanted)
      throw new ArgumentError(`${start} has the ${name} ${quote(given[name])}, not ${quote(wanted)}.`);
  for (const name of ['watermark', 'latest'] as const)
    if (given[name] !== undefined && timeOf(given[name]) === undefined)
      throw new ArgumentError(`${start} has the ${name} ${quote(given[name])}, which is no date.`);
  return state;
}

/** Milliseconds of a date; `undefined` if it is none. */
export function timeOf(date: unknown): number | undefined {
  const time = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** The latest of some dates, of which each may be missing. */
export function latestOf(...dates: readonly unknown[]): string | undefined {
  const times = dates.map(timeOf).filter((time) => time !== undefined);
  return times.length === 0 ? undefined : new Date(times.reduce((a, b) => Math.max(a, b))).toISOString();
}
