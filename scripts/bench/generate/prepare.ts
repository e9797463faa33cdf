import path from 'node:path';
import { loadSettings } from '../../../generator/load/settings/load-settings.js';
import { copyInto, fillFolder, linkInto } from '../../../generator/write/scratch.js';
import { CommandError } from '../../support/command-error.js';
import { projectRoot, runRedocly } from '../../support/redocly.js';
import type { Job } from './contenders.js';

/** Each description in one file, which is all that some rivals read. */
export async function bundleDescriptions(folder: string): Promise<Job[]> {
  await fillFolder(folder, {});
  const { apis } = await loadSettings(projectRoot);
  return Promise.all(
    apis.map(async ({ key }) => {
      const input = path.join(folder, `${key}.yaml`);
      const { exitCode, output } = await runRedocly(['bundle', key, '--output', input]);
      if (exitCode !== 0) throw new CommandError(`The description ${key} cannot be bundled:\n${output}`);
      return { input, output: path.join(folder, key) };
    }),
  );
}

/** A copy of the project as a fresh checkout has it, except for `generated/`. */
export async function copyProject(folder: string): Promise<void> {
  await fillFolder(folder, {});
  for (const name of ['openapi', 'generator', 'generated/src/custom', 'package.json', 'package-lock.json', 'LICENSE']) {
    await copyInto(path.join(projectRoot, name), path.join(folder, name));
  }
  await linkInto(folder, { node_modules: path.join(projectRoot, 'node_modules') });
}
