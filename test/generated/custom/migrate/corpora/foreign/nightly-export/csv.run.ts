import type { HefflV1 } from 'heffl/v1';
import * as tables from './tables.js';
import type { Cell, Table } from './tables.js';

const quote = (cell: Cell) => {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

async function* lines<T>(table: Table<T>, heffl: HefflV1): AsyncGenerator<string> {
  yield Object.keys(table.columns).join(',');
  for await (const row of table.rows(heffl)) {
    yield Object.values(table.columns)
      .map((column) => quote(column(row)))
      .join(',');
  }
}

async function write<T>(table: Table<T>, heffl: HefflV1, out: Map<string, string[]>) {
  const all: string[] = [];
  for await (const line of lines(table, heffl)) all.push(line);
  out.set(table.file, all);
}

export async function run(heffl: HefflV1): Promise<unknown> {
  const out = new Map<string, string[]>();
  await write(tables.clients, heffl, out);
  await write(tables.deals, heffl, out);
  await write(tables.leads, heffl, out);
  await write(tables.tasks, heffl, out);
  return Object.fromEntries([...out].map(([file, [head, first, ...more]]) => [file, { head, first, rows: more.length + 1 }]));
}
