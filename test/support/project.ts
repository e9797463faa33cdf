import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The project these tests stand in. */
export const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');

/** Texts by path, relative to a project's root. */
export type Files = Readonly<Record<string, string>>;

/** A folder with the given files that is gone when the test ends. */
export async function temporaryFolder(files: Files = {}): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'heffl-test-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFiles(root, files);
  return root;
}

/** A project that `generate` can be given. It has no hand-written code. */
export async function temporaryProject(files: Files): Promise<string> {
  const root = await temporaryFolder();
  await fillProject(root, files);
  return root;
}

/** Makes a folder a project that `generate` can be given. */
export async function fillProject(root: string, files: Files): Promise<void> {
  await writeFiles(root, { 'package.json': PACKAGE_JSON, LICENSE: 'Licence of the test.\n', ...files });
}

/** A project with packages that its client can be built with, for tests that start the generator as a process. */
export async function runnableProject(files: Files): Promise<string> {
  const root = await temporaryFolder();
  await fillProject(root, files);
  await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(root, 'node_modules'));
  return root;
}

/** A project with a copy of the whole generator, for tests that change the generator. */
export async function projectWithGenerator(files: Files): Promise<string> {
  const root = await runnableProject(files);
  await cp(path.join(PROJECT_ROOT, 'generator'), path.join(root, 'generator'), { recursive: true });
  return root;
}

/** Writes texts into a folder, with the folders on their way. */
export async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
}

const { scripts } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

const PACKAGE_JSON = JSON.stringify({
  name: 'workspace',
  version: '1.2.3',
  description: 'A client.',
  license: 'MIT',
  type: 'module',
  // The helper of this project is not in it.
  scripts: { generate: scripts['generate']?.replace(/ --helper \S+/, '') },
});
