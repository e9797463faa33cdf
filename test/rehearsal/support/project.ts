import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { PROJECT_ROOT } from '../../generator/support/project.js';
import { applyEdits, type Edit } from './edit.js';

/** Makes `root` a copy of the project's descriptions, with one of its APIs and with the edits. */
export async function copyProject(root: string, api: string, edits: readonly Edit[]): Promise<void> {
  await mkdir(path.join(root, 'generator'), { recursive: true });
  for (const name of ['package.json', 'LICENSE', `openapi/${api}`]) {
    await cp(path.join(PROJECT_ROOT, name), path.join(root, name), { recursive: true });
  }
  const settings = parse(await readFile(path.join(PROJECT_ROOT, 'redocly.yaml'), 'utf8')) as { apis: object };
  await writeFile(
    path.join(root, 'redocly.yaml'),
    stringify({ apis: { [api]: settings.apis[api as keyof typeof settings.apis] } }),
  );
  await symlink(path.join(PROJECT_ROOT, 'generator/runtime'), path.join(root, 'generator/runtime'));
  await applyEdits(root, edits);
}
