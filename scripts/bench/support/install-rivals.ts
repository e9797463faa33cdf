import { stat } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from '../../support/run-program.js';
import { benchRoot } from './paths.js';

/** Installs the other clients and generators from the lock file, unless they are there. */
export async function installRivals(): Promise<void> {
  const [installed, locked] = await Promise.all([
    readTime('node_modules/.package-lock.json'),
    readTime('package-lock.json'),
  ]);
  if (installed >= locked) return;
  console.error('Installing the other clients and generators.');
  // The level leaves out warnings about rivals that ask for a newer Node than they need: running them is the check.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  await mustRun('npm', args, { folder: benchRoot });
}

/** Time of the last change of a file, or 0 if there is none. */
async function readTime(file: string): Promise<number> {
  try {
    return (await stat(path.join(benchRoot, file))).mtimeMs;
  } catch {
    return 0;
  }
}
