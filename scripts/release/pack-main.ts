import { parseArgs } from 'node:util';
import path from 'node:path';
import { commitOf } from '../api-diff/base-ref.js';
import { projectRoot } from '../support/redocly.js';
import { packRelease } from './pack.js';
import { ReleaseError } from './release-error.js';

/** Packs the package with its manifest; prints the tarball's path. `npm run release:pack` */
const { values } = parseArgs({
  options: {
    // The commit that the manifest names; default: HEAD. Needed where there is no repository.
    commit: { type: 'string' },
    destination: { type: 'string', default: path.join(projectRoot, 'dist', 'release') },
  },
});

try {
  const commit = values.commit ?? commitOf(projectRoot, 'HEAD');
  const { tarball } = await packRelease(projectRoot, path.resolve(values.destination), commit);
  console.log(tarball);
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
