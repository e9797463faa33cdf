import { ProblemsError } from '../generator/problem.js';
import { buildSite } from './site/build.js';
import { HELP, OptionsError, readOptions } from './site/options.js';

/** Builds the documentation site in dist/site/. `npm run docs` */
process.exitCode = await main();

/** Gives the exit code: 0 done, 1 problems in the sources, 2 a wrong flag. */
async function main(): Promise<number> {
  try {
    const { help, ...options } = readOptions(process.argv.slice(2), process.env);
    if (help) console.log(HELP);
    else await buildSite(options);
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemsError) && !(error instanceof OptionsError)) throw error;
    console.error(error instanceof OptionsError ? `${error.message}\n\n${HELP}` : error.message);
    return error instanceof OptionsError ? 2 : 1;
  }
}
