// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import path from 'node:path';
import { UsageError } from '../../command/command.js';
import { withClaim } from '../../command/files/claim.js';
import { counted } from '../../validate/issues.js';
import type { Call } from '../describe/described.js';
import { fieldsOf } from '../describe/fields.js';
import { memberNamesFor } from '../describe/labels.js';
import { prepareCall } from '../describe/prepare.js';
import { EXIT } from '../read/failure.js';
import { readLine, type Line } from '../read/read-line.js';
import { callOptions } from '../send/call-options.js';
import { connectOptions } from '../send/connect-options.js';
import { readColumns } from './rows/columns.js';
import { failedName, writeFailedRows } from './rows/failed-rows.js';
import { KeyFinder, listOf } from './find/find-record.js';
import { findTarget, resourceOf, siblingOf, type Target } from './find/find-target.js';
import { fingerprint, ImportJournal } from './import-journal.js';
import { IMPORT_FLAGS, importFormat, readEmpty, readMap } from './import-options.js';
import { splitFlags } from './own-flags.js';
import { Progress } from './progress.js';
import { LimitMemory } from './limit-memory.js';
import { openRows } from './rows/read-rows.js';
import { readRow, type RowReading } from './rows/row-body.js';
import type { MoveScope } from './scope.js';
import { sendRow, type Sending, type Upsert } from './send-row.js';

/** A file that is imported. */
interface Import extends MoveScope {
  /** As it was given. */
  readonly name: string;
  readonly file: string;
  readonly format: 'csv' | 'ndjson';
  readonly reading: RowReading;
  readonly key: string | undefined;
  readonly line: Line;
  readonly progress: Progress;
}

/** `import` */
export async function runImport(args: readonly string[], scope: MoveScope): Promise<number> {
  const { apis, surroundings, hooks } = scope;
  const { own, rest } = splitFlags(args, IMPORT_FLAGS);
  const { call: target, name, others } = readTarget(findTarget('import', apis, rest));
  const call = await prepareCall(target, hooks, surroundings);
  const line = readLine(call, others);
  const wrong = ['output', 'fields', 'json', 'dry-run'].find((flag) => line.flags[flag] !== undefined);
  if (wrong !== undefined)
    throw new UsageError(`import has no --${wrong}.${wrong === 'dry-run' ? ' Say --plan.' : ''}`);
  const file = path.resolve(surroundings.folder, name);
  const format = importFormat(name, own);
  const { header } = await openRows(file, format);
  const map = readMap(own.map ?? []);
  const ignoresUnknown = own['ignore-unknown'] === true;
  const allowsUnknown = line.flags['allow-unknown'] === true;
  const columns = header ? readColumns(header, call, { map, ignoresUnknown, allowsUnknown }) : [];
  const reading = { call, line, columns, sendsNull: readEmpty(own.empty) };
  const progress = new Progress(name, surroundings);
  const all: Import = { ...scope, name, file, format, reading, key: keyOf(own['upsert-by'], call), line, progress };
  const upsertable = upsertCalls(all);
  const faults = await findFaults(all);
  if (own.plan) return reportPlan(all, faults);
  return withClaim(file, () => send(all, faults.reasons, upsertable), { tries: 0 });
}

/** The field of `--upsert-by`, which may be a label. */
function keyOf(given: string | undefined, call: Call): string | undefined {
  return memberNamesFor(given === undefined ? undefined : [given], call)?.[0];
}

/** The ids of a resource come before the file. */
function readTarget({ call, rest }: Target) {
  const { length } = call.described.ids ?? [];
  const [name] = rest.slice(length);
  if (name === undefined || rest.slice(0, length + 1).some((one) => one.startsWith('-')))
    throw new UsageError(
      `Write import ${[resourceOf(call), ...(call.described.ids ?? []).map((id) => `<${id}>`)].join(' ')} <file>.`,
    );
  if (!fieldsOf(call).body) throw new UsageError(`${call.words.join(' ')} takes no fields.`);
  return { call, name, others: [...rest.slice(0, length), ...rest.slice(length + 1)] };
}

/** The calls that find and change records. */
function upsertCalls({ reading: { call }, key }: Import) {
  if (key === undefined) return undefined;
  const list = listOf(call);
  const update = siblingOf(call, 'update', { moreIds: 1 });
  if (list && update) return { key, list, update };
  throw new UsageError(
    `--upsert-by needs a list and an update of ${resourceOf(call)}, and there is ${list ? 'no update' : 'no paged list'}.`,
  );
}

interface Faults {
  /** Number of all rows. */
  readonly count: number;
  readonly reasons: ReadonlyMap<number, string>;
  /** `line 12: email must be an e-mail address` */
  readonly lines: readonly string[];
}

async function findFaults({ file, format, reading, key }: Import): Promise<Faults> {
  const reasons = new Map<number, string>();
  const lines: string[] = [];
  let count = 0;
  for await (const row of (await openRows(file, format)).rows) {
    count += 1;
    const { fault, given } = readRow(row, reading);
    const reason = fault ?? (key !== undefined && !hasMember(given.body, key) ? `has no ${key}` : undefined);
    if (reason === undefined) continue;
    reasons.set(row.number, reason);
    lines.push(`line ${row.line}: ${reason}`);
  }
  return { count, reasons, lines };
}

