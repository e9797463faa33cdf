import { inject } from 'vitest';
import { awaitWork } from '../../support/shared-work.js';
import type { Installed } from './install.js';

/** The package as an integrator has it. The setup makes it while the first tests run. */
export function installed(): Promise<Installed> {
  return awaitWork<Installed>(inject('installed'));
}
