// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../command/command.js';
import type { FlagTable } from '../../command/flags.js';
import type { MoveScope } from './scope.js';
import { callsFor, resourceOf } from './find/find-target.js';

/** Flags of `import`, besides those of fields. */
export const IMPORT_FLAGS = {
  csv: { type: 'boolean' },
  ndjson: { type: 'boolean' },
  map: { type: 'string', multiple: true },
  empty: { type: 'string' },
  plan: { type: 'boolean' },
  'upsert-by': { type: 'string' },
  'ignore-unknown': { type: 'boolean' },
} as const satisfies FlagTable;

/** Help of `import`. */
export function importHelp({ program, apis }: MoveScope): string {
  const resources = callsFor('import', apis).map(resourceOf);
  return `Usage: ${program} import <resource> <file> [--field value …] [options]

Creates a record for each row of a file, within the rate limit. All rows are checked first; those with faults, and those that
the API rejects, are in <file>.failed.csv with the reason, which can be imported once they are right. Killed at any moment and
started again, it goes on without losing or repeating a row: what it did is in <file>.journal. A row that was being sent then
is looked up in the list of the resource, where there is one.

Resources: ${resources.join(', ')}

  --plan                 checks all rows, says what would be done, and sends nothing
  --map <column=field>   the field that a column gives; may be repeated. Default: the one of its name, or label.
                         --map 'column=' leaves it out
  --ignore-unknown       leaves out all columns that name no field
  --empty null           sends empty cells as null. Default: they are left out
  --upsert-by <field>    changes the record that has the row's value there; creates one if there is none. Needs a list, and update
  --csv, --ndjson        the form, where the name of the file does not say it
  --header, --profile, --verbose, --allow-unknown   as in every call

A field as a flag is the same for all rows. Ctrl-C stops after the current row.
Exit code: 0 all rows are there, 1 some failed, 5 of some, nobody knows whether they were received.

Example
  ${program} import ${resources[0] ?? '<resource>'} ${resources[0]?.replaceAll(' ', '-') ?? 'records'}.csv --plan`;
}

/** Reads `--map 'Company name=name'`. */
export function readMap(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.lastIndexOf('=');
      if (at < 1) throw new UsageError(`--map is ${JSON.stringify(text)}. Write it as '<column>=<field>'.`);
      return [text.slice(0, at), text.slice(at + 1).trim()] as const;
    }),
  );
}

/** Form of a file with rows. */
export function importFormat(file: string, { csv, ndjson }: { readonly csv?: boolean; readonly ndjson?: boolean }) {
  if (csv && ndjson) throw new UsageError('Write either --csv or --ndjson.');
  return ndjson || (!csv && /\.(?:ndjson|jsonl)$/i.test(file)) ? 'ndjson' : 'csv';
}

/** True if empty cells are sent as null. */
export function readEmpty(given: string | undefined): boolean {
  if (given !== undefined && given !== 'null') throw new UsageError(`--empty is ${JSON.stringify(given)}. Write null.`);
  return given === 'null';
}
