import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { SETTINGS } from '../../../generator/support/settings.js';
import { PROJECT_ROOT } from '../../../support/project.js';
import { applyEdits, type Edit } from './edit.js';

/** Makes `root` a copy of the project's descriptions, with one of its APIs and with the edits. */
export async function copyProject(root: string, api: string, edits: readonly Edit[]): Promise<void> {
  for (const name of ['package.json', 'LICENSE', `openapi/${api}`]) {
    await cp(path.join(PROJECT_ROOT, name), path.join(root, name), { recursive: true });
  }
  const settings = parse(await readFile(path.join(PROJECT_ROOT, SETTINGS), 'utf8')) as Settings;
  // The custom code is written for both APIs, and no program here uses it.
  const { guide: _guide, shell: _shell, mcp: _mcp, ...others } = settings.package;
  const { client: _client, ...own } = settings.apis[api] ?? {};
  await writeFile(path.join(root, SETTINGS), stringify({ package: others, apis: { [api]: own } }));
  await forgetOtherApis(path.join(root, 'openapi', api, 'paths'));
  await applyEdits(root, edits);
}

interface Settings {
  readonly package: Readonly<Record<string, unknown>>;
  readonly apis: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The replacement of an operation may be in an API that is missing. */
async function forgetOtherApis(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/^ *x-replaced-by: .*\n/gm, ''));
  }
}
