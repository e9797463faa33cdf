import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadKit } from '../../generator/load/load-kit.js';
import { KIT_ERROR_CLASS } from '../../generator/load/settings/kit-folders.js';

const root = path.resolve(import.meta.dirname, '../..');

/** Name of the error class in the package. */
const ERROR_CLASS = 'HefflError';

/** Written by the generator, with the name of the package. */
const EMITTED = 'src/runtime/errors/package-name.ts';

/** Files of the kit whose copies in `generated/` are older. */
export async function outdatedCopies(projectRoot: string): Promise<string[]> {
  const { files } = await loadKit(path.join(projectRoot, 'generator/kit'));
  const states = files
    .filter((file) => file.path !== EMITTED)
    .map(async ({ path: file, text }) => {
      const expected = text.replaceAll(new RegExp(`\\b${KIT_ERROR_CLASS}\\b`, 'g'), ERROR_CLASS);
      const copy = await readFile(path.join(projectRoot, 'generated', file), 'utf8').catch(() => undefined);
      return copy === expected ? [] : [file.replace('src/', 'generator/kit/')];
    });
  return (await Promise.all(states)).flat();
}

/** Rejects a run of tests of copies that are older than the edited source: such a run would be green for untouched code. */
export default async function setup(): Promise<void> {
  const outdated = await outdatedCopies(root);
  if (outdated.length === 0) return;
  throw new Error(
    `generated/ has older copies of these files, and tests would run those:\n${outdated.map((file) => `  ${file}\n`).join('')}Run: npm run generate -- --no-build`,
  );
}
