import path from 'node:path';
import { replaceFolder } from '../write/replace-folder.js';
import { fillFolder } from '../write/scratch.js';
import { BuildError } from './build-error.js';
import { bundleDeclarations } from './bundle-declarations.js';
import { bundleModules } from './bundle-modules.js';
import { bundlePrograms } from './bundle-programs.js';
import { checkSources } from './check-sources.js';
import { readEntries } from './package-entries.js';

/**
 * Makes `dist/` of the package in `root` from its `src/`: one file for each entry and what they share, as ES modules and
 * as CommonJS, bundled declarations, and the programs.
 *
 * @returns The number of files.
 * @throws {BuildError} the sources have errors; `dist/` stays as it was
 */
export async function bundlePackage(root: string): Promise<number> {
  const { complaints, declarations } = checkSources(root);
  if (complaints.length > 0) throw new BuildError(complaints);
  const entries = await readEntries(root);
  const files = [
    ...(await bundleModules(root, entries)),
    ...(await bundleDeclarations(root, entries, declarations)),
    ...(await bundlePrograms(root, entries)),
  ];
  await replaceFolder(path.join(root, 'dist'), (draft) => fillFolder(draft, Object.fromEntries(files)));
  return files.length;
}
