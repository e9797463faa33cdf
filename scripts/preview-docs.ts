import { ProblemsError } from '../generator/problem.js';
import { HELP, OptionsError, readOptions } from './site/options.js';
import { startPreview } from './site/preview.js';

/** Serves the documentation site and updates it at each save. `npm run docs:dev` */
process.exitCode = await main();

/** Gives the exit code: 0 running or help, 1 problems in the sources, 2 a wrong flag. */
async function main(): Promise<number> {
  try {
    const { help, port, ...options } = readOptions(process.argv.slice(2), process.env);
    if (help) {
      console.log(HELP);
      return 0;
    }
    const { url } = await startPreview(options, port);
    console.log(
      `The site is at ${url} and follows openapi/, scripts/site/guides/ and generator/runtime/. Ctrl+C ends it.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemsError) && !(error instanceof OptionsError)) throw error;
    console.error(error instanceof OptionsError ? `${error.message}\n\n${HELP}` : error.message);
    return error instanceof OptionsError ? 2 : 1;
  }
}
