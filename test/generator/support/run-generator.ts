import path from 'node:path';
import { runNode, type Ended } from '../../../scripts/support/run-program.js';
import { PROJECT_ROOT } from '../../support/project.js';

const START = path.join(PROJECT_ROOT, 'generator/start.js');

/** Runs the generator's command in a project, as `npm run generate -- …` does: all runs share its bundle. */
export function runGenerator(projectRoot: string, ...flags: string[]): Promise<Ended> {
  return runNode([START, ...flags], { folder: projectRoot });
}
