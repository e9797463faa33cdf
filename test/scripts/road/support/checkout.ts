import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from '../../../../scripts/support/run-program.js';
import { PROJECT_ROOT } from '../../../support/project.js';

const WORKSPACES = { heffl: 'generated', clientwright: 'generator' };

/** Makes `root` a checkout of the project as it is now, with a commit to compare with and with its packages. */
export async function checkOut(root: string): Promise<void> {
  const listed = await git(PROJECT_ROOT, ['ls-files', '--cached', '--others', '--exclude-standard']);
  for (const file of listed.split('\n').filter((line) => line !== '')) {
    // A file that was deleted and not yet committed is listed too.
    await cp(path.join(PROJECT_ROOT, file), path.join(root, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await linkPackages(root);
  await git(root, ['init', '--quiet']);
  await git(root, ['add', '--all']);
  await git(root, ['-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--message', 'Start']);
}

/** Takes every change back, and what no commit has. */
export async function reset(root: string): Promise<void> {
  await git(root, ['reset', '--quiet', '--hard']);
  await git(root, ['clean', '--quiet', '-d', '--force']);
}

/** Files that differ from the commit, new and deleted ones included. */
export async function touchedFiles(root: string): Promise<string[]> {
  const status = await git(root, ['status', '--porcelain', '--untracked-files=all']);
  const files = status.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(3)]));
  return files.toSorted();
}

/** Replaces a string in a file, once. Throws where there is none: the rehearsal is out of date. */
export async function replaceIn(root: string, file: string, [from, to]: readonly [string, string]): Promise<void> {
  const text = await readFile(path.join(root, file), 'utf8');
  if (!text.includes(from))
    throw new Error(`${file} has no ${JSON.stringify(from)}. Change the rehearsal in test/scripts/road/.`);
  await writeFile(
    path.join(root, file),
    text.replace(from, () => to),
  );
}

/** Renames a word in every file that has it, below some folders. */
export async function renameWord(
  root: string,
  folders: readonly string[],
  [from, to]: readonly [string, string],
): Promise<void> {
  const files = await git(root, ['grep', '-lw', from, '--', ...folders]);
  for (const file of files.split('\n').filter((line) => line !== '')) {
    const text = await readFile(path.join(root, file), 'utf8');
    await writeFile(path.join(root, file), text.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to));
  }
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  return (await mustRun('git', args, { folder })).stdout;
}

/** Links each package, but those of the project to their folders in the copy. */
async function linkPackages(root: string): Promise<void> {
  const [from, to] = [PROJECT_ROOT, root].map((folder) => path.join(folder, 'node_modules'));
  await mkdir(to ?? '');
  for (const name of await readdir(from ?? '')) await symlink(path.join(from ?? '', name), path.join(to ?? '', name));
  for (const [name, folder] of Object.entries(WORKSPACES)) {
    await rm(path.join(to ?? '', name));
    await symlink(path.join('..', folder), path.join(to ?? '', name));
  }
}
