// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { writeDraft } from '../../../command/files/growing-file.js';
import { csvRow } from '../../output/csv.js';
import { openRows, REASON } from './read-rows.js';

/** Rows of a file that were not imported, and why. */
export interface FailedRows {
  readonly file: string;
  readonly format: 'csv' | 'ndjson';
  readonly reasons: ReadonlyMap<number, string>;
}

/** `companies.csv.failed.csv` */
export function failedName(file: string, format: 'csv' | 'ndjson'): string {
  return `${file}.failed.${format}`;
}

/** Writes the failed rows of a file to one of their own, with the reason. It can be imported once they are right. */
export async function writeFailedRows({ file, format, reasons }: FailedRows): Promise<void> {
  const target = failedName(file, format);
  const { header, rows } = await openRows(file, format);
  await writeDraft(target, `${target}.part`, async (print) => {
    const kept = header?.flatMap((name, at) => (name === REASON ? [] : [{ name, at }])) ?? [];
    if (format === 'csv') await print(csvRow([...kept.map(({ name }) => name), REASON]));
    for await (const { number, cells = [], record } of rows) {
      const reason = reasons.get(number);
      if (reason === undefined) continue;
      const values = kept.map(({ at }) => cells[at] ?? '');
      const line = `${JSON.stringify({ ...record, [REASON]: reason })}\n`;
      await print(format === 'csv' ? csvRow([...values, reason]) : line);
    }
  });
}
