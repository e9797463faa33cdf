// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { removeFile, writeDraft } from '../../command/files/growing-file.js';
import { isPlainObject } from '../../validate/json-type.js';

/** How far an export is. It belongs to the first `bytes` of the file with the rows. */
export interface ExportState {
  readonly version: 1;
  /** The call with its arguments: another one cannot go on. */
  readonly of: string;
  readonly bytes: number;
  readonly rows: number;
  /** Continues the list. */
  readonly token?: string | undefined;
  /** All columns so far. */
  readonly columns: readonly string[];
  /** True if all rows are there. */
  readonly isWhole: boolean;
}

/** Files of an export, besides the one that it writes. */
export interface ExportFiles {
  /** The finished file. */
  readonly file: string;
  /** Rows so far, each as JSON on a line. */
  readonly part: string;
  readonly journal: string;
}

/** Names of the files of an export. */
export function exportFiles(file: string): ExportFiles {
  return { file, part: `${file}.part`, journal: `${file}.journal` };
}

/** Reads a journal; `undefined` if there is none, or none that can be read. */
export async function readExportState({ journal }: ExportFiles): Promise<ExportState | undefined> {
  try {
    const state: unknown = JSON.parse(await readFile(journal, 'utf8'));
    return isPlainObject(state) && state['version'] === 1 ? (state as unknown as ExportState) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a journal: there is always the old or the new one. */
export async function writeExportState({ journal }: ExportFiles, state: ExportState, staging: string): Promise<void> {
  await writeDraft(journal, path.join(staging, 'journal'), (print) => print(JSON.stringify(state)));
}

/** Size of a file in bytes; `undefined` if there is none. */
export async function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  );
}

/** Removes what an export needs no more once its file is there. */
export async function removeRest({ part, journal }: ExportFiles): Promise<void> {
  await removeFile(part);
  await removeFile(journal);
}
