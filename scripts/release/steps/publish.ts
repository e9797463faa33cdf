import type { PackedRelease } from '../tarball/pack.js';
import { ReleaseError } from '../tarball/release-error.js';
import type { runProgram } from '../../support/run-program.js';
import { isReleased, tagOf } from './released.js';

/**
 * Publishes the checked tarballs, and tags the commit for each. A package whose tag exists was released and is left out;
 * at least one has to be new.
 */
export async function publish(
  projectRoot: string,
  { client, generator }: PackedRelease,
  run: typeof runProgram,
): Promise<void> {
  const mustRun = async (program: string, ...args: string[]) => {
    const { exitCode, output } = await run(program, args, { folder: projectRoot });
    if (exitCode !== 0) throw new ReleaseError(`${[program, ...args].join(' ')} failed:\n${output.trimEnd()}`);
  };
  // The client is made by the generator, which is there first.
  const all = [generator, client].map(({ tarball, manifest }) => ({ tarball, manifest, tag: tagOf(manifest.package) }));
  const unreleased = [];
  for (const one of all) if (!(await isReleased(one.tag, projectRoot, run))) unreleased.push(one);
  if (unreleased.length === 0)
    throw new ReleaseError(
      `The tags ${all.map(({ tag }) => tag).join(' and ')} exist: these versions were released. Raise a number.`,
    );
  const signed = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined ? [] : ['--provenance'];
  for (const { tarball, manifest, tag } of unreleased) {
    await mustRun('npm', 'publish', tarball, '--access', 'public', ...signed);
    await mustRun('git', 'tag', '--annotate', tag, '--message', tag, manifest.commit);
    console.log(`Published ${manifest.package.name}. Push the tag: git push origin ${tag}`);
  }
}
