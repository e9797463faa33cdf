// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../command/command.js';
import { suggestion } from '../../runtime/errors/nearest.js';

/** Form of the output. `json` is one document; the others have a line or a row for each record, as it arrives. */
export type Format = 'json' | 'ndjson' | 'csv' | 'table';

/** All forms. */
export const FORMATS: readonly Format[] = ['json', 'ndjson', 'csv', 'table'];

/** The form that a command line asks for. Default: a table on a terminal, JSON elsewhere. */
export function readFormat(given: string | undefined, isTerminal: boolean): Format {
  if (given === undefined) return isTerminal ? 'table' : 'json';
  const format = FORMATS.find((one) => one === given);
  if (format) return format;
  throw new UsageError(
    `--output is ${JSON.stringify(given)}. Write json, ndjson, csv or table.${suggestion(given, FORMATS)}`,
  );
}

/** Writes records, one after another. */
export interface Writer {
  write(record: unknown): Promise<void>;
  /** Writes what ends the output. */
  end(): Promise<void>;
}

/** Writes text to standard output, and waits while the reader is slow. */
export type Print = (text: string) => Promise<void>;
