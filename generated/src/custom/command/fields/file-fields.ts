import path from 'node:path';
import type { Call, MoreFields } from '../../../shell/describe/described.js';
import type { Surroundings } from '../../../command/surroundings.js';
import { defaultFile } from '../types/arguments.js';
import type { Workspace } from '../types/definition/definition.js';
import { fieldsOf } from '../types/definition/fields.js';
import { hasRecords, readRecords, UnreadableFileError } from '../types/file/records.js';
import { readIfThere } from '../types/file/write-file.js';
import { entityOf } from './entity-of.js';
import { moreFieldsOf } from './more-fields.js';

/**
 * The custom fields of the file that `types pull` wrote, for a call of v2 whose records have them. The file is that of the folder,
 * or of the nearest one above it. Nothing is requested. Where it cannot be read, a warning says so.
 */
export async function fileFields(call: Call, surroundings: Surroundings): Promise<MoreFields | undefined> {
  const found = entityOf(call);
  if (!found) return undefined;
  const workspace = await readWorkspaceFile(surroundings);
  if (!workspace) return undefined;
  const { entity, isCreate } = found;
  const own = workspace.sources.filter((source) => source.entity === entity);
  const isWhole = own.length > 0 && !workspace.gaps.some((gap) => gap.entity === entity);
  const areAll = isWhole && own.every(({ keyless }) => keyless.length === 0);
  return { ...moreFieldsOf(fieldsOf(own, entity), { isCreate, areAll }), source: defaultFile };
}

async function readWorkspaceFile({ folder, printError }: Surroundings): Promise<Workspace | undefined> {
  let place = path.resolve(folder);
  for (;;) {
    const file = path.join(place, defaultFile);
    const text = await readIfThere(file, file);
    if (text !== undefined) return parse(text, file, printError);
    const above = path.dirname(place);
    if (above === place) return undefined;
    place = above;
  }
}

function parse(text: string, file: string, warn: (line: string) => void): Workspace | undefined {
  try {
    if (hasRecords(text)) return readRecords(text);
    warn(`${file} was not written by heffl types pull: custom fields are not checked.`);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    warn(`${file} cannot be read, ${error.message} Custom fields are not checked. Write it again: heffl types pull`);
  }
  return undefined;
}
