// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import path from 'node:path';
import { UsageError } from '../../command/command.js';
import { counted } from '../../validate/issues.js';
import { memberNamesFor } from '../describe/labels.js';
import { prepareCall } from '../describe/prepare.js';
import { readNames } from '../output/select-fields.js';
import { assemble } from '../read/assemble.js';
import { checkCall } from '../read/check-call.js';
import { readLine } from '../read/read-line.js';
import { connectOptions } from '../send/connect-options.js';
import { callOptions } from '../send/call-options.js';
import { callsFor, findTarget, resourceOf } from './find/find-target.js';
import { exportList } from './export-list.js';
import { splitFlags } from './own-flags.js';
import { Progress } from './progress.js';
import { LimitMemory } from './limit-memory.js';
import type { MoveScope } from './scope.js';

const FLAGS = {
  out: { type: 'string' },
  csv: { type: 'boolean' },
  ndjson: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

/** Flags of a list that mean nothing for a file. */
const OTHERS = ['output', 'all', 'resume', 'json', 'dry-run'];

/** Help of `export`. */
export function exportHelp({ program, apis }: MoveScope): string {
  const resources = callsFor('export', apis).map(resourceOf);
  return `Usage: ${program} export <resource> --out <file> [--parameter value …] [options]

Writes all records of a list to a file, within the rate limit. Killed at any moment and started again, it goes on without
losing or repeating a row: until the file is whole, its rows are in <file>.part, with a journal in <file>.journal.

Texts in CSV that a spreadsheet would run as a formula begin with an apostrophe, which import removes.

Resources: ${resources.join(', ')}

  --out <file>        .csv or .ndjson
  --csv, --ndjson     the form, where the name of the file does not say it
  --fields <names>    only these members of each record, with commas between: id,name,address.city
  --max-items <n>     stops after so many records
  --force             replaces a file, or an unfinished export of something else
  --header, --profile, --verbose   as in every call

Parameters of the list are flags, too: ${program} ${resources[0] ?? '<resource>'} list --help shows them.

Example
  ${program} export ${resources[0] ?? '<resource>'} --csv --out ${resources[0]?.replaceAll(' ', '-') ?? 'records'}.csv`;
}

/** `export` */
export async function runExport(args: readonly string[], scope: MoveScope): Promise<number> {
  const { program, apis, surroundings, hooks } = scope;
  const { own, rest } = splitFlags(args, FLAGS);
  const target = findTarget('export', apis, rest);
  const call = await prepareCall(target.call, hooks, surroundings);
  const line = readLine(call, target.rest);
  const wrong = OTHERS.find((name) => line.flags[name] !== undefined);
  if (wrong !== undefined) throw new UsageError(`export has no --${wrong}.`);
  if (own.out === undefined) throw new UsageError('export needs --out <file>.');
  const format = formatOf(own.out, own);
  const given = assemble(call, line, undefined);
  checkCall(call, given);
  const text = (name: string) => line.flags[name] as string | undefined;
  const isVerbose = line.flags['verbose'] === true;
  const { client } = await connectOptions(call.api, { program, surroundings, profile: text('profile'), isVerbose });
  const progress = new Progress(resourceOf(call), surroundings);
  const file = path.resolve(surroundings.folder, own.out);
  const options = callOptions(line, surroundings);
  const memory = await LimitMemory.open(`${file}.limit`, surroundings);
  const clientOfCall = call.api.create(progress.counted(memory.remembered(client)));
  try {
    const rows = await exportList({
      call,
      given,
      client: clientOfCall,
      options,
      file,
      format,
      progress,
      names: memberNamesFor(readNames(text('fields')), call),
      force: own.force === true,
    });
    await memory.remove();
    progress.end();
    surroundings.printError(`${own.out}: ${counted(rows, 'row')}, ${progress.rejectedText()}.`);
    return 0;
  } catch (error) {
    progress.end();
    if (!(error instanceof UsageError))
      surroundings.printError('It did not end. The same command goes on where it was.');
    throw error;
  }
}

function formatOf(file: string, { csv, ndjson }: { readonly csv?: boolean; readonly ndjson?: boolean }) {
  if (csv && ndjson) throw new UsageError('Write either --csv or --ndjson.');
  if (csv || ndjson) return csv ? 'csv' : 'ndjson';
  if (/\.csv$/i.test(file)) return 'csv';
  if (/\.(?:ndjson|jsonl)$/i.test(file)) return 'ndjson';
  throw new UsageError(`The form of ${file} is not in its name: add --csv or --ndjson.`);
}
