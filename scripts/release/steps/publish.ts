import type { Packed } from '../tarball/pack.js';
import { ReleaseError } from '../tarball/release-error.js';
import type { runProgram } from '../../support/run-program.js';

/** Publishes the checked tarball, then tags its commit. An existing tag stops both. */
export async function publish(
  projectRoot: string,
  { tarball, manifest }: Packed,
  run: typeof runProgram,
): Promise<void> {
  const tag = `v${manifest.package.version}`;
  const mustRun = async (program: string, ...args: string[]) => {
    const { exitCode, output } = await run(program, args, { folder: projectRoot });
    if (exitCode !== 0) throw new ReleaseError(`${[program, ...args].join(' ')} failed:\n${output.trimEnd()}`);
    return output;
  };
  const existing = await mustRun('git', 'tag', '--list', tag);
  if (existing.trim() !== '')
    throw new ReleaseError(`The tag ${tag} exists: this version was released. Raise the number.`);
  const signed = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined ? [] : ['--provenance'];
  await mustRun('npm', 'publish', tarball, '--access', 'public', ...signed);
  await mustRun('git', 'tag', '--annotate', tag, '--message', tag, manifest.commit);
  console.log(`Published. Push the tag: git push origin ${tag}`);
}
