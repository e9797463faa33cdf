import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { withClaim } from '../kit/command/files/claim.js';

/**
 * Replaces a whole folder. The new one is filled next to it, then the two are swapped in two moves. If the process is
 * killed between the moves, the folder is missing until the next run that replaces it, which restores the old one
 * first.
 *
 * @param fill Fills the new folder, which is empty. If it fails, the old folder stays.
 * @throws {BusyError} another process keeps replacing the folder
 */
export async function replaceFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const target = path.resolve(folder);
  const recover = async (staging: string) => {
    const old = path.join(staging, 'old');
    if (!(await exists(target)) && (await exists(old))) await rename(old, target);
  };
  const work = async (staging: string) => {
    const draft = path.join(staging, 'new');
    await mkdir(draft);
    await fill(draft);
    if (await exists(target)) await rename(target, path.join(staging, 'old'));
    await rename(draft, target);
  };
  await withClaim(target, work, { recover });
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
