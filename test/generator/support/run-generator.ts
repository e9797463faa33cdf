import { runNode, type Ended } from '../../../scripts/support/run-program.js';

/** Runs the generator's command in a project, as `npm run generate -- …` does. */
export function runGenerator(projectRoot: string, ...flags: string[]): Promise<Ended> {
  return runNode(['--import', 'tsx', 'generator/cli.ts', ...flags], { folder: projectRoot });
}
