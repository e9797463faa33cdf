// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { withClaim } from '../../command/files/claim.js';
import { GrowingFile, moveFile } from '../../command/files/growing-file.js';
import { isPlainObject } from '../../validate/json-type.js';
import { callsOf, type Call } from '../describe/described.js';
import { schemasOf } from '../describe/fields.js';
import { sendCall, type CallOptions } from '../send/send-call.js';
import {
  exportFiles,
  readExportState,
  removeRest,
  sizeOf,
  writeExportState,
  type ExportFiles,
  type ExportState,
} from './export-journal.js';
import { addRows } from './export-list.js';
import { itemsOf } from './find/find-record.js';
import { resourceOf } from './find/find-target.js';
import type { Progress } from './progress.js';

/** A call that is made for each record of a list. */
export interface PerRecord {
  readonly call: Call;
  /** The list whose records have the id. */
  readonly parent: Call;
}

/** Lists below the records of other lists; with `details`, calls that get one record, too. */
export function callsPerRecord(lists: readonly Call[], { details }: { readonly details: boolean }): PerRecord[] {
  const apis = [...new Set(lists.map(({ api }) => api))];
  return callsOf(apis).flatMap((call) => {
    const { method, route } = schemasOf(call);
    const [, above, below] = /^([^{}]+)\/\{[^/{}]+\}(\/[^{}]+)?$/.exec(route) ?? [];
    const verb = call.words.at(-1);
    const isWanted = below === undefined ? details && verb === 'get' : verb === 'list';
    const parent = lists.find((list) => list.api === call.api && schemasOf(list).route === above);
    return parent && isWanted && method.toUpperCase() === 'GET' ? [{ call, parent }] : [];
  });
}

/** `pets-visits.ndjson`, `pets.details.ndjson` */
export function fileNameOf(call: Call): string {
  const name = resourceOf(call).replaceAll(' ', '-');
  return call.words.at(-1) === 'get' ? `${name}.details.ndjson` : `${name}.ndjson`;
}

/** Files of a call that is made for each record, and how it is made. */
export interface PerRecordOptions {
  /** The file with the records of the list. */
  readonly parentFile: string;
  readonly file: string;
  readonly client: object;
  readonly options: CallOptions;
  readonly progress: Progress;
}

/**
 * Makes a call for each record of a file, and writes what it returns: a record, or each record of a list with the id that it is
 * below. Records that are gone meanwhile are left out. A later call goes on where a killed one was.
 */
export async function exportPerRecord({ call }: PerRecord, given: PerRecordOptions): Promise<ExportedRows> {
  return withClaim(given.file, (staging) => run(call, given, staging), { tries: 0 });
}

/** Result of an export. */
export interface ExportedRows {
  readonly rows: number;
  /** Number of records that are not there any more, of those that this call read. */
  readonly gone: number;
}

async function run(call: Call, given: PerRecordOptions, staging: string): Promise<ExportedRows> {
  const files = exportFiles(given.file);
  // Another reading of the list may have its records in another order.
  const { size, mtimeMs } = await stat(given.parentFile);
  const of = JSON.stringify([call.words, size, mtimeMs]);
  let state = await startOf(files, of);
  let gone = 0;
  const rows = await GrowingFile.open(files.part, state.bytes);
  try {
    let at = 0;
    for await (const line of createInterface({ input: createReadStream(given.parentFile), crlfDelay: Infinity })) {
      at += 1;
      if (at <= Number(state.token ?? 0)) continue;
      given.options.signal.throwIfAborted();
      const records = await rowsOf(call, JSON.parse(line), given);
      if (records === undefined) gone += 1;
      state = await addRows(rows, records ?? [], { ...state, token: String(at) });
      await writeExportState(files, state, staging);
      given.progress.show(state.rows);
    }
  } finally {
    await rows.close();
  }
  await moveFile(files.part, files.file);
  await removeRest(files);
  return { rows: state.rows, gone };
}

/** Where an earlier call was; its token is the number of records that it made the call for. */
async function startOf(files: ExportFiles, of: string): Promise<ExportState> {
  const state = await readExportState(files);
  const isThere = state?.of === of && ((await sizeOf(files.part)) ?? 0) >= state.bytes;
  return isThere ? state : { version: 1, of, bytes: 0, rows: 0, columns: [], isWhole: false };
}

/** The rows of a record; `undefined` where it is gone. */
async function rowsOf(
  call: Call,
  record: unknown,
  { client, options }: PerRecordOptions,
): Promise<unknown[] | undefined> {
  const [name = ''] = call.described.ids ?? [];
  const id = isPlainObject(record) ? (record[name] ?? record['id']) : undefined;
  if (typeof id !== 'string' && typeof id !== 'number') return [];
  const given = { ids: [id], params: {}, body: undefined };
  const found: unknown[] = [];
  try {
    if (call.words.at(-1) === 'get') {
      const sent = await sendCall(call, given, { client, options });
      return sent.kind === 'value' && sent.value !== undefined ? [sent.value] : [];
    }
    const { headers } = options;
    for await (const item of itemsOf(call, given, { call, client, headers }))
      found.push({ parent: { [name]: id }, record: item });
    return found;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return undefined;
    throw error;
  }
}
