import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { discard, fillFolder } from '../../../generator/write/scratch.js';
import { mustRun } from '../../support/run-program.js';
import { projectRoot, redoclyProgram, redoclyVariables } from '../../support/redocly.js';
import { benchRoot, newerNode } from '../support/paths.js';
import { description, folder } from './contenders.js';

/** Lets the generators make their servers and programs of our description, for an API at an address. */
export async function generateSurfaces(address: string): Promise<void> {
  const root = path.join(benchRoot, folder);
  await discard(root);
  const orval = {
    input: path.join(benchRoot, description),
    output: {
      target: path.join(root, 'orval/handlers.ts'),
      schemas: path.join(root, 'orval/http-schemas'),
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
  await linkZod(path.join(root, 'orval'));
  const generator = 'node_modules/openapi-mcp-generator/bin/openapi-mcp-generator.js';
  await mustRun(newerNode, [generator, '-i', description, '-o', `${folder}/openapi-mcp-generator`], place);
  const redocly = ['--generator', 'typescript', '--generator', 'cli', '-o', `${folder}/redocly/client.ts`];
  await mustRun(newerNode, [redoclyProgram(), 'generate-client', description, ...redocly], place);
}

/** The server of orval needs another major version of zod than that of openapi-mcp-generator. */
async function linkZod(root: string): Promise<void> {
  await mkdir(path.join(root, 'node_modules'), { recursive: true });
  await symlink(path.join(benchRoot, 'node_modules/zod-4'), path.join(root, 'node_modules/zod'));
}
