import path from 'node:path';
import { projectRoot } from './redocly.js';
import { runNode, type Ended, type RunOptions } from './run-program.js';

const program = path.join(projectRoot, 'node_modules/typescript-7.0/bin/tsc');

/**
 * Type-checks a project with TypeScript's native compiler, the fastest. `stdout` has its errors, one on a line, unless the
 * options show them.
 *
 * @param project A folder with a `tsconfig.json`, or a file of such settings; relative paths start at the working directory.
 */
export function checkTypes(
  project: string,
  options: RunOptions & { readonly flags?: readonly string[] },
): Promise<Ended> {
  const format = options.isShown ? [] : ['--pretty', 'false'];
  return runNode([program, '--noEmit', ...format, '-p', project, ...(options.flags ?? [])], options);
}
