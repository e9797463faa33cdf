// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Print, Writer } from './format.js';

/** One JSON document that is a list, written item by item. */
export function jsonList(print: Print): Writer {
  let isEmpty = true;
  return {
    async write(record) {
      await print(`${isEmpty ? '[\n' : ',\n'}${indented(record)}`);
      isEmpty = false;
    },
    async end() {
      await print(isEmpty ? '[]\n' : '\n]\n');
    },
  };
}

/** A JSON text for each record, each on a line. */
export function ndjson(print: Print): Writer {
  return { write: (record) => print(`${JSON.stringify(record) ?? 'null'}\n`), end: async () => undefined };
}

/** A JSON document that people can read. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2) ?? 'null'}\n`;
}

function indented(record: unknown): string {
  return (JSON.stringify(record, undefined, 2) ?? 'null').replaceAll(/^/gm, '  ');
}
