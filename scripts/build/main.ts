import path from 'node:path';
import { runCommand } from '../support/command.js';
import { buildPackage } from '../support/package-build.js';

/** Builds generated/dist/. `npm run build` */
process.exitCode = await runCommand({
  help: `Builds generated/dist/: ES modules and CommonJS, one file per module, with declarations.

  npm run build`,
  options: {},
  async run() {
    const complaints = await buildPackage(path.resolve(import.meta.dirname, '../../generated'));
    if (complaints.length === 0) return console.log('Built generated/dist/.');
    console.error(complaints.join('\n'));
    return 1;
  },
});
