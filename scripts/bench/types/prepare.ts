import { spawnSync } from 'node:child_process';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { contenders } from './contenders.js';
import { benchRoot, outputRoot, projectRoot } from './paths.js';

/** Installs the other generators unless they are there, and lets each make a client of our own description. */
export async function prepare(): Promise<void> {
  const installed = await readTime('node_modules/.package-lock.json');
  const locked = await readTime('package-lock.json');
  if (installed < locked) run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  await rm(outputRoot, { recursive: true, force: true });
  await mkdir(outputRoot);
  const redocly = path.join(projectRoot, 'node_modules/@redocly/cli/bin/cli.js');
  const description = path.join(projectRoot, 'openapi/v2/openapi.yaml');
  run(process.execPath, redocly, 'bundle', description, '-o', '.out/openapi.json');
  // Two of them ask for Node 22, so all run on the one that the package brings.
  const node = path.join(benchRoot, 'node_modules/.bin/node');
  for (const { command } of contenders) if (command) run(node, ...command);
}

/** When a file was written, or 0 if it is not there. */
async function readTime(file: string): Promise<number> {
  try {
    return (await stat(path.join(benchRoot, file))).mtimeMs;
  } catch {
    return 0;
  }
}

function run(command: string, ...args: string[]): void {
  const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', ORVAL_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: benchRoot, encoding: 'utf8', env: environment });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.\n${stdout}\n${stderr}`);
}
