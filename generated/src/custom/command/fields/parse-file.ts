import type { MoreFields } from '../../../shell/describe/described.js';
import { defaultFile } from '../types/arguments.js';
import { fieldsOf } from '../types/definition/fields.js';
import type { Workspace } from '../types/definition/definition.js';
import { hasRecords, readRecords, UnreadableFileError } from '../types/file/records.js';
import type { EntityCall } from './entity-of.js';
import { moreFieldsOf } from './more-fields.js';

/** A file that was found. */
export interface FoundFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The custom fields of a file, for a call. `undefined` where it cannot be read, which is a warning.
 *
 * @param warn prints a line
 */
export function parseFile(
  { file, text }: FoundFile,
  { entity, isCreate }: EntityCall,
  warn: (line: string) => void,
): MoreFields | undefined {
  const workspace = parse(text, file, warn);
  if (!workspace) return undefined;
  const own = workspace.sources.filter((source) => source.entity === entity);
  const isWhole = own.length > 0 && !workspace.gaps.some((gap) => gap.entity === entity);
  const areAll = isWhole && own.every(({ keyless }) => keyless.length === 0);
  return { ...moreFieldsOf(fieldsOf(own, entity), { isCreate, areAll }), source: defaultFile };
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
