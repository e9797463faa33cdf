import { ProblemsError } from '../../generator/problem.js';
import { HELP, OptionsError, readOptions, type CommandOptions } from './options.js';

/**
 * Reads the flags of this process, acts, and tells what went wrong.
 * Gives the exit code: 0 done, 1 problems in the sources, 2 a wrong flag.
 */
export async function runCommand(act: (options: CommandOptions) => Promise<void>): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (options.help) console.log(HELP);
    else await act(options);
    return 0;
  } catch (error) {
    if (error instanceof OptionsError) console.error(`${error.message}\n\n${HELP}`);
    else if (error instanceof ProblemsError) console.error(error.message);
    else throw error;
    return error instanceof OptionsError ? 2 : 1;
  }
}
