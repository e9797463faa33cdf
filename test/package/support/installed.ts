import { inject } from 'vitest';
import { awaitWork } from '../../support/shared-work.js';
import type { InstalledGenerator } from './install-generator.js';
import type { Installed } from './install.js';

/** The package as an integrator has it. The setup makes it while the first tests run. */
export function installed(): Promise<Installed> {
  return awaitWork<Installed>(inject('installed'));
}

/** The generator as a user has it. The setup makes it after the package. */
export function installedGenerator(): Promise<InstalledGenerator> {
  return awaitWork<InstalledGenerator>(inject('installedGenerator'));
}
