import type { Dirent } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OutputFile } from './print.js';

/** How what is on the disk differs from what was made. Paths are relative to the output folder and sorted. */
export interface Difference {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** On the disk, but no longer made. */
  readonly stale: readonly string[];
}

/** Folders in the output that other commands make; they are left alone. */
const FOREIGN = new Set(['dist', 'node_modules']);

/** Compares, writes nothing. */
export async function compareOutput(root: string, files: readonly OutputFile[]): Promise<Difference> {
  const onDisk = new Set(await listFiles(root));
  const made = new Set(files.map(({ path: name }) => name));
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
 * Makes the output folder hold exactly `files`: writes what changed, deletes what is stale.
 * Everything is written beside the folder first, and a failure while files change places puts the old ones back,
 * so a run leaves either the old output or the new.
 */
export async function writeOutput(root: string, files: readonly OutputFile[]): Promise<Difference> {
  const difference = await compareOutput(root, files);
  const written = new Set([...difference.changed, ...difference.missing]);
  if (written.size + difference.stale.length === 0) return difference;
  await mkdir(path.dirname(root), { recursive: true });
  const staging = await mkdtemp(path.join(path.dirname(root), `.${path.basename(root)}-`));
  try {
    await stageAll(
      staging,
      files.filter(({ path: name }) => written.has(name)),
    );
    // Where there is no folder yet, the whole of it takes its place at once.
    if (!(await exists(root))) await rename(path.join(staging, 'new'), root);
    else await exchange(root, staging, { enter: [...written], leave: [...difference.changed, ...difference.stale] });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return difference;
}

async function exists(root: string): Promise<boolean> {
  return (await stat(root).catch(() => undefined)) !== undefined;
}

/** All at once; a failure waits for the others, so that nothing is written after the folder is gone. */
async function stageAll(staging: string, files: readonly OutputFile[]): Promise<void> {
  const results = await Promise.allSettled(files.map((file) => stage(staging, file)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function stage(staging: string, file: OutputFile): Promise<void> {
  const target = path.join(staging, 'new', file.path);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, file.text);
}

/** Moves files out and in; on a failure undoes the moves that were made, last first. */
async function exchange(root: string, staging: string, names: { enter: string[]; leave: string[] }): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const move = async (from: string, to: string) => {
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
    undo.push(async () => {
      await mkdir(path.dirname(from), { recursive: true });
      await rename(to, from);
    });
  };
  try {
    for (const name of names.leave) await move(path.join(root, name), path.join(staging, 'old', name));
    // A file may take the place of a folder.
    await removeEmptyFolders(root);
    for (const name of names.enter) await move(path.join(staging, 'new', name), path.join(root, name));
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    await removeEmptyFolders(root);
    throw error;
  }
}

async function removeEmptyFolders(folder: string): Promise<boolean> {
  const entries = await entriesOf(folder);
  const folders = entries.filter((entry) => entry.isDirectory() && !FOREIGN.has(entry.name));
  const removed = await Promise.all(folders.map((entry) => removeEmptyFolders(path.join(folder, entry.name))));
  if (entries.length > removed.filter(Boolean).length) return false;
  await rm(folder, { recursive: true, force: true });
  return true;
}

async function listFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await entriesOf(path.join(root, folder));
  const nested = entries.map((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return Promise.resolve([name]);
    return FOREIGN.has(name) ? Promise.resolve([]) : listFiles(root, name);
  });
  return (await Promise.all(nested)).flat();
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
