import { execFileSync } from 'node:child_process';
import { FlagError } from '../support/command-error.js';

/**
 * What to compare with where nobody says: the last release, else the first commit of the branch from which on
 * everything that a comparison needs is there.
 */
export function defaultBase(projectRoot: string, needed: readonly string[]): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim();
  const release = lastRelease(projectRoot);
  if (release !== undefined) return release;
  const commits = git('log', '--first-parent', '--reverse', '--format=%H').split('\n');
  const additions = needed.map((file) => {
    const [added] = git('log', '--first-parent', '--reverse', '--format=%H', '--diff-filter=A', '--', file).split('\n');
    return commits.indexOf(added ?? '');
  });
  const first = commits[Math.max(...additions)];
  if (first && !additions.includes(-1)) return first.slice(0, 12);
  throw new FlagError('There is neither a release tag nor a commit with all descriptions. Name one: --base <git ref>.');
}

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
