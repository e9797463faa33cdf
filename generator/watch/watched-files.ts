import path from 'node:path';
import { CUSTOM_FOLDER } from '../load/settings/kit-folders.js';
import { CARRIED } from '../load/settings/load-manifest.js';
import { findSettings, loadSettings } from '../load/settings/load-settings.js';

/**
 * Absolute paths of the files and folders that a package is made of, the kit left out. Of settings that cannot be read,
 * their own file is enough: once it is fixed, the watch has to be started again for what they name elsewhere.
 */
export async function watchedFiles(projectRoot: string, settingsFile?: string): Promise<string[]> {
  const file = settingsFile ?? (await findSettings(projectRoot));
  const settings = await loadSettings(projectRoot, file).catch(() => undefined);
  const { manifest, guide, output } = settings?.package ?? {};
  const named = [
    path.dirname(file) === '.' ? file : path.dirname(file),
    ...(settings?.apis ?? []).map(({ root }) => path.dirname(root)),
    ...(manifest === undefined ? [] : [manifest, ...CARRIED.map((name) => path.join(path.dirname(manifest), name))]),
    ...(guide === undefined ? [] : [guide]),
    ...(output === undefined ? [] : [path.join(output, CUSTOM_FOLDER)]),
  ];
  return [...new Set(named)].map((name) => path.join(projectRoot, name));
}
