import { execFileSync } from 'node:child_process';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadApis } from '../../../generator/load-settings.js';
import { projectRoot, redocly } from '../../support/redocly.js';
import type { Job } from './contenders.js';

/** The bench's own folder, a package of its own. */
export const benchRoot = path.resolve(import.meta.dirname, '..');

/** Installs the rivals where that was not done, from the lock file. */
export function installRivals(): void {
  if (existsSync(path.join(benchRoot, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the rivals, once.');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', args, { cwd: benchRoot, stdio: 'inherit' });
}

/** Each description in one file, which is all that some rivals read. */
export async function bundleDescriptions(folder: string): Promise<Job[]> {
  await mkdir(folder, { recursive: true });
  const apis = await loadApis(projectRoot);
  return apis.map(({ key }) => {
    const input = path.join(folder, `${key}.yaml`);
    if (redocly('bundle', key, '--output', input) !== 0) throw new Error(`${key} cannot be bundled`);
    return { input, output: path.join(folder, key) };
  });
}

/** A copy of the project as a fresh checkout has it, but for `generated/`. */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['openapi', 'generator', 'redocly.yaml', 'package.json', 'package-lock.json', 'LICENSE']) {
    await cp(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
}
