// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { isPlainObject } from '../validate/json-type.js';
import { csv } from './output/csv.js';
import { readFormat, type Format, type Writer } from './output/format.js';
import { jsonList, jsonText, ndjson } from './output/json.js';
import { readNames, selectFields } from './output/select-fields.js';
import { recordTable, table } from './output/table.js';
import { ClosedOutputError, type Surroundings } from '../command/surroundings.js';
import { assemble } from './read/assemble.js';
import { readBodyText } from './read/body-text.js';
import { checkCall } from './read/check-call.js';
import { callOptions } from './send/call-options.js';
import { connectOptions } from './send/connect-options.js';
import type { Call } from './describe/described.js';
import { labelOf, memberNamesFor } from './describe/labels.js';
import { dryRun } from './send/dry-run.js';
import { readLine, type Line } from './read/read-line.js';
import { sendCall, type Sent } from './send/send-call.js';

/** A call on a command line, and the program that it is made of. */
export interface Running {
  /** Name of the program. */
  readonly program: string;
  readonly surroundings: Surroundings;
}

/** Runs a call: reads its arguments, checks them, sends it, and writes what comes back. */
export async function runCall(call: Call, args: readonly string[], { program, surroundings }: Running): Promise<void> {
  const line = readLine(call, args);
  const { output } = surroundings;
  const format = readFormat(textOf(line, 'output'), output.isTerminal);
  const names = memberNamesFor(readNames(textOf(line, 'fields')), call);
  const titleOf = (name: string) => labelOf(name, call.more);
  const given = assemble(call, line, await readBodyText(textOf(line, 'json'), surroundings));
  checkCall(call, given, { allowsUnknown: line.flags['allow-unknown'] === true });
  const profile = textOf(line, 'profile');
  const isVerbose = line.flags['verbose'] === true;
  const connecting = await connectOptions(call.api, { program, surroundings, profile, isVerbose });
  const options = callOptions(line, surroundings);
  if (line.flags['dry-run'] === true) {
    await output.write(jsonText(await dryRun(call, given, { ...connecting, options })));
    return;
  }
  const sent = await sendCall(call, given, { client: call.api.create(connecting.client), options });
  await writeResult(sent, { format, names, titleOf, surroundings });
}

function textOf({ flags }: Line, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** How a result is written. */
interface Writing {
  readonly format: Format;
  readonly names: readonly string[] | undefined;
  /** Name of a member for people. */
  titleOf(name: string): string;
  readonly surroundings: Surroundings;
}

async function writeResult(sent: Sent, writing: Writing): Promise<void> {
  const { output } = writing.surroundings;
  if (sent.kind === 'bytes') {
    for await (const chunk of sent.bytes) await output.write(chunk);
    return;
  }
  if (sent.kind === 'items') {
    await writeItems(sent.items, writing, sent.resumeToken);
    return;
  }
  const { value } = sent;
  if (value === undefined) return;
  if (isPage(value)) await writePage(value, writing);
  else if (typeof value === 'string') await output.write(value.endsWith('\n') ? value : `${value}\n`);
  else if (Array.isArray(value)) await writeItems(value, writing);
  else await writeRecord(value, writing);
}

interface Page {
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
}

function isPage(value: unknown): value is Page {
  return (
    isPlainObject(value) && Array.isArray(value['items']) && typeof value['hasMore'] === 'boolean' && 'body' in value
  );
}

async function writePage({ items, hasMore }: Page, writing: Writing): Promise<void> {
  await writeItems(items, writing);
  if (hasMore) writing.surroundings.printError('There are more: add --all, or --max-items <number>.');
}

async function writeItems(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  writing: Writing,
  resumeToken?: () => string,
): Promise<void> {
  const { names, surroundings } = writing;
  const { printError } = surroundings;
  const writer = writerOf(writing);
  try {
    for await (const item of items) await writer.write(selectFields(item, names));
  } catch (error) {
    await writer.end().catch(() => undefined);
    if (resumeToken && !(error instanceof ClosedOutputError)) printError(`To continue: --resume ${resumeToken()}`);
    throw error;
  }
  await writer.end();
}

function writerOf({ format, names, titleOf, surroundings: { output } }: Writing): Writer {
  const print = (text: string) => output.write(text);
  switch (format) {
    case 'json':
      return jsonList(print);
    case 'ndjson':
      return ndjson(print);
    case 'csv':
      return csv(print, names);
    case 'table':
      return table(print, { names, titleOf, width: output.columns });
  }
}

async function writeRecord(value: unknown, writing: Writing): Promise<void> {
  const { format, names, titleOf, surroundings } = writing;
  const { output } = surroundings;
  const record = selectFields(value, names);
  if (format === 'json') return output.write(jsonText(record));
  if (format === 'table') return output.write(recordTable(record, titleOf));
  const writer = writerOf(writing);
  await writer.write(record);
  await writer.end();
}
