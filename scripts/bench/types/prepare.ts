import path from 'node:path';
import { discard, fillFolder } from '../../../generator/write/scratch.js';
import { mustRun } from '../../support/run-program.js';
import { projectRoot, redoclyProgram, redoclyVariables } from '../../support/redocly.js';
import { benchRoot, newerNode, outputRoot } from '../support/paths.js';
import { contenders } from './contenders.js';

/** Lets every other generator make a client of our own description, below `.out/`. */
export async function generateClients(): Promise<void> {
  await discard(outputRoot);
  await fillFolder(outputRoot, {});
  const place = { folder: benchRoot, variables: { ...redoclyVariables, ORVAL_TELEMETRY_DISABLED: '1' } };
  const description = path.join(projectRoot, 'openapi/v2/openapi.yaml');
  await mustRun(process.execPath, [redoclyProgram(), 'bundle', description, '-o', '.out/openapi.json'], place);
  // Two of them ask for Node 22, so all run on the newer one.
  for (const { command } of contenders) if (command) await mustRun(newerNode, command, place);
}
