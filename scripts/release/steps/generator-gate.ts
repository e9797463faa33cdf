import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasSection } from '../../changelog/changelog.js';
import type { runProgram } from '../../support/run-program.js';
import { tagOf } from './publish.js';

/**
 * Faults of the number and of the changelog of the generator. Its interface is its commands and what it writes, which no
 * comparison of descriptions shows, so a person decides what a change means; but no change goes without a number.
 */
export async function checkGenerator(projectRoot: string, run: typeof runProgram): Promise<string[]> {
  const read = (file: string) => readFile(path.join(projectRoot, 'generator', file), 'utf8');
  const { name, version } = JSON.parse(await read('package.json')) as { name: string; version: string };
  const tag = tagOf({ package: { name, version } });
  const git = (...args: string[]) => run('git', args, { folder: projectRoot });
  const isReleased = (await git('tag', '--list', tag)).stdout.trim() !== '';
  const isChanged = isReleased && (await git('diff', '--quiet', tag, 'HEAD', '--', 'generator')).exitCode !== 0;
  return [
    ...(hasSection(await read('CHANGELOG.md'), version)
      ? []
      : [`generator/CHANGELOG.md has no section for ${version}. Write one.`]),
    ...(isChanged ? [`generator/ has changed since ${tag}. Raise the number in generator/package.json.`] : []),
  ];
}
