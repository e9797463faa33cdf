// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { chmod, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withClaim } from './claim.js';

/** Content of a file. */
export type Content = string | Uint8Array;

/**
 * Writes a file atomically: first to a draft next to it, which is then renamed, so that there is always the old or the
 * new content, even if the process is killed. Parent folders are created, and permissions stay. A symbolic link stays a
 * link.
 *
 * @throws {BusyError} another process keeps writing the same file
 */
export async function replaceFile(file: string, content: Content): Promise<void> {
  const target = await behindLinks(file);
  await withClaim(target, (staging) => put(target, path.join(staging, 'new'), { content }));
}

/**
 * Changes a file as `replaceFile` does. No other process that uses this function changes it between reading and
 * writing.
 *
 * @param change Returns the new content for the old, which is `undefined` if there is no file. If it returns
 *   `undefined`, or the old content, nothing is written.
 * @param options `mode`: permissions of the file. Default: those that it has.
 * @returns True if the file was written.
 */
export async function updateFile(
  file: string,
  change: (before: string | undefined) => string | undefined,
  { mode }: { readonly mode?: number } = {},
): Promise<boolean> {
  const target = await behindLinks(file);
  return withClaim(target, async (staging) => {
    const before = await readIfPresent(target);
    const after = change(before);
    if (after === undefined || after === before) return false;
    await put(target, path.join(staging, 'new'), { content: after, mode });
    return true;
  });
}

/** Writes `content` to `draft` with the permissions of `target`, if there is one. The two are on one disk. */
export async function stage(target: string, draft: string, content: Content): Promise<void> {
  await writeFile(draft, content);
  const before = await stat(target).catch(() => undefined);
  if (before?.isFile()) await chmod(draft, before.mode);
}

interface Put {
  readonly content: Content;
  /** Permissions; `undefined` for those that the file has. */
  readonly mode?: number | undefined;
}

async function put(target: string, draft: string, { content, mode }: Put): Promise<void> {
  // It never has other permissions, not even while it is empty.
  if (mode === undefined) await stage(target, draft, content);
  else await writeFile(draft, content, { mode });
  await rename(draft, target);
}

async function behindLinks(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}

async function readIfPresent(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
