// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { UsageError } from '../../command/command.js';
import { withClaim } from '../../command/files/claim.js';
import { GrowingFile, moveFile, writeDraft } from '../../command/files/growing-file.js';
import { isPlainObject } from '../../validate/json-type.js';
import type { Call } from '../describe/described.js';
import { csv } from '../output/csv.js';
import type { Print } from '../output/format.js';
import { flatten, selectFields } from '../output/select-fields.js';
import type { Arguments } from '../read/assemble.js';
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
import type { Progress } from './progress.js';

/** A list, and the file that it is written to. */
export interface ExportedList {
  readonly call: Call;
  readonly given: Arguments;
  readonly client: object;
  readonly options: Pick<CallOptions, 'headers' | 'signal' | 'maxItems'>;
  readonly file: string;
  readonly format: 'csv' | 'ndjson';
  /** Members of each record. Default: all. */
  readonly names: readonly string[] | undefined;
  /** Replaces a file that is there, and an unfinished export of something else. */
  readonly force: boolean;
  readonly progress: Progress;
}

/**
 * Writes a list to a file. Rows are kept next to it as they arrive, with a journal, so that a later call goes on where a
 * killed one was; the file itself is there when it is whole.
 *
 * @returns the number of rows
 * @throws {UsageError} the file exists, or is the export of something else
 */
export async function exportList(list: ExportedList): Promise<number> {
  return withClaim(list.file, (staging) => run(list, staging), { tries: 0 });
}

async function run(list: ExportedList, staging: string): Promise<number> {
  const files = exportFiles(list.file);
  const start = await startOf(list, files);
  // It was killed after its file was in place.
  if (start.isWhole && (await sizeOf(files.part)) === undefined) {
    await removeRest(files);
    return start.rows;
  }
  const whole = start.isWhole ? start : await readAll(list, start, { files, staging });
  if (list.format === 'ndjson') await moveFile(files.part, files.file);
  else {
    const columns = list.names ?? whole.columns;
    await writeDraft(files.file, path.join(staging, 'new'), (print) => toCsv(files.part, columns, print));
  }
  await removeRest(files);
  return whole.rows;
}

/** Finds out where to begin. */
async function startOf({ call, given, options, names, format, file, force }: ExportedList, files: ExportFiles) {
  const { ids, params } = given;
  const of = JSON.stringify([call.words, ids, params, names ?? null, format, options.maxItems ?? null]);
  const anew: ExportState = { version: 1, of, bytes: 0, rows: 0, columns: [], isWhole: false };
  const state = await readExportState(files);
  if (state && state.of !== of && !force)
    throw new UsageError(
      `${files.journal} belongs to an export of something else, which did not end. Choose another file, or --force begins anew.`,
    );
  if (state?.of === of) {
    const size = await sizeOf(files.part);
    if (size !== undefined && size >= state.bytes) return state;
    if (state.isWhole && (await sizeOf(file)) !== undefined) return state;
  }
  if (!force && state === undefined && (await sizeOf(file)) !== undefined)
    throw new UsageError(`${file} exists. --force replaces it.`);
  return anew;
}

interface Place {
  readonly files: ExportFiles;
  readonly staging: string;
}

async function readAll(list: ExportedList, start: ExportState, { files, staging }: Place): Promise<ExportState> {
  const { call, given, client, names, progress } = list;
  const maxItems = list.options.maxItems === undefined ? undefined : list.options.maxItems - start.rows;
  const options = { ...list.options, maxItems, isWhole: true, resume: start.token };
  const sent = await sendCall(call, given, { client, options });
  if (sent.kind !== 'items' || !sent.pages) throw new TypeError(`${call.words.join(' ')} has no pages.`);
  const rows = await GrowingFile.open(files.part, start.bytes);
  try {
    let state = start;
    await writeExportState(files, state, staging);
    for await (const { items, body } of sent.pages()) {
      state = await addRows(
        rows,
        items.map((item) => selectFields(item, names)),
        { ...state, token: sent.resumeToken?.() },
      );
      await writeExportState(files, state, staging);
      progress.show(state.rows, totalIn(body));
    }
    state = { ...state, isWhole: true };
    await writeExportState(files, state, staging);
    return state;
  } finally {
    await rows.close();
  }
}

/** Adds rows to a file. They are on the disk before the journal says so. */
export async function addRows(
  rows: GrowingFile,
  records: readonly unknown[],
  state: ExportState,
): Promise<ExportState> {
  const text = records.map((record) => `${JSON.stringify(record) ?? 'null'}\n`).join('');
  await rows.append(text);
  const columns = new Set(state.columns);
  for (const record of records) for (const [name] of flatten(record)) columns.add(name);
  return {
    ...state,
    bytes: state.bytes + Buffer.byteLength(text),
    rows: state.rows + records.length,
    columns: [...columns],
  };
}

async function toCsv(from: string, columns: readonly string[], print: Print): Promise<void> {
  const writer = csv(print, columns);
  for await (const line of createInterface({ input: createReadStream(from), crlfDelay: Infinity }))
    await writer.write(JSON.parse(line) as unknown);
  await writer.end();
}

/** The number of all records, where a page has it under one of the usual names. */
function totalIn(body: unknown): number | undefined {
  if (!isPlainObject(body)) return undefined;
  const places = [body, body['meta'], body['pagination'], body['page']].filter(isPlainObject);
  const totals = places.flatMap((place) => [
    place['total'],
    place['totalCount'],
    place['total_count'],
    place['totalItems'],
  ]);
  return totals.find((total): total is number => typeof total === 'number');
}
