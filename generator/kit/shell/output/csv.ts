// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Print, Writer } from './format.js';
import { flatten, memberAt } from './select-fields.js';

/** Number of records that the columns are read from, where none are named. */
const SEEN_FIRST = 1000;

/** Records have members that are in no column, since the first records lacked them. */
export class LeftOutColumnsError extends Error {
  override name = 'LeftOutColumnsError';
}

/**
 * CSV by RFC 4180, with a row of names first. Columns are the named ones, else those of the first thousand records. Members
 * that appear later have no column: then `end` throws, after everything else is written. Texts that a spreadsheet would run as a
 * formula begin with an apostrophe.
 */
export function csv(print: Print, names: readonly string[] | undefined): Writer {
  let columns = names;
  let hasBegun = false;
  const waiting: unknown[] = [];
  const later = new Set<string>();
  const row = (texts: readonly string[]) => print(csvRow(texts));
  const writeRow = async (record: unknown, known: readonly string[]) => {
    if (names === undefined) for (const [name] of flatten(record)) if (!known.includes(name)) later.add(name);
    await row(known.map((name) => safeCell(name === 'value' && !isObject(record) ? record : memberAt(record, name))));
  };
  const begin = async () => {
    columns ??= [...new Set(waiting.flatMap((record) => flatten(record).map(([name]) => name)))];
    if (columns.length > 0) await row(columns.map(guarded));
    for (const record of waiting.splice(0)) await writeRow(record, columns);
  };
  return {
    async write(record) {
      if (hasBegun && columns !== undefined) return writeRow(record, columns);
      waiting.push(record);
      if (waiting.length >= SEEN_FIRST || names !== undefined) {
        hasBegun = true;
        await begin();
      }
    },
    async end() {
      if (!hasBegun) await begin();
      if (later.size > 0)
        throw new LeftOutColumnsError(
          `Records after the first ${SEEN_FIRST} have members without a column: ${[...later].join(', ')}. Name all columns with --fields, or use --output ndjson.`,
        );
    },
  };
}

/** A cell that no spreadsheet takes for a formula. Numbers stay numbers. */
function safeCell(value: unknown): string {
  return typeof value === 'string' ? guarded(value) : cellOf(value);
}

/**
 * Text of others, with an apostrophe before what a spreadsheet would run as a formula. Telephone numbers and other texts of digits
 * and signs can do no harm, and stay as they are.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guarded(text: string): string {
  const isHarmless = /^[+-][\d\s().,/-]*$/.test(text);
  return FORMULA.test(text) && !isHarmless ? `'${text}` : text;
}

/** Undoes `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** Begins like a formula, after apostrophes that are those of the text. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A row of CSV, with the end of its line. */
export function csvRow(texts: readonly string[]): string {
  return `${texts.map(quoted).join(',')}\r\n`;
}

/** A value as text: texts as they are, lists and objects as JSON, nothing for null. */
export function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
