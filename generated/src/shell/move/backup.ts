// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import path from 'node:path';
import { UsageError } from '../../command/command.js';
import { createFolder } from '../../command/files/growing-file.js';
import { replaceFile } from '../../command/files/update-file.js';
import { counted } from '../../validate/issues.js';
import { callsOf, type Call, type DescribedApi } from '../describe/described.js';
import { schemasOf } from '../describe/fields.js';
import { readLine } from '../read/read-line.js';
import { callOptions } from '../send/call-options.js';
import { connectOptions } from '../send/connect-options.js';
import { sendCall, type CallOptions } from '../send/send-call.js';
import { sizeOf } from './export-journal.js';
import { exportList } from './export-list.js';
import { recordsIn } from './find/find-record.js';
import { resourceOf } from './find/find-target.js';
import { splitFlags } from './own-flags.js';
import { callsPerRecord, exportPerRecord, fileNameOf, type PerRecord } from './per-record.js';
import { Progress } from './progress.js';
import { LimitMemory } from './limit-memory.js';
import type { MoveScope } from './scope.js';

/** Help of `backup`. */
export function backupHelp({ program }: MoveScope): string {
  return `Usage: ${program} backup <folder> [options]

Writes every list as lines of JSON, a file for each. Lists below the records of another one are read for each record, and have
lines of {"parent": …, "record": …}. Killed and started again, it goes on: files that are there are whole, and stay. A list that
cannot be read is reported, and the others are written.

  --details                        gets each record, too, since a list may leave out members: <resource>.details.ndjson.
                                   It takes a request for each
  --force                          reads all lists again
  --header, --profile, --verbose   as in every call

Example
  ${program} backup backup-${'2026-11-30'}`;
}

/** `backup` */
export async function runBackup(args: readonly string[], scope: MoveScope): Promise<number> {
  const { own, rest } = splitFlags(args, { force: { type: 'boolean' }, details: { type: 'boolean' } });
  const [name, ...flags] = rest;
  if (name === undefined || name.startsWith('-')) throw new UsageError('backup takes a folder.');
  const folder = path.resolve(scope.surroundings.folder, name);
  await createFolder(folder);
  const memory = await LimitMemory.open(path.join(folder, 'backup.limit'), scope.surroundings);
  const progress = new Progress('backup', scope.surroundings);
  const readerFor = readersOf(flags, { ...scope, memory, progress });
  const backup: Backup = { ...scope, folder, progress, readerFor, force: own.force === true };
  const lists = callsOf(scope.apis).filter(isReadable);
  const unread = new Set<Call>();
  for (const call of lists) if (!(await attempt(call, backup, () => backUp(call, backup)))) unread.add(call);
  for (const one of callsPerRecord(lists, { details: own.details === true }))
    if (unread.has(one.parent) || !(await attempt(one.call, backup, () => backUpPerRecord(one, backup))))
      unread.add(one.call);
  await memory.remove();
  return unread.size > 0 ? 1 : 0;
}

/** Reads a list; false if it cannot be read, which is reported. */
async function attempt(call: Call, { surroundings }: Backup, read: () => Promise<void>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UsageError || error.name === 'AbortError') throw error;
    surroundings.printError(`${resourceOf(call)}: ${error.message}`);
    return false;
  }
}

/** How the lists of an API are read. */
interface Reader {
  readonly client: object;
  readonly options: CallOptions;
}

interface Readers extends MoveScope {
  readonly memory: LimitMemory;
  readonly progress: Progress;
}

/** The client of each API, which remembers the rate limit from list to list. All end when the process is asked to. */
function readersOf(
  flags: readonly string[],
  { program, surroundings, memory, progress }: Readers,
): Backup['readerFor'] {
  const readers = new Map<DescribedApi, Promise<Reader>>();
  let options: CallOptions | undefined;
  const make = async (call: Call) => {
    const line = readLine(call, flags);
    options ??= callOptions(line, surroundings);
    const profile = line.flags['profile'] as string | undefined;
    const isVerbose = line.flags['verbose'] === true;
    const { client } = await connectOptions(call.api, { program, surroundings, profile, isVerbose });
    return { client: call.api.create(progress.counted(memory.remembered(client))), options };
  };
  return (call) => {
    const reader = readers.get(call.api) ?? make(call);
    readers.set(call.api, reader);
    return reader;
  };
}

/** A list without ids, or parameters that are required. */
function isReadable(call: Call): boolean {
  const { method, parameters } = schemasOf(call);
  const isList = call.words.at(-1) === 'list' && method.toUpperCase() === 'GET';
  return (
    isList &&
    !call.described.ids?.length &&
    !parameters.some(({ required, in: place }) => required && place === 'query')
  );
}

interface Backup extends MoveScope {
  readonly folder: string;
  readonly force: boolean;
  readonly progress: Progress;
  readerFor(call: Call): Promise<Reader>;
}

async function backUp(call: Call, scope: Backup): Promise<void> {
  const { folder, force, progress } = scope;
  const name = fileNameOf(call);
  const file = path.join(folder, name);
  if (!force && (await isWhole(file))) return;
  const { client, options } = await scope.readerFor(call);
  progress.next(name);
  const given = { ids: [], params: {}, body: undefined };
  let rows: number;
  if (schemasOf(call).pagination === undefined) {
    const sent = await sendCall(call, given, { client, options });
    const records = sent.kind === 'value' ? recordsIn(sent.value) : [];
    await replaceFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    rows = records.length;
  } else {
    rows = await exportList({
      call,
      given,
      client,
      options,
      file,
      format: 'ndjson',
      names: undefined,
      force,
      progress,
    });
  }
  reportRows(name, rows, scope);
}

async function backUpPerRecord(one: PerRecord, scope: Backup): Promise<void> {
  const { folder, force, progress } = scope;
  const name = fileNameOf(one.call);
  const file = path.join(folder, name);
  if (!force && (await isWhole(file))) return;
  const { client, options } = await scope.readerFor(one.parent);
  progress.next(name);
  const parentFile = path.join(folder, fileNameOf(one.parent));
  const { rows, gone } = await exportPerRecord(one, { parentFile, file, client, options, progress });
  reportRows(name, rows, scope);
  if (gone > 0) scope.surroundings.printError(`${name}: ${counted(gone, 'record')} could not be found any more.`);
}

/** True if a file is there, and no export is on its way to it. */
async function isWhole(file: string): Promise<boolean> {
  return (await sizeOf(file)) !== undefined && (await sizeOf(`${file}.journal`)) === undefined;
}

function reportRows(name: string, rows: number, { progress, surroundings }: Backup): void {
  progress.end();
  surroundings.printError(`${name}: ${counted(rows, 'row')}, ${progress.rejectedText()}.`);
}
