import path from 'node:path';
import { runCommand } from '../support/command.js';
import { buildPackage } from '../support/package-build.js';
import { runProgram } from '../support/run-program.js';
import { projectRoot } from '../support/redocly.js';

/** Builds generated/dist/. `npm run build` */
process.exitCode = await runCommand({
  help: `Builds generated/dist/: ES modules and CommonJS, one file per module, with declarations.

  npm run build

The programs of the package run here afterwards as they do where it is installed: npx heffl --help`,
  options: {},
  async run() {
    const complaints = await buildPackage(path.join(projectRoot, 'generated'));
    if (complaints.length > 0) {
      console.error(complaints.join('\n'));
      return 1;
    }
    console.log('Built generated/dist/.');
    return linkPrograms();
  },
});

/** Lets npm link the programs of the package, which it does only for files that are there. Returns the exit code. */
async function linkPrograms(): Promise<number> {
  const { exitCode, output } = await runProgram('npm', ['rebuild', 'heffl', '--ignore-scripts'], {
    folder: projectRoot,
  });
  if (exitCode !== 0) console.error(`The programs of the package could not be linked:\n${output}`);
  return exitCode;
}
