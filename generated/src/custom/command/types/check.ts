import path from 'node:path';
import type { Command } from '../../../command/command.js';
import type { Surroundings } from '../../../command/surroundings.js';
import { defaultFile, readArguments, readEntities } from './arguments.js';
import { entities, type Entity, type Gap, type Workspace } from './definition/definition.js';
import { changeLines } from './drift-report.js';
import { compareFields, type Change } from './drift.js';
import { isMadeOf } from './file/is-made-of.js';
import { mergeWorkspaces } from './definition/merge.js';
import { hasRecords, readRecords } from './file/records.js';
import { reportGaps, reportNotes } from './report.js';
import { understand } from './workspace/snapshot.js';
import { takeSnapshot } from './workspace/take-snapshot.js';
import { count, enumerate } from './definition/text.js';
import { readIfThere } from './file/write-file.js';

const help = `Usage: heffl types check [options]

Compares the custom fields of your workspace with the file that types pull wrote: which were added, removed, renamed or
retyped, which options came or went, what has become required. Writes nothing.

  --file <file>     what types pull wrote; default: ${defaultFile}
  --entity <name>   only this entity (${entities.join(', ')}); may be repeated.
                    Default: those that the file was pulled for
  --from <file>     compare with what types pull --json saved, and do not ask the API
  --json            print the result as JSON

Requests go through the proxy of HTTPS_PROXY or HTTP_PROXY, if set, except to the hosts in NO_PROXY.
Exit code: 0 equal, 1 something differs or could not be compared, 2 called wrongly.`;

const options = {
  file: { type: 'string', default: defaultFile },
  entity: { type: 'string', multiple: true },
  from: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `heffl types check` */
export const command: Command = { help, run };

/** Output of `--json`. */
interface Result {
  readonly file: string;
  readonly isEqual: boolean;
  readonly changes: readonly Change[];
  /** True if the types in the file are not the generated ones. */
  readonly isEdited: boolean;
  /** Parts that were not read, so not compared. */
  readonly unread: readonly Gap[];
}

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { file, entity, from, json } = readArguments(args, options);
  const named = readEntities(entity);
  const text = await readFileToCheck(surroundings.folder, file);
  const before = parseFile(file, text);
  const asked = entity ? named : pulledEntities(before);
  const snapshot = await takeSnapshot(surroundings, asked, from);
  const understood = understand(snapshot);
  const unread = understood.workspace.gaps;
  // Entities that could not be read count as unchanged; they are reported separately.
  const now = mergeWorkspaces(understood.workspace, before, snapshot.entities);
  const changes = snapshot.entities.flatMap((each) => compareFields(each, before.sources, now.sources));
  const isEdited = !isMadeOf(text, before);
  const isEqual = changes.length + unread.length === 0 && !isEdited;
  const result: Result = { file, isEqual, changes, isEdited, unread };
  if (json) surroundings.print(JSON.stringify(result, undefined, 2));
  else reportResult(result, enumerate(snapshot.entities), surroundings);
  reportNotes(understood, surroundings);
  if (unread.length > 0) reportGaps(unread, 'It could not be compared.', surroundings);
  return isEqual ? 0 : 1;
}

async function readFileToCheck(folder: string, name: string): Promise<string> {
  const text = await readIfThere(path.resolve(folder, name), name);
  if (text === undefined) throw new Error(`there is no ${name}. Write it: npx heffl types pull --out ${name}`);
  if (!hasRecords(text)) throw new Error(`${name} was not written by heffl types pull. Name that file by --file.`);
  return text;
}

function parseFile(name: string, text: string): Workspace {
  try {
    return readRecords(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} cannot be read, ${reason} Write it again: npx heffl types pull`, { cause: error });
  }
}

/** Entities that were requested when the file was written. */
function pulledEntities({ gaps }: Workspace): readonly Entity[] {
  const left = entities.filter((entity) => !gaps.some((gap) => gap.entity === entity && !gap.isRejected));
  return left.length === 0 ? entities : left;
}

function reportResult(result: Result, compared: string, surroundings: Surroundings): void {
  const { file, isEqual, changes, isEdited } = result;
  for (const line of changeLines(changes)) surroundings.print(line);
  if (isEdited) surroundings.print(`${file}: its types were edited, or written by another version of heffl.`);
  if (isEqual) surroundings.print(`${file}: equal to the workspace in ${compared}.`);
  else if (changes.length > 0 || isEdited) {
    const differences = changes.length > 0 ? `${count(changes.length, 'difference')}. ` : '';
    surroundings.print(`${differences}To write the types anew: npx heffl types pull`);
  }
}
