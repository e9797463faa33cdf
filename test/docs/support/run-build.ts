import path from 'node:path';
import { runNode, type Ended } from '../../../scripts/support/run-program.js';

/** How a build ended. */
export interface BuildResult extends Ended {
  readonly seconds: number;
}

/** Runs the command behind `npm run docs` in a project, with a workshop of its own. */
export async function runBuild(projectRoot: string, args: readonly string[], workshop: string): Promise<BuildResult> {
  const begun = performance.now();
  const command = ['--import', 'tsx', path.join(projectRoot, 'scripts/docs/main.ts'), ...args];
  const ended = await runNode(command, { folder: projectRoot, variables: { DOCS_WORKSHOP: workshop } });
  return { ...ended, seconds: (performance.now() - begun) / 1000 };
}
