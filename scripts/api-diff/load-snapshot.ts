import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from '../../generator/generate.js';
import { loadDocument } from '../../generator/load-document.js';
import { loadApis } from '../../generator/load-settings.js';
import { handWrittenFolders } from '../../generator/hand-written-folders.js';
import { ProblemsError } from '../../generator/problem.js';
import { FlagError } from '../support/command-error.js';
import { mustRun, runProgram } from '../support/run-program.js';
import type { Snapshot } from './snapshot.js';

/** What the generator needs of a project, apart from itself. */
export const NEEDED = ['redocly.yaml', 'package.json', 'LICENSE', 'openapi'];

/** Reads a project's descriptions and generates from them. Nothing is written. */
export async function loadSnapshot(root: string): Promise<Snapshot> {
  const apis = await loadApis(root);
  const [documents, generated] = await Promise.all([
    Promise.all(apis.map((api) => loadDocument(root, api))),
    generate(root),
  ]);
  return { root, documents, generated };
}

/**
 * Hands the descriptions of a git ref to `use`, and takes them away afterwards. The generator and its runtime are
 * today's, so what differs in the output comes from the descriptions.
 *
 * @throws {FlagError} there is no such ref, or no descriptions in it
 */
export async function withSnapshotOf<T>(
  projectRoot: string,
  ref: string,
  use: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(path.join(tmpdir(), 'heffl-base-'));
  try {
    await extract(projectRoot, ref, root);
    await mkdir(path.join(root, 'generator'));
    for (const folder of handWrittenFolders) {
      await symlink(path.join(projectRoot, 'generator', folder), path.join(root, 'generator', folder));
    }
    return await use(await loadBase(root, ref));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function loadBase(root: string, ref: string): Promise<Snapshot> {
  try {
    return await loadSnapshot(root);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    throw new FlagError(
      `The descriptions at ${ref} cannot be read by today's generator. Take a later --base.\n${error.message}`,
    );
  }
}

async function extract(projectRoot: string, ref: string, target: string): Promise<void> {
  const archive = path.join(target, 'base.tar');
  const args = ['archive', '--format=tar', `--output=${archive}`, ref, ...NEEDED];
  const { exitCode, stderr } = await runProgram('git', args, { folder: projectRoot });
  if (exitCode !== 0) {
    throw new FlagError(
      `${ref} cannot be compared with: ${stderr.trim()}. Give --base a commit that holds ${NEEDED.join(', ')}.`,
    );
  }
  await mustRun('tar', ['-xf', archive, '-C', target], { folder: target });
  await rm(archive);
}
