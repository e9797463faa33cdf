import { ReleaseError } from '../tarball/release-error.js';
import type { Manifest } from '../tarball/manifest.js';
import type { runProgram } from '../../support/run-program.js';

/** Name of the generator on npm. */
const GENERATOR = 'clientwright';

/** The tag of a released package: `v0.1.0` for the client, `clientwright@0.1.0` for the generator. */
export function tagOf({ name, version }: Manifest['package']): string {
  return name === GENERATOR ? `${name}@${version}` : `v${version}`;
}

/**
 * True if the package of a tag was released.
 *
 * @throws {ReleaseError} git cannot say
 */
export async function isReleased(tag: string, projectRoot: string, run: typeof runProgram): Promise<boolean> {
  const { exitCode, stdout, output } = await run('git', ['tag', '--list', tag], { folder: projectRoot });
  if (exitCode !== 0) throw new ReleaseError(`git tag --list ${tag} failed:\n${output.trimEnd()}`);
  return stdout.trim() !== '';
}
