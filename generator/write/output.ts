import type { Dirent } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CUSTOM_FOLDER } from '../load/settings/kit-folders.js';
import type { OutputFile } from '../model/output-file.js';
import { changeFiles } from './change-files.js';

/** Differences between the disk and the generated files. Paths are relative to the output folder and sorted. */
export interface Difference {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** On the disk, but no longer generated. */
  readonly stale: readonly string[];
}

/** Folders of the package that the generator does not write: those of other commands, and the custom code. Hidden folders, such as `.git`, are others. */
const UNMANAGED: ReadonlySet<string> = new Set(['dist', 'node_modules', CUSTOM_FOLDER]);

/** Compares the disk with the generated files, without writing. */
export async function compareOutput(root: string, files: readonly OutputFile[]): Promise<Difference> {
  const made = new Set(files.map(({ path: name }) => name));
  const onDisk = new Set([...(await listFiles(root)), ...(await hiddenFiles(root, [...made]))]);
  const present = files.filter(({ path: name }) => onDisk.has(name));
  const isSame = await Promise.all(
    present.map(async (file) => (await readFile(path.join(root, file.path), 'utf8')) === file.text),
  );
  return {
    changed: sortedPaths(present.filter((_, index) => !isSame[index])),
    missing: sortedPaths(files.filter(({ path: name }) => !onDisk.has(name))),
    stale: [...onDisk].filter((name) => !made.has(name)).toSorted(),
  };
}

/**
 * Updates the output folder to exactly `files`: writes changed files, deletes stale ones. As with `changeFiles`, each
 * file is old or new, and a failed run leaves all of them old.
 *
 * @param approve Called with the differences before anything is written; what it throws ends the run. Default: all are
 *   approved.
 * @throws {BusyError} another process keeps writing the output
 */
export async function writeOutput(
  root: string,
  files: readonly OutputFile[],
  approve: (difference: Difference) => void = () => {},
): Promise<Difference> {
  const { difference } = await changeFiles(root, async () => {
    const found = await compareOutput(root, files);
    approve(found);
    const written = new Set([...found.changed, ...found.missing]);
    return { difference: found, write: files.filter((file) => written.has(file.path)), remove: found.stale };
  });
  return difference;
}

async function listFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await entriesOf(path.join(root, folder));
  const nested = entries.map((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isFolder = entry.isDirectory();
    // A link to a folder of others is theirs, too.
    if ((isFolder || entry.isSymbolicLink()) && (UNMANAGED.has(name) || name.startsWith('.')))
      return Promise.resolve([]);
    return isFolder ? listFiles(root, name) : Promise.resolve([name]);
  });
  return (await Promise.all(nested)).flat();
}

/** Files to make that are there already in hidden folders. Others in these are not ours. */
async function hiddenFiles(root: string, made: readonly string[]): Promise<string[]> {
  const hidden = made.filter((name) => /^\.[^/]*\//.test(name));
  const found = await Promise.all(hidden.map((name) => stat(path.join(root, name)).catch(() => undefined)));
  return hidden.filter((_, index) => found[index]?.isFile());
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

function sortedPaths(files: readonly OutputFile[]): string[] {
  return files.map(({ path: name }) => name).toSorted();
}
