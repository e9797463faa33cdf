import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../../../scripts/support/files-below.js';

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
