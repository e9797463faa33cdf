import { UsageError, type Command } from '../../../command/command.js';
import type { Surroundings } from '../../../command/surroundings.js';
import { checkFileName, defaultFile, readArguments, readEntities } from './arguments.js';
import { entities, type Workspace } from './definition/definition.js';
import { fieldsOf } from './definition/fields.js';
import { mergeWorkspaces } from './definition/merge.js';
import { hasRecords, readRecords, UnreadableFileError } from './file/records.js';
import { reportGaps, reportNotes } from './report.js';
import { isSnapshotText, printSnapshot } from './workspace/saved-snapshot.js';
import { understand, type Snapshot } from './workspace/snapshot.js';
import { takeSnapshot } from './workspace/take-snapshot.js';
import { count } from './definition/text.js';
import { printWorkspaceFile } from './file/workspace-file.js';
import { openTarget, writeTarget, type Target } from './file/write-file.js';

const help = `Usage: heffl types pull [options]

Reads the custom fields of your workspace and writes them as types: those of contacts, companies, deals with every
pipeline, quotations with every template, and tasks. The key is that of the variable HEFFL_API_KEY.

  --out <file>      where to write; default: ${defaultFile}
  --entity <name>   only this entity (${entities.join(', ')}); may be repeated.
                    What the file says of the others stays
  --json <file>     also save the responses of the API
  --from <file>     read what --json saved, and do not ask the API
  --force           replace a file that this command did not write

Requests go through the proxy of HTTPS_PROXY or HTTP_PROXY, if set, except to the hosts in NO_PROXY.
Exit code: 0 written or unchanged, 1 something was not read or written, 2 called wrongly.`;

const options = {
  out: { type: 'string', default: defaultFile },
  entity: { type: 'string', multiple: true },
  json: { type: 'string' },
  from: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

/** `heffl types pull` */
export const command: Command = { help, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, entity, json, from, force } = readArguments(args, options);
  const asked = readEntities(entity);
  checkFileName('--out', out);
  const { folder } = surroundings;
  // Checked before anything is sent: there is no use in reading what cannot be written.
  const target = await openTarget(folder, out, { isOurs: hasRecords, force });
  const saved = json === undefined ? undefined : await openTarget(folder, json, { isOurs: isSnapshotText, force });
  if (saved?.path === target.path) throw new UsageError('--out and --json name the same file.');
  const snapshot = await takeSnapshot(surroundings, asked, from);
  const understood = understand(snapshot);
  const { workspace } = understood;
  if (workspace.sources.length === 0 && workspace.gaps.length > 0) {
    reportGaps(workspace.gaps, `Nothing could be read, so nothing is written.`, surroundings);
    return 1;
  }
  const before = readBefore(target, { isNeeded: needsBefore(snapshot), force });
  const whole = mergeWorkspaces(workspace, before, snapshot.entities);
  if (saved && (await writeTarget(saved, printSnapshot(snapshot)))) surroundings.print(`${saved.name}: written.`);
  const isWritten = await writeTarget(target, printWorkspaceFile(whole));
  reportNotes(understood, surroundings);
  surroundings.print(`${out}: ${isWritten ? 'written' : 'unchanged'}, ${sizeOf(whole)}.`);
  if (workspace.gaps.length === 0) return 0;
  const keeping = before ? `What ${out} said of it is kept.` : 'Where nothing was read, any key stays allowed.';
  reportGaps(workspace.gaps, keeping, surroundings);
  return 1;
}

/** True if this reading does not cover everything, so that the file is needed. */
function needsBefore({ entities: asked, gaps }: Snapshot): boolean {
  return asked.length < entities.length || gaps.length > 0;
}

function readBefore({ name, text }: Target, { isNeeded, force }: BeforeOptions): Workspace | undefined {
  if (!isNeeded || text === undefined || !hasRecords(text)) return undefined;
  try {
    return readRecords(text);
  } catch (error) {
    if (!(error instanceof UnreadableFileError) || force) return undefined;
    const advice = 'What it said of what was not read now would be lost. Say --force to give it up.';
    throw new Error(`${name} cannot be read any more, ${error.message} ${advice}`, { cause: error });
  }
}

interface BeforeOptions {
  readonly isNeeded: boolean;
  readonly force: boolean;
}

function sizeOf({ sources }: Workspace): string {
  return count(entities.flatMap((entity) => fieldsOf(sources, entity)).length, 'custom field');
}
