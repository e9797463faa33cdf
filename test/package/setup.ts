import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../../scripts/support/redocly.js';
import { runNode } from '../../scripts/support/run-program.js';
import { shareWork } from '../support/shared-work.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the package is being installed for all tests that look at it from outside; see `installed`. */
    installed: string;
    /** Where the generator is being installed; see `installedGenerator`. */
    installedGenerator: string;
  }
}

/** Builds, packs and installs the package once, then the generator, in processes next to the first tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'heffl-package-'));
  provide('installed', folder);
  const ofGenerator = path.join(folder, 'generator');
  await mkdir(ofGenerator);
  provide('installedGenerator', ofGenerator);
  const ofPackage = shareWork(folder, () => install('package', folder));
  const work = ofPackage.then(() => shareWork(ofGenerator, () => install('generator', ofGenerator)));
  return async () => {
    await work;
    await rm(folder, { recursive: true, force: true });
  };
}

async function install(what: 'package' | 'generator', folder: string): Promise<unknown> {
  const program = path.join(import.meta.dirname, 'support/install-main.ts');
  const file = path.join(folder, 'installed.json');
  const { exitCode, output } = await runNode(['--import', 'tsx', program, what, folder, file], { folder: projectRoot });
  if (exitCode !== 0) throw new Error(`The ${what} could not be installed:\n${output}`);
  return JSON.parse(await readFile(file, 'utf8'));
}
