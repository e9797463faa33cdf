import { FlagError } from './command-error.js';
import { mustRun, runProgram } from './run-program.js';

/** Message of a comparison if no base is given and there is no release. */
export const NOTHING_TO_COMPARE =
  'There is no release yet, so there is nothing to compare with. To compare with a commit: --base <git ref>.';

/** The tag of the last release that this branch contains. */
export async function lastRelease(projectRoot: string): Promise<string | undefined> {
  const args = ['tag', '--list', 'v[0-9]*', '--merged', 'HEAD', '--sort=-v:refname'];
  const [release] = await git(projectRoot, args);
  return release === '' ? undefined : release;
}

/** True if a string is the whole hash of a commit. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/** The commit that a ref names. */
export async function commitOf(projectRoot: string, ref: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { exitCode, stdout } = await runProgram('git', args, { folder: projectRoot });
  if (exitCode === 0) return stdout.trim();
  throw new FlagError(`There is no commit ${ref}. Give --base a branch, a tag or a hash of this repository.`);
}

/** Lines of git's output. */
async function git(folder: string, args: readonly string[]): Promise<string[]> {
  const { stdout } = await mustRun('git', args, { folder });
  return stdout.trim().split('\n');
}
