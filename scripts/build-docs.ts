import { buildSite } from './site/build.js';
import { runCommand } from './site/run-command.js';

/** Builds the documentation site in dist/site/. `npm run docs` */
process.exitCode = await runCommand(buildSite);
