import type { Packed } from '../tarball/pack.js';
import { ReleaseError } from '../tarball/release-error.js';
import { mustRun, runProgram } from '../../support/run-program.js';

/** Publishes the checked tarball, then tags its commit. An existing tag stops both. */
export async function publish(projectRoot: string, { tarball, manifest }: Packed): Promise<void> {
  const tag = `v${manifest.package.version}`;
  const { output: existing } = await runProgram('git', ['tag', '--list', tag], { folder: projectRoot });
  if (existing.trim() !== '')
    throw new ReleaseError(`The tag ${tag} exists: this version was released. Raise the number.`);
  const signed = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined ? [] : ['--provenance'];
  await mustRun('npm', ['publish', tarball, '--access', 'public', ...signed], { folder: projectRoot });
  await mustRun('git', ['tag', '--annotate', tag, '--message', tag, manifest.commit], { folder: projectRoot });
  console.log(`Published. Push the tag: git push origin ${tag}`);
}
