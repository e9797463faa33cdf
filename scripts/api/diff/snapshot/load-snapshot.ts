import { existsSync } from 'node:fs';
import path from 'node:path';
import { generate, generateFromEarlier } from '../../../../generator/generate.js';
import { CUSTOM_FOLDER } from '../../../../generator/load/settings/kit-folders.js';
import { ProblemsError } from '../../../../generator/model/problem.js';
import { copyInto, linkInto, withScratch } from '../../../../generator/write/scratch.js';
import { FlagError } from '../../../support/command-error.js';
import { mustRun, runProgram } from '../../../support/run-program.js';
import type { Snapshot } from './snapshot.js';

/** Files of a project that the generator needs, apart from itself and the licence, which is no part of a comparison. */
const NEEDED = ['package.json', 'openapi'];

/** Settings file. If an earlier commit has none, the current one is used. */
const SETTINGS = 'openapi/sdk.yaml';

/** Reads a project's descriptions and generates from them. Nothing is written. */
export async function loadSnapshot(root: string): Promise<Snapshot> {
  const generated = await generate(root);
  return { root, documents: generated.documents, generated };
}

/**
 * Passes the descriptions of a git ref to `use`, and removes them afterwards. The generator and its runtime are
 * today's, so differences in the output come from the descriptions. These need not follow today's conventions.
 *
 * @throws {FlagError} there is no such ref, or no descriptions in it
 */
export async function withSnapshotOf<T>(
  projectRoot: string,
  ref: string,
  use: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  return withScratch('heffl-base', async (root) => {
    await extract(projectRoot, ref, root);
    await copyInto(path.join(projectRoot, 'LICENSE'), path.join(root, 'LICENSE'));
    const custom = `generated/${CUSTOM_FOLDER}`;
    await linkInto(root, { [custom]: path.join(projectRoot, custom) });
    if (!existsSync(path.join(root, SETTINGS)))
      await copyInto(path.join(projectRoot, SETTINGS), path.join(root, SETTINGS));
    return use(await loadBase(root, ref));
  });
}

async function loadBase(root: string, ref: string): Promise<Snapshot> {
  try {
    const generated = await generateFromEarlier(root);
    return { root, documents: generated.documents, generated };
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
}
