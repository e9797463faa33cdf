import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generateAndWrite } from '../../../generator/run.js';
import { temporaryFolder } from '../../support/project.js';
import { SETTINGS, settingsText } from '../support/settings.js';
import { smallApi } from '../support/small-api.js';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const said = () => vi.mocked(console.error).mock.calls.flat().join('\n');

/** A project whose package is made in a folder, named from the folder of the settings. */
function project(output: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const settings = settingsText({ v2: {} }).replace('output: ../generated', `output: ${output}`);
  return temporaryFolder({ ...smallApi, 'package.json': '{}', ...files, [SETTINGS]: settings });
}

test.each(['.', '..', '../..', './v2'])(
  'output %s holds what the package is made of, and nothing is touched',
  async (output) => {
    const root = await project(output, { 'notes.txt': 'mine' });
    expect(await generateAndWrite(root, {})).toBe(1);
    expect(said()).toContain(`${SETTINGS}:3 output-folder`);
    expect(await readFile(path.join(root, 'notes.txt'), 'utf8')).toBe('mine');
    expect(await readFile(path.join(root, SETTINGS), 'utf8')).toContain(`output: ${output}`);
  },
);

test.each(['app.ts', 'README.md', 'src/index.ts'])(
  'a folder with %s that no run wrote is not touched',
  async (name) => {
    const root = await project('../app', { [`app/${name}`]: 'mine' });
    expect(await generateAndWrite(root, {})).toBe(1);
    expect(said()).toContain(`app/ holds ${name} and no package of the generator`);
    expect(await readFile(path.join(root, 'app', name), 'utf8')).toBe('mine');
  },
);

test('custom code may be there first, and a hidden folder stays', async () => {
  const root = await project('../app', { 'app/src/custom/own.ts': 'export const own = 1;', 'app/.git/HEAD': 'ref' });
  expect(await generateAndWrite(root, {})).toBe(0);
  await mkdir(path.join(root, 'app/src/old'));
  await writeFile(path.join(root, 'app/src/old/stale.ts'), '');
  expect(await generateAndWrite(root, {})).toBe(0);
  expect(await readFile(path.join(root, 'app/.git/HEAD'), 'utf8')).toBe('ref');
  await expect(readFile(path.join(root, 'app/src/old/stale.ts'))).rejects.toThrow('ENOENT');
});

test('a link to the custom code stays', async () => {
  const root = await project('../app', { 'own/a.ts': 'export const a = 1;' });
  await mkdir(path.join(root, 'app/src'), { recursive: true });
  await symlink(path.join(root, 'own'), path.join(root, 'app/src/custom'));
  expect([await generateAndWrite(root, {}), await generateAndWrite(root, {})]).toEqual([0, 0]);
  expect(await readFile(path.join(root, 'app/src/custom/a.ts'), 'utf8')).toBe('export const a = 1;');
});

test.each(['null', '[]', '{'])('a manifest of %s is a problem, not a stack trace', async (text) => {
  const root = await project('../app', { 'package.json': text });
  expect(await generateAndWrite(root, {})).toBe(1);
  expect(said()).toMatch(/openapi\/sdk\.yaml:4 manifest\n {2}package\.json is (?:not JSON|no JSON object)/);
});
