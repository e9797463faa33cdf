import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Paths of all OpenAPI documents below a folder, relative to it. Files that documents refer to are none. */
export async function findDocuments(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const candidates = names.filter((name) => /\.(?:json|ya?ml)$/i.test(name)).toSorted();
  const isDocument = await Promise.all(candidates.map((name) => hasVersion(path.join(folder, name))));
  return candidates.filter((_, index) => isDocument[index]).map((name) => name.split(path.sep).join('/'));
}

async function hasVersion(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8');
  return /^\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?\d/m.test(text) || /"(?:openapi|swagger)"\s*:\s*"\d/.test(text);
}
