import path from 'node:path';
import { CommandError } from '../../support/command-error.js';
import { buildPackage } from '../../support/package-build.js';
import { projectRoot } from '../../support/redocly.js';

/** Folder of our package. */
export const packageRoot = path.join(projectRoot, 'generated');

/**
 * Builds our package in `generated/dist/`.
 *
 * @throws {CommandError} it does not compile
 */
export async function buildClient(): Promise<void> {
  const complaints = await buildPackage(packageRoot);
  if (complaints.length > 0) throw new CommandError(`generated/ does not build:\n${complaints.join('\n')}`);
}
