import { projectRoot } from '../support/redocly.js';
import { ReleaseError } from './release-error.js';
import { verifyRelease } from './verify.js';

/** Makes a package again from its recorded commit and compares byte for byte. `npm run verify-release -- <tarball>` */
const [tarball] = process.argv.slice(2);

if (tarball === undefined) {
  console.error('Say which package: npm run verify-release -- heffl-0.1.0.tgz');
  process.exitCode = 2;
} else {
  process.exitCode = await verify(tarball);
}

async function verify(file: string): Promise<number> {
  try {
    const { manifest, same, faults, notes } = await verifyRelease(projectRoot, file);
    const { name, version } = manifest.package;
    for (const note of notes) console.log(note);
    if (faults.length === 0) {
      console.log(`${name} ${version} is what ${manifest.commit} makes: ${same} files, the same byte for byte.`);
      return 0;
    }
    console.error(
      `${name} ${version} is not what ${manifest.commit} makes:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    return 1;
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    console.error(error.message);
    return 1;
  }
}
