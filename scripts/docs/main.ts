import { buildSite } from './build/build.js';
import { FLAGS, HELP, readOptions } from './source/options.js';
import { runCommand } from '../support/command.js';

/** Builds the documentation site in dist/site/. `npm run docs` */
process.exitCode = await runCommand({
  help: HELP,
  options: FLAGS,
  run: ({ flags }) => buildSite(readOptions(flags, process.env)),
});
