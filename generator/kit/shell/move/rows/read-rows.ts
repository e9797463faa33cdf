// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { parse, type Info } from 'csv-parse';
import { UsageError } from '../../../command/command.js';
import { isPlainObject } from '../../../validate/json-type.js';

/** A row of a file: cells of CSV, or the object of a line. */
export interface Row {
  /** Number of the row, from 1. */
  readonly number: number;
  /** Line where it ends, from 1. */
  readonly line: number;
  readonly cells?: readonly string[];
  readonly record?: Readonly<Record<string, unknown>>;
  /** Fault of the row, if it is none. */
  readonly fault?: string;
}

/** Rows of a file. */
export interface Rows {
  /** Names of the columns; `undefined` for lines of JSON. */
  readonly header: readonly string[] | undefined;
  readonly rows: AsyncIterable<Row>;
}

/** Column, or member, with the reason of an earlier failure. It is ignored. */
export const REASON = 'reason';

/**
 * Opens a file with rows. Its cells may be separated by commas, semicolons or tabs, whichever its first line has most of.
 *
 * @throws {UsageError} it cannot be read, or is no CSV
 */
export async function openRows(file: string, format: 'csv' | 'ndjson'): Promise<Rows> {
  if (format === 'ndjson') return { header: undefined, rows: jsonRows(file) };
  const all = csvRows(file, await delimiterOf(file));
  const first = await all.next();
  if (first.done) throw new UsageError(`${file} has no row with the names of its columns.`);
  return { header: (first.value.cells ?? []).map((name) => name.trim()), rows: all };
}

async function delimiterOf(file: string): Promise<string> {
  for await (const line of linesOf(file))
    return [',', ';', '\t'].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
  return ',';
}

async function* csvRows(file: string, delimiter: string): AsyncGenerator<Row, undefined> {
  const parser = parse({ bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
  // The parser gets the error, and throws it below.
  pipeline(createReadStream(file), parser, () => undefined);
  let number = -1;
  let width = 0;
  try {
    for await (const one of parser as AsyncIterable<{ readonly info: Info; readonly record: readonly string[] }>) {
      const { record: cells, info } = one;
      number += 1;
      if (number === 0) width = cells.length;
      const isOther = cells.length !== width;
      const fault = `has ${cells.length} cells, but there are ${width} columns`;
      yield { number, line: info.lines, cells, ...(isOther && { fault }) };
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  return undefined;
}

async function* jsonRows(file: string): AsyncGenerator<Row> {
  let number = 0;
  let line = 0;
  for await (const text of linesOf(file)) {
    line += 1;
    if (text.trim() === '') continue;
    number += 1;
    yield { number, line, ...readRecord(text) };
  }
}

function readRecord(text: string): Pick<Row, 'record' | 'fault'> {
  try {
    const record: unknown = JSON.parse(text);
    if (isPlainObject(record)) return { record };
  } catch {
    // Reported below.
  }
  return { fault: 'is not an object in JSON' };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  try {
    // The lines of a file that cannot be read do not say so.
    for (
      let next = await Promise.race([lines.next(), failed]);
      !next.done;
      next = await Promise.race([lines.next(), failed])
    )
      yield next.value;
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    input.destroy();
  }
}

function unreadable(file: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new UsageError(`${file} cannot be read: ${code?.startsWith('CSV') ? message : (code ?? message)}.`);
}
