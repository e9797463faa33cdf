// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Arguments } from '../read/assemble.js';
import { isPlainObject } from '../../validate/json-type.js';
import type { Call } from '../describe/described.js';
import { memberAt } from '../output/select-fields.js';
import { checkCall } from '../read/check-call.js';
import { toFailure } from '../read/failure.js';
import { sendCall } from '../send/send-call.js';
import { idOf, lookUp, type Finding, type Item, type KeyFinder } from './find/find-record.js';
import type { ImportJournal, RowState } from './import-journal.js';
import { faultText } from './rows/row-body.js';
import { compareRecord, folded } from './find/same-record.js';

/** Sends rows, and writes each step to the journal. */
export interface Sending {
  readonly journal: ImportJournal;
  readonly finding: Finding;
  /** Finds the record of a row by a field of it, so that it is changed. Default: each row creates one. */
  readonly upsert: Upsert | undefined;
}

/** How a record is found and changed. */
export interface Upsert {
  readonly key: string;
  readonly finder: KeyFinder;
  readonly update: Call;
}

/** How often a request is repeated that certainly had no effect, after nobody could say so at first. */
const MOST_TRIES = 3;

/**
 * Sends a row. What a killed process may have sent is looked up first.
 *
 * @throws what stops the whole import: no connection, no permission
 */
export async function sendRow(number: number, given: Arguments, sending: Sending): Promise<void> {
  const { journal, upsert } = sending;
  if (upsert) return sendUpsert(number, given, { ...sending, upsert });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (journal.of(number)?.kind === 'sent' && (await settle(number, given, sending))) return;
    await journal.write(number, { kind: 'sent' });
    const state = await send(sending.finding.call, given, sending.finding);
    if (state.kind !== 'sent') return finish(number, state, journal);
  }
  if (await settle(number, given, sending)) return;
  await journal.write(number, { kind: 'unknown', reason: 'nobody knows whether it was received' });
}

/** Looks up a row that may have been received; true if nothing is left to do. */
async function settle(number: number, given: Arguments, { journal, finding }: Sending): Promise<boolean> {
  const found = await lookUp(given, journal.ids(), finding);
  if (found.kind === 'absent') return false;
  if (found.kind === 'found') await journal.write(number, { kind: 'done', id: found.id, how: 'found' });
  else await journal.write(number, { kind: 'unknown', reason: `it may have been received: ${found.reason}` });
  return true;
}

async function sendUpsert(number: number, given: Arguments, sending: Sending & { readonly upsert: Upsert }) {
  const { journal, finding, upsert } = sending;
  const { key, finder, update } = upsert;
  const value = memberAt(given.body, key);
  if (folded(value) === '') return journal.write(number, { kind: 'failed', reason: `has no ${key}` });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const [first, second] = await finder.find(value);
    const id = idOf(first);
    if (second) {
      const ids = [first, second].map((item) => idOf(item)).join(' and ');
      return journal.write(number, { kind: 'failed', reason: `two records have this ${key}: ${ids}` });
    }
    if (first && id !== undefined && isUnchanged(given.body, first))
      return journal.write(number, { kind: 'done', id, how: 'unchanged' });
    const state =
      first && id !== undefined
        ? await sendUpdate(number, { ...given, ids: [...given.ids, id] }, { ...sending, update, id })
        : await sendCreate(number, given, sending);
    if (state.kind !== 'sent') {
      if (state.kind === 'done') await finder.add({ ...first, ...(given.body as Item), id: state.id });
      return finish(number, state, journal);
    }
    const looked = first ? undefined : await lookUp(given, journal.ids(), finding);
    if (looked?.kind === 'found') return journal.write(number, { kind: 'done', id: looked.id, how: 'found' });
    if (looked?.kind === 'open') break;
  }
  return journal.write(number, { kind: 'unknown', reason: 'nobody knows whether it was received' });
}

function isUnchanged(body: unknown, item: Item): boolean {
  const { kind, isComparable } = compareRecord(body, item);
  const isThere = isPlainObject(body) && Object.keys(body).every((name) => Object.hasOwn(item, name));
  return kind === 'same' && isComparable && isThere && !Object.values(body).some((value) => typeof value === 'object');
}

async function sendCreate(number: number, given: Arguments, { journal, finding }: Sending): Promise<RowState> {
  await journal.write(number, { kind: 'sent' });
  return send(finding.call, given, finding);
}

interface Updating extends Sending {
  readonly update: Call;
  readonly id: string;
}

async function sendUpdate(number: number, given: Arguments, { journal, finding, update, id }: Updating) {
  try {
    checkCall(update, given);
  } catch (error) {
    return { kind: 'failed', reason: faultText(error) } as const;
  }
  await journal.write(number, { kind: 'sent', id });
  const state = await send(update, given, finding);
  return state.kind === 'done' ? ({ ...state, id, how: 'updated' } as const) : state;
}

/** Sends a call. `sent`: its effect is unknown. An `open` state comes with the error that stops the import. */
async function send(call: Call, given: Arguments, { client, headers }: Finding): Promise<RowState | Stopped> {
  try {
    const options = { headers, signal: new AbortController().signal, isWhole: false };
    const sent = await sendCall(call, given, { client, options });
    const id = sent.kind === 'value' ? idOf(sent.value) : undefined;
    return { kind: 'done', id: id ?? '', how: 'created' };
  } catch (error) {
    return stateOf(error);
  }
}

type Stopped = Extract<RowState, { readonly kind: 'open' }> & { readonly error: unknown };

function stateOf(error: unknown): RowState | Stopped {
  const { message, json } = toFailure(error);
  const { outcome, status } = json;
  if (outcome === 'unknown') return { kind: 'sent' };
  const isOfRow =
    (typeof status === 'number' && status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status)) ||
    (error instanceof Error && error.name === 'ArgumentError');
  return isOfRow ? { kind: 'failed', reason: message.replaceAll(/\s*\n\s*/g, '; ') } : { kind: 'open', error };
}

async function finish(number: number, state: RowState | Stopped, journal: ImportJournal): Promise<void> {
  if (!('error' in state)) return journal.write(number, state);
  await journal.write(number, { kind: 'open' });
  throw state.error;
}
