import { FLAGS, HELP, readOptions } from './source/options.js';
import { startPreview } from './build/preview.js';
import { runCommand } from '../support/command.js';

/** Serves the documentation site and updates it at each save. `npm run docs:dev` */
process.exitCode = await runCommand({
  help: HELP,
  options: FLAGS,
  async run({ flags }) {
    const { port, ...options } = readOptions(flags, process.env);
    const { url } = await startPreview(options, port);
    console.log(
      `The site is at ${url}. It follows openapi/, scripts/docs/guides/ and generator/kit/runtime/. Ctrl+C ends it.`,
    );
  },
});