function hasMember(body: unknown, key: string): boolean {
  return typeof body === 'object' && body !== null && key in body;
}

function reportPlan({ name, key, reading, surroundings }: Import, { count, lines }: Faults): number {
  const resource = resourceOf(reading.call);
  const done = key === undefined ? 'created' : `created, or changed where there is one with the same ${key}`;
  surroundings.print(`${name}: ${counted(count, 'row')}. ${count - lines.length} would be ${done} in ${resource}.`);
  for (const [at, column] of reading.columns.entries())
    if (!column) surroundings.print(`  column ${at + 1} is left out`);
  if (lines.length > 0)
    surroundings.print(
      [
        `${counted(lines.length, 'row')} ${lines.length === 1 ? 'has' : 'have'} faults:`,
        ...lines.map((line) => `  ${line}`),
      ].join('\n'),
    );
  return lines.length > 0 ? EXIT.invalid : EXIT.done;
}

type Upsertable = ReturnType<typeof upsertCalls>;

async function send(all: Import, faults: ReadonlyMap<number, string>, upsertable: Upsertable): Promise<number> {
  const { program, surroundings, reading, line, progress, file, key, name } = all;
  const { call } = reading;
  const profile = line.flags['profile'] as string | undefined;
  const isVerbose = line.flags['verbose'] === true;
  const { client } = await connectOptions(call.api, { program, surroundings, profile, isVerbose });
  const { headers, signal } = callOptions(line, surroundings);
  const memory = await LimitMemory.open(`${file}.limit`, surroundings);
  const finding = { call, client: call.api.create(progress.counted(memory.remembered(client))), headers };
  const upsert: Upsert | undefined = upsertable && {
    ...upsertable,
    finder: new KeyFinder(upsertable.key, upsertable.list, { ids: line.ids, finding }),
  };
  const { columns, sendsNull } = reading;
  const fields = columns.map((column) => column && `${column.field.name}.${column.below.join('.')}`);
  const of = await fingerprint(file, call.words, line.ids, line.given, fields, sendsNull, key ?? null);
  const journal = await ImportJournal.open(`${file}.journal`, of);
  let isStopped: boolean;
  try {
    isStopped = await sendRows(all, { journal, finding, upsert }, { faults, signal });
  } catch (error) {
    progress.end();
    surroundings.printError('It did not end. The same command goes on where it was.');
    throw error;
  } finally {
    await journal.close();
  }
  progress.end();
  if (isStopped) {
    surroundings.printError(`${name}: stopped after a row. The same command goes on with the next one.`);
    return EXIT.rejected;
  }
  await memory.remove();
  return reportEnd(all, journal, faults);
}

interface SendOptions {
  readonly faults: ReadonlyMap<number, string>;
  readonly signal: AbortSignal;
}

/** Sends all rows that nothing is known of, or that may have been received. Returns true if it was stopped. */
async function sendRows(
  { file, format, reading, progress }: Import,
  sending: Sending,
  { faults, signal }: SendOptions,
) {
  const { journal } = sending;
  for await (const row of (await openRows(file, format)).rows) {
    const kind = journal.of(row.number)?.kind ?? 'open';
    if (faults.has(row.number) || (kind !== 'open' && kind !== 'sent')) continue;
    if (signal.aborted) return true;
    const { given } = readRow(row, reading);
    if (given) await sendRow(row.number, given, sending);
    progress.show(row.number);
  }
  return false;
}

async function reportEnd(all: Import, journal: ImportJournal, faults: ReadonlyMap<number, string>): Promise<number> {
  const { surroundings, name, format, progress } = all;
  const states = [...journal.rows];
  const reasons = new Map(faults);
  const counts = new Map<string, number>();
  for (const [row, state] of states) {
    if (state.kind === 'failed') reasons.set(row, state.reason);
    const how = state.kind === 'done' ? (state.how === 'found' ? 'created' : state.how) : state.kind;
    counts.set(how, (counts.get(how) ?? 0) + 1);
  }
  counts.set('failed', reasons.size);
  const parts = ['created', 'updated', 'unchanged', 'failed', 'unknown'].flatMap((how) =>
    counts.get(how) ? [`${counts.get(how)} ${how}`] : [],
  );
  surroundings.printError(`${name}: ${parts.join(', ') || 'no rows'}; ${progress.rejectedText()}.`);
  if (reasons.size > 0) {
    await writeFailedRows({ file: all.file, format, reasons });
    surroundings.printError(`The failed rows, with the reasons: ${failedName(name, format)}`);
  }
  for (const [row, state] of states)
    if (state.kind === 'unknown') surroundings.printError(`Row ${row}: ${state.reason}. It was not sent again.`);
  if (counts.get('unknown')) return EXIT.unknown;
  return reasons.size > 0 ? EXIT.rejected : EXIT.done;
}
