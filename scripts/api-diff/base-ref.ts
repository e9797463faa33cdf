import { execFileSync } from 'node:child_process';
import { FlagError } from '../support/command-error.js';

/** What a comparison says where no base is named and there is no release. */
export const NOTHING_TO_COMPARE =
  'There is no release yet, so there is nothing to compare with. To compare with a commit: --base <git ref>.';

/** The tag of the last release that this branch contains. */
export function lastRelease(projectRoot: string): string | undefined {
  const args = ['tag', '--list', 'v[0-9]*', '--merged', 'HEAD', '--sort=-v:refname'];
  const [release] = execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim().split('\n');
  return release === '' ? undefined : release;
}

/** Whether a text is the whole hash of a commit. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/** The commit that a ref names. */
export function commitOf(projectRoot: string, ref: string): string {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    return execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim();
  } catch {
    throw new FlagError(`There is no commit ${ref}. Give --base a branch, a tag or a hash of this repository.`);
  }
}
