import path from 'node:path';
import { discard, fillFolder } from '../../../generator/write/scratch.js';
import { mustRun } from '../../support/run-program.js';
import { projectRoot, redoclyProgram, redoclyVariables } from '../../support/redocly.js';
import { benchRoot, newerNode } from '../support/paths.js';
import { description, folder } from './contenders.js';

/** Lets the generators make their servers and programs of our description, for an API at an address. */
export async function generateSurfaces(address: string): Promise<void> {
  await removeSurfaces();
  const orval = {
    input: './openapi.json',
    output: {
      target: './orval/handlers.ts',
      schemas: './orval/http-schemas',
      client: 'mcp',
      // It has no other place for the address.
      baseUrl: `${address}/api/v2`,
    },
  };
  await fillFolder(root, { 'orval.config.mjs': `export default { heffl: ${JSON.stringify(orval)} };\n` });
  const place = { folder: benchRoot, variables: { ...redoclyVariables, ORVAL_TELEMETRY_DISABLED: '1' } };
  const source = path.join(projectRoot, 'openapi/v2/openapi.yaml');
  await mustRun(process.execPath, [redoclyProgram(), 'bundle', source, '-o', description], place);
  await mustRun(newerNode, ['node_modules/orval/dist/bin/orval.mjs', '--config', `${folder}/orval.config.mjs`], place);
  await fillFolder(path.join(root, 'orval/node_modules/zod'), newerZod);
  const generator = 'node_modules/openapi-mcp-generator/bin/openapi-mcp-generator.js';
  await mustRun(newerNode, [generator, '-i', description, '-o', `${folder}/openapi-mcp-generator`], place);
  const redocly = ['--generator', 'typescript', '--generator', 'cli', '-o', `${folder}/redocly/client.ts`];
  await mustRun(newerNode, [redoclyProgram(), 'generate-client', description, ...redocly], place);
}

/** Removes what the generators made. */
export async function removeSurfaces(): Promise<void> {
  await discard(root);
}

const root = path.join(benchRoot, folder);

/** The server of orval needs another major version of zod than that of openapi-mcp-generator. */
const newerZod = {
  'package.json': '{ "name": "zod", "type": "module", "exports": "./index.js" }\n',
  'index.js': "export * from 'zod-4';\n",
};
