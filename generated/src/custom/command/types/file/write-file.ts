import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { BusyError } from '../../../../command/files/claim.js';
import { updateFile } from '../../../../command/files/update-file.js';

/** A file that may be written, and its current contents. */
export interface Target {
  /** The path as the caller wrote it. */
  readonly name: string;
  /** Absolute, with symbolic links resolved. */
  readonly path: string;
  /** `undefined` if the file does not exist yet. */
  readonly text: string | undefined;
}

/** Rule that decides which files may be replaced. */
export interface Ownership {
  /** True if a string was written by this program. */
  isOurs(text: string): boolean;
  /** Replaces other files too. */
  readonly force: boolean;
}

/**
 * Checks whether a file can be written, before any work is done.
 *
 * @throws an error with the reason
 */
export async function openTarget(folder: string, name: string, { isOurs, force }: Ownership): Promise<Target> {
  const target = await realpath(path.resolve(folder, name)).catch(() => path.resolve(folder, name));
  const parent = path.dirname(target);
  const holder = await stat(parent).catch(() => undefined);
  if (!holder?.isDirectory())
    throw new Error(`${name}: there is no folder ${parent}. Make it, or choose another place.`);
  const text = await readIfThere(target, name);
  if (text !== undefined && text.trim() !== '' && !force && !isOurs(text)) {
    throw new Error(`${name} exists and was not written by this command. Choose another place, or say --force.`);
  }
  return { name, path: target, text };
}

/** The text of a file, or `undefined` where there is none. */
export async function readIfThere(file: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') throw new Error(`${name} is a folder. Name a file.`, { cause: error });
    throw new Error(`${name} cannot be read (${code ?? String(error)}).`, { cause: error });
  }
}

/**
 * Writes a file atomically. Returns true if its contents changed.
 *
 * @throws an error with the reason; the file is then unchanged
 */
export async function writeTarget({ name, path: target, text: known }: Target, text: string): Promise<boolean> {
  try {
    return await updateFile(target, (before) => {
      // Git may have converted the ends of lines to those of Windows.
      if (before?.replaceAll('\r\n', '\n') === text) return undefined;
      if (before === known) return text;
      throw new ChangedError(
        `${name} was changed by another program meanwhile. It is as that left it; run this again.`,
      );
    });
  } catch (error) {
    if (error instanceof ChangedError || error instanceof BusyError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${name} cannot be written (${code ?? String(error)}). It is as it was.`, { cause: error });
  }
}

class ChangedError extends Error {}
