import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { verifyRelease } from './verify.js';

/** Makes a package again from its recorded commit and compares byte for byte. `npm run verify-release -- <tarball>` */
process.exitCode = await runCommand({
  help: `Makes a package again from the commit that its manifest names, and compares byte for byte.

  npm run verify-release -- heffl-0.1.0.tgz`,
  options: {},
  positionals: ['<tarball>'],
  async run({ positionals: [tarball = ''] }) {
    const { manifest, same, faults, notes } = await verifyRelease(projectRoot, tarball);
    const { name, version } = manifest.package;
    for (const note of notes) console.log(note);
    if (faults.length === 0) {
      console.log(`${name} ${version} is what ${manifest.commit} makes: ${same} files, the same byte for byte.`);
      return 0;
    }
    const list = faults.map((fault) => `  ${fault}`).join('\n');
    console.error(`${name} ${version} is not what ${manifest.commit} makes:\n${list}`);
    return 1;
  },
});
