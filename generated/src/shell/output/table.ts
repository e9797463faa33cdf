// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { cellOf } from './csv.js';
import type { Print, Writer } from './format.js';
import { flatten, memberAt } from './select-fields.js';

/** Number of records that share their widths. */
const TOGETHER = 100;

const WIDEST = 40;

/** Columns of a table. */
export interface TableOptions {
  /** Default: as many as fit. */
  readonly names: readonly string[] | undefined;
  /** Heading of a column. */
  titleOf(name: string): string;
  /** Width of the terminal in characters. */
  readonly width: number;
}

/** A table for people: columns that fit the terminal, long texts cut with an ellipsis. */
export function table(print: Print, { names, titleOf, width }: TableOptions): Writer {
  let columns = names;
  let isFirst = true;
  const waiting: unknown[] = [];
  const flush = async () => {
    if (waiting.length === 0) return;
    columns ??= usualColumns(waiting, { titleOf, width });
    const titles = columns.map((name) => printable(titleOf(name)));
    const rows = waiting.splice(0).map((record) => columns?.map((name) => shown(cellOf(valueOf(record, name)))) ?? []);
    const widths = titles.map((title, at) => Math.max(length(title), ...rows.map((row) => length(row[at] ?? ''))));
    const line = (cells: readonly string[]) =>
      `${cells
        .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - length(cell))))
        .join('  ')
        .trimEnd()}\n`;
    const head = isFirst ? [line(titles), line(widths.map((size) => '─'.repeat(size)))] : [];
    isFirst = false;
    await print([...head, ...rows.map(line)].join(''));
  };
  return {
    async write(record) {
      waiting.push(record);
      if (waiting.length >= TOGETHER) await flush();
    },
    async end() {
      await flush();
      if (isFirst) await print('There are none.\n');
    },
  };
}

/** One record as a table of names and values. */
export function recordTable(record: unknown, titleOf: TableOptions['titleOf']): string {
  const rows = flatten(record).map(([name, value]) => [printable(titleOf(name)), printable(cellOf(value))] as const);
  const width = Math.max(0, ...rows.map(([name]) => length(name)));
  return rows.map(([name, value]) => `${name}${' '.repeat(width - length(name))}  ${value}\n`).join('');
}

/** As many of the members as fit, in their order; those of which every record lacks a value come last. */
function usualColumns(records: readonly unknown[], { titleOf, width }: Omit<TableOptions, 'names'>): string[] {
  const names = [...new Set(records.flatMap((record) => flatten(record).map(([name]) => name)))];
  const isFilled = (name: string) => records.some((record) => cellOf(valueOf(record, name)) !== '');
  const ordered = [...names.filter(isFilled), ...names.filter((name) => !isFilled(name))];
  let used = 0;
  const fitting = ordered.filter((name) => {
    const size = Math.max(
      length(titleOf(name)),
      ...records.map((record) => length(shown(cellOf(valueOf(record, name))))),
    );
    used += size + 2;
    return used - 2 <= width;
  });
  return fitting.length > 0 ? fitting : ordered.slice(0, 1);
}

function valueOf(record: unknown, name: string): unknown {
  return name === 'value' && (typeof record !== 'object' || record === null) ? record : memberAt(record, name);
}

function shown(text: string): string {
  const plain = printable(text);
  return length(plain) > WIDEST ? `${[...plain].slice(0, WIDEST - 1).join('')}…` : plain;
}

/** Text of others without what a terminal would obey. */
export function printable(text: string): string {
  return text.replaceAll(/[\r\n\t]+/g, ' ').replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
}

function length(text: string): number {
  return [...text].length;
}
