import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file below a folder with its text, and every empty folder with `undefined`. */
export async function readTree(root: string): Promise<Record<string, string | undefined>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries.map(async (entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const name = path.relative(root, full);
      if (!entry.isDirectory()) return [[name, await readFile(full, 'utf8')] as const];
      return (await readdir(full)).length === 0 ? [[name, undefined] as const] : [];
    }),
  );
  return Object.fromEntries(texts.flat().toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
