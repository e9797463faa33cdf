import { cp, mkdir, rename, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { withClaim } from '../kit/command/files/claim.js';
import { stage } from '../kit/command/files/update-file.js';
import { beginJournal, endJournal, hashOf, hashOfFile, readJournal, type Journal } from './journal.js';

/** A file to write. `path` is relative to the folder that is changed, with `/` between folders. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/** Changes of a folder's files. */
export interface Changes {
  readonly write: readonly WrittenFile[];
  /** Paths of files to delete. Folders that become empty go too. Default: none. */
  readonly remove?: readonly string[];
}

/** Number of files that are open at a time. */
const BATCH = 64;

/**
 * Changes several files of a folder as one. `decide` runs while no other process changes the folder, and returns the
 * changes.
 *
 * Everything is written to a staging folder first; then each file is moved onto the one that it replaces. Each file is
 * therefore old or new at any time, never incomplete, and none is missing that is in both. If a move fails, the moves
 * before it are reverted. If the process is killed between two moves, some files are old and some new until the next
 * run that changes the folder: it reverts the moves first, unless one of the files was edited since. A power failure is
 * not covered: nothing is flushed to the disk.
 *
 * @returns the result of `decide`
 * @throws {BusyError} another process keeps changing the folder
 */
export async function changeFiles<C extends Changes>(root: string, decide: () => Promise<C>): Promise<C> {
  const recover = (staging: string) => undo(root, staging);
  const work = async (staging: string) => {
    const changes = await decide();
    await apply(root, staging, changes);
    return changes;
  };
  return withClaim(path.resolve(root), work, { recover });
}

/**
 * Runs a function for each item, a bounded number at a time. The first error is thrown after all started runs have
 * ended.
 */
export async function inBatches<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    const results = await Promise.allSettled(items.slice(start, start + BATCH).map(act));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

async function apply(root: string, staging: string, { write, remove = [] }: Changes): Promise<void> {
  if (write.length + remove.length === 0) return;
  const [fresh, old] = [path.join(staging, 'new'), path.join(staging, 'old')];
  await inBatches(write, async (file) => {
    await mkdir(path.dirname(path.join(fresh, file.path)), { recursive: true });
    await stage(path.join(root, file.path), path.join(fresh, file.path), file.text);
  });
  // If there is no folder yet, the whole staging folder is moved at once.
  if (!(await exists(root))) return rename(fresh, root);
  const journal = await writeJournal(root, write, remove);
  await inBatches(
    journal.write.filter(({ before }) => before !== undefined),
    // A link is copied as a link.
    ({ path: name }) => cp(path.join(root, name), path.join(old, name), { recursive: true, verbatimSymlinks: true }),
  );
  await beginJournal(staging, journal);
  for (const name of remove) await move(path.join(root, name), path.join(old, name));
  // A file may replace a folder.
  await removeEmptyParents(root, remove);
  for (const { path: name } of write) await move(path.join(fresh, name), path.join(root, name));
  await endJournal(staging);
}

async function writeJournal(root: string, write: Changes['write'], remove: readonly string[]): Promise<Journal> {
  const entries: Journal['write'][number][] = [];
  for (const { path: name, text } of write) {
    entries.push({ path: name, before: await hashOfFile(path.join(root, name)), after: hashOf(text) });
  }
  return { write: entries, remove };
}

/** Restores the old files after an interrupted change. Idempotent, because it may be killed as well. */
async function undo(root: string, staging: string): Promise<void> {
  const journal = await readJournal(staging);
  if (!journal) return;
  const old = path.join(staging, 'old');
  if (await isUntouched(root, old, journal)) {
    const added = journal.write.filter(({ before }) => before === undefined);
    for (const { path: name, after } of added) {
      const file = path.join(root, name);
      if ((await hashOfFile(file)) === after) await move(file, path.join(staging, 'undone', name));
    }
    await removeEmptyParents(
      root,
      added.map(({ path: name }) => name),
    );
    const replaced = journal.write.filter(({ before }) => before !== undefined).map(({ path: name }) => name);
    for (const name of [...journal.remove, ...replaced]) {
      await moveIfPresent(path.join(old, name), path.join(root, name));
    }
  }
  await endJournal(staging);
}

/** True if every file has its content from before or after the moves. */
async function isUntouched(root: string, old: string, { write, remove }: Journal): Promise<boolean> {
  for (const { path: name, before, after } of write) {
    const now = await hashOfFile(path.join(root, name));
    if (now !== before && now !== after) return false;
  }
  for (const name of remove) {
    const wasMoved = await exists(path.join(old, name));
    if (wasMoved && (await hashOfFile(path.join(root, name))) !== undefined && !isReplaced(name, write)) return false;
  }
  return true;
}

/** True if a new file or folder replaces a deleted one. */
function isReplaced(name: string, write: Journal['write']): boolean {
  return write.some((file) => file.path === name || file.path.startsWith(`${name}/`));
}

async function moveIfPresent(from: string, to: string): Promise<void> {
  if (await exists(from)) await move(from, to);
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to);
}

async function removeEmptyParents(root: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    let folder = path.dirname(name);
    while (folder !== '.' && (await isRemoved(path.join(root, folder)))) folder = path.dirname(folder);
  }
}

async function isRemoved(folder: string): Promise<boolean> {
  return rmdir(folder).then(
    () => true,
    () => false,
  );
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
