import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { kitFolders } from '../../../../generator/load/kit-folders.js';
import { PROJECT_ROOT } from '../../../support/project.js';
import { applyEdits, type Edit } from './edit.js';

/** Makes `root` a copy of the project's descriptions, with one of its APIs and with the edits. */
export async function copyProject(root: string, api: string, edits: readonly Edit[]): Promise<void> {
  await mkdir(path.join(root, 'generator/kit'), { recursive: true });
  for (const name of ['package.json', 'LICENSE', `openapi/${api}`]) {
    await cp(path.join(PROJECT_ROOT, name), path.join(root, name), { recursive: true });
  }
  const settings = parse(await readFile(path.join(PROJECT_ROOT, 'redocly.yaml'), 'utf8')) as { apis: object };
  await writeFile(
    path.join(root, 'redocly.yaml'),
    stringify({ apis: { [api]: settings.apis[api as keyof typeof settings.apis] } }),
  );
  for (const folder of kitFolders) {
    const place = path.join('generator/kit', folder);
    // The rest of the package is written for both APIs, and no program here uses it.
    if (folder === 'runtime' || folder === 'validate')
      await symlink(path.join(PROJECT_ROOT, place), path.join(root, place));
    else await mkdir(path.join(root, place));
  }
  await forgetOtherApis(path.join(root, 'openapi', api, 'paths'));
  await applyEdits(root, edits);
}

/** What an operation is replaced by may be in an API that is not there. */
async function forgetOtherApis(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/^ *x-replaced-by: .*\n/gm, ''));
  }
}
