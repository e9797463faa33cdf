import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { installPackage, type Installed } from './support/install.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as an integrator has it, for the tests in test/package/ and test/types/. */
    installed: Installed;
  }
}

/** Builds, packs and installs the package once, for all tests that look at it from outside. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'heffl-package-'));
  const removeAll = () => rm(folder, { recursive: true, force: true });
  try {
    provide('installed', await installPackage(folder));
  } catch (error) {
    await removeAll();
    throw error;
  }
  return removeAll;
}
