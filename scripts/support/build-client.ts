import path from 'node:path';
import { BuildError } from '../../generator/bundle/build-error.js';
import { bundlePackage } from '../../generator/bundle/bundle-package.js';
import { CommandError } from './command-error.js';
import { projectRoot } from './redocly.js';

/** Folder of our package. */
export const packageRoot = path.join(projectRoot, 'generated');

/**
 * Builds our package in its `dist/`.
 *
 * @param root Folder of the package. Default: `generated/`.
 * @throws {CommandError} it does not compile
 */
export async function buildClient(root = packageRoot): Promise<void> {
  await bundlePackage(root).catch((error: unknown) => {
    throw error instanceof BuildError ? new CommandError(`generated/ does not build:\n${error.message}`) : error;
  });
}
