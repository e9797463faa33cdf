import { buildClient } from '../support/build-client.js';
import { installRivals } from '../bench/support/install-rivals.js';
import { runCommand } from '../support/command.js';
import { checkTypes } from '../support/native-compiler.js';
import { projectRoot } from '../support/redocly.js';

/** Type-checks the benches, which needs the other clients installed. `npm run typecheck:bench` */
process.exitCode = await runCommand({
  help: `Type-checks the benches. It installs the other clients and generators unless they are there, and builds the package.

  npm run typecheck:bench`,
  options: {},
  async run() {
    await installRivals();
    await buildClient();
    const { exitCode } = await checkTypes('scripts/bench/tsconfig.json', { folder: projectRoot, isShown: true });
    return exitCode;
  },
});
