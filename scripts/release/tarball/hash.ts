import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../../support/files-below.js';

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Hashes of all files below a folder, by their path with forward slashes, sorted. `skip` names files to leave out. */
export async function hashFiles(
  root: string,
  skip: (file: string) => boolean = () => false,
): Promise<Record<string, string>> {
  const files = (await filesBelow(root)).filter((file) => !skip(file));
  const hashes = await Promise.all(files.map(async (file) => hashOf(await readFile(path.join(root, file)))));
  return Object.fromEntries(files.map((file, index) => [file, hashes[index] ?? '']));
}

/** One hash of a folder: of the names and hashes of its files. */
export async function hashFolder(root: string): Promise<string> {
  return hashOf(JSON.stringify(await hashFiles(root)));
}
