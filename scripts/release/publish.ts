import type { Packed } from './pack.js';
import { ReleaseError } from './release-error.js';
import { runProgram } from './run-program.js';

/** Publishes the very tarball that was checked, then tags its commit. A tag that is there stops both. */
export async function publish(projectRoot: string, { tarball, manifest }: Packed): Promise<void> {
  const tag = `v${manifest.package.version}`;
  const { output: existing } = await runProgram(projectRoot, 'git', ['tag', '--list', tag]);
  if (existing.trim() !== '')
    throw new ReleaseError(`The tag ${tag} exists: this version was released. Raise the number.`);
  const signed = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined ? [] : ['--provenance'];
  await mustRun(projectRoot, 'npm', ['publish', tarball, '--access', 'public', ...signed]);
  await mustRun(projectRoot, 'git', ['tag', '--annotate', tag, '--message', tag, manifest.commit]);
  console.log(`Published. Push the tag: git push origin ${tag}`);
}

async function mustRun(projectRoot: string, program: string, args: readonly string[]): Promise<void> {
  const { exitCode, output } = await runProgram(projectRoot, program, args);
  if (exitCode !== 0) throw new ReleaseError(`${program} ${args.join(' ')} failed:\n${output}`);
}
