// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../../command/command.js';
import type { Call } from '../../describe/described.js';
import { unguarded } from '../../output/csv.js';
import { assemble, type Arguments } from '../../read/assemble.js';
import { checkCall } from '../../read/check-call.js';
import { InvalidCallError } from '../../read/failure.js';
import type { GivenField, Line } from '../../read/read-line.js';
import type { Column } from './columns.js';
import { REASON, type Row } from './read-rows.js';

/** How rows become calls. */
export interface RowReading {
  readonly call: Call;
  /** The command line: ids, and fields that are the same for all rows. */
  readonly line: Line;
  readonly columns: readonly Column[];
  /** Empty cells are sent as null. Default: they are left out. */
  readonly sendsNull: boolean;
}

/** A row as a call, or what is wrong with it. */
export type ReadRow =
  | { readonly given: Arguments; readonly fault?: undefined }
  | { readonly given?: undefined; readonly fault: string };

/** Reads a row, and checks it against the description. */
export function readRow(row: Row, reading: RowReading): ReadRow {
  if (row.fault !== undefined) return { fault: row.fault };
  try {
    const given = row.record ? ofRecord(row.record, reading) : ofCells(row.cells ?? [], reading);
    checkCall(reading.call, given, { allowsUnknown: reading.line.flags['allow-unknown'] === true });
    return { given };
  } catch (error) {
    return { fault: faultText(error) };
  }
}

/** Faults of arguments, on one line. */
export function faultText(error: unknown): string {
  if (error instanceof InvalidCallError)
    return error.issues.map(({ field, message }) => [field, message].filter(Boolean).join(' ')).join('; ');
  if (error instanceof UsageError) return error.message;
  throw error;
}

function ofRecord(record: Readonly<Record<string, unknown>>, { call, line }: RowReading): Arguments {
  const { [REASON]: _reason, ...members } = record;
  return assemble(call, line, JSON.stringify(members));
}

function ofCells(cells: readonly string[], { call, line, columns, sendsNull }: RowReading): Arguments {
  const filled: GivenField[] = [];
  const empty: Record<string, unknown> = {};
  for (const [at, column] of columns.entries()) {
    const text = unguarded(cells[at]?.trim() ?? '');
    if (!column) continue;
    if (text !== '') filled.push({ ...column, texts: [text] });
    else if (sendsNull && column.below.length === 0) empty[column.field.name] = null;
  }
  return assemble(call, { ...line, given: [...line.given, ...filled] }, JSON.stringify(empty));
}
