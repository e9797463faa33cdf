import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file of a folder, by its path with forward slashes, sorted. */
export async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

/** The pages of a site, by their paths. */
export async function pagesBelow(root: string): Promise<string[]> {
  return (await filesBelow(root)).filter((file) => file.endsWith('.html'));
}

export function isApiPage(page: string): boolean {
  return page.startsWith('api/');
}

export function readText(root: string, file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8');
}
