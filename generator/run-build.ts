import path from 'node:path';
import { BuildError } from './bundle/build-error.js';
import { bundlePackage } from './bundle/bundle-package.js';
import { BusyError } from './kit/command/files/claim.js';
import { loadSettings } from './load/settings/load-settings.js';

/**
 * Builds the package that the settings name.
 *
 * @throws {ProblemsError} the settings cannot be used
 */
export async function buildOutput(projectRoot: string): Promise<number> {
  return buildFolder(projectRoot, (await loadSettings(projectRoot)).package.output);
}

/**
 * Builds what was generated. Gives the exit code: 0 done, 1 the sources have errors, which are reported.
 *
 * @param output Folder of the package, relative to the project's root.
 */
export async function buildFolder(projectRoot: string, output: string): Promise<number> {
  try {
    const count = await bundlePackage(path.join(projectRoot, output));
    console.log(`${output}/dist/: ${count} files.`);
    return 0;
  } catch (error) {
    if (error instanceof BuildError) console.error(`${output}/ does not build:\n${error.message}`);
    else if (error instanceof BusyError) console.error(error.message);
    else throw error;
    return 1;
  }
}
