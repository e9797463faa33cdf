import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { benchRoot, projectRoot } from './paths.js';

/** Installs the other clients unless they are there, and builds ours. */
export async function prepare(): Promise<void> {
  const installed = await readTime(path.join(benchRoot, 'node_modules/.package-lock.json'));
  const locked = await readTime(path.join(benchRoot, 'package-lock.json'));
  // The level keeps quiet about rivals that ask for a newer Node than they need; that they work is checked by running them.
  if (installed < locked) run('npm', 'ci', '--prefix', benchRoot, '--no-audit', '--no-fund', '--loglevel=error');
  run('npm', 'run', 'build', '--silent');
}

/** When a file was written, or 0 if it is not there. */
async function readTime(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed.`);
}
