import { readFile } from 'node:fs/promises';
import { updateFile } from '../../../command/files/update-file.js';
import type { Outcome } from './migrate.js';

/** A file is no longer what was read. */
export class ChangedFileError extends Error {
  override name = 'ChangedFileError';
}

const MARK = '\uFEFF';

/**
 * Writes the files that differ. None is written if any of them has changed since it was read.
 *
 * @returns number of files that were written
 * @throws {ChangedFileError} a file changed meanwhile
 * @throws {BusyError} another process keeps writing a file
 */
export async function writeOutcome({ before, texts }: Outcome): Promise<number> {
  const changes = before.files.flatMap(({ fileName, text }) => {
    const after = texts.get(fileName);
    return after === undefined || after === text ? [] : [{ fileName, before: text, after: likeLines(text, after) }];
  });
  for (const change of changes) check(change, await readFile(change.fileName, 'utf8'));
  for (const change of changes) {
    await updateFile(change.fileName, (now = '') => {
      check(change, now);
      return `${now.startsWith(MARK) ? MARK : ''}${change.after}`;
    });
  }
  return changes.length;
}

function check({ fileName, before }: { readonly fileName: string; readonly before: string }, now: string): void {
  if (now.replace(MARK, '') === before) return;
  throw new ChangedFileError(`${fileName} changed while it was read. Run the command again.`);
}

/** Line ends of the file, where it has one kind. */
function likeLines(before: string, after: string): string {
  const isWindows = /\r\n/.test(before) && !/[^\r]\n/.test(before);
  return isWindows ? after.replaceAll(/\r?\n/g, '\r\n') : after;
}
