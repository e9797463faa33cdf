import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasSection } from '../../changelog/changelog.js';
import type { runProgram } from '../../support/run-program.js';
import type { Manifest } from '../tarball/manifest.js';
import { isReleased, tagOf } from './released.js';

/**
 * Faults of the number and of the changelog of the generator. Its interface is its commands and what it writes, which no
 * comparison of descriptions shows, so a person decides what a change means; but no change goes without a number.
 */
export async function checkGenerator(projectRoot: string, run: typeof runProgram): Promise<string[]> {
  const read = (file: string) => readFile(path.join(projectRoot, 'generator', file), 'utf8');
  const own = JSON.parse(await read('package.json')) as Manifest['package'];
  const tag = tagOf(own);
  const difference = ['diff', '--quiet', tag, 'HEAD', '--', 'generator'];
  const isChanged =
    (await isReleased(tag, projectRoot, run)) && (await run('git', difference, { folder: projectRoot })).exitCode !== 0;
  return [
    ...(hasSection(await read('CHANGELOG.md'), own.version)
      ? []
      : [`generator/CHANGELOG.md has no section for ${own.version}. Write one.`]),
    ...(isChanged ? [`generator/ has changed since ${tag}. Raise the number in generator/package.json.`] : []),
  ];
}
