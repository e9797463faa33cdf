import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRunning } from '../kit/command/files/claim.js';
import type { Content } from '../kit/command/files/update-file.js';
import { inBatches } from './change-files.js';

/**
 * Runs `work` with a temporary folder, which is deleted afterwards. Leftover folders of killed processes are deleted
 * too.
 *
 * @param name First part of the folder's name.
 * @param parent Parent of the folder. Default: the system's folder for temporary files.
 */
export async function withScratch<T>(
  name: string,
  work: (folder: string) => Promise<T>,
  parent = tmpdir(),
): Promise<T> {
  await mkdir(parent, { recursive: true });
  await sweep(parent, name);
  const folder = await mkdtemp(path.join(parent, `${name}-${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes files into a folder that only this process uses. Paths are relative to it; folders are created. A file that
 * begins with `#!` becomes executable.
 */
export async function fillFolder(folder: string, files: Readonly<Record<string, Content>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await inBatches(Object.entries(files), async ([name, content]) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    const mode = typeof content === 'string' && content.startsWith('#!') ? 0o755 : 0o644;
    await writeFile(path.join(folder, name), content, { mode });
  });
}

/**
 * Copies a file or a folder into a folder that only this process uses.
 *
 * @param isMeant False for paths that are left out. Default: everything is copied.
 */
export async function copyInto(from: string, to: string, isMeant: (file: string) => boolean = () => true) {
  await cp(from, to, { recursive: true, filter: isMeant });
}

/** Makes symbolic links in a folder that only this process uses: targets by name. */
export async function linkInto(folder: string, targets: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, target] of Object.entries(targets)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await symlink(target, path.join(folder, name));
  }
}

/** Deletes a file or folder that is made anew whenever it is needed. */
export async function discard(file: string): Promise<void> {
  await rm(file, { recursive: true, force: true, maxRetries: 3 });
}

async function sweep(parent: string, name: string): Promise<void> {
  const own = new RegExp(`^${name}-(\\d+)-`);
  const names = await readdir(parent);
  const stale = names.filter((found) => {
    const pid = Number(own.exec(found)?.[1] ?? Number.NaN);
    return pid > 0 && !isRunning(pid);
  });
  // Those of other users stay.
  await Promise.allSettled(stale.map((found) => discard(path.join(parent, found))));
}
