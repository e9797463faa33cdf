import path from 'node:path';
import { commitOf, isCommit } from '../support/base-ref.js';
import { FlagError } from '../support/command-error.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { packRelease } from './tarball/pack.js';

/** Packs both packages with their manifests; prints the paths of the tarballs. `npm run release:pack` */
process.exitCode = await runCommand({
  help: `Packs the client and the generator with their manifests, and prints where the tarballs are.

  npm run release:pack                       into dist/release/, from the commit HEAD
  npm run release:pack -- --destination out
  npm run release:pack -- --commit <hash>    where there is no repository to ask; all 40 digits`,
  options: { commit: { type: 'string' }, destination: { type: 'string', default: path.join('dist', 'release') } },
  async run({ flags: { commit: given, destination } }) {
    const commit = given ?? (await commitOf(projectRoot, 'HEAD'));
    if (!isCommit(commit))
      throw new FlagError(`--commit is ${JSON.stringify(commit)}. Write all 40 digits of its hash.`);
    const { client, generator } = await packRelease(projectRoot, path.resolve(projectRoot, destination), commit);
    console.log([client.tarball, generator.tarball].join('\n'));
  },
});
