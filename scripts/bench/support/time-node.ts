import { CommandError } from '../../support/command-error.js';
import { runNode, type Ended, type RunOptions } from '../../support/run-program.js';

/** A process that has ended well, and the milliseconds from its start to its end. */
export interface Timed extends Ended {
  readonly milliseconds: number;
}

/**
 * Runs Node in a process of its own and times it.
 *
 * @throws {CommandError} it fails
 */
export async function timeNode(args: readonly string[], options: RunOptions): Promise<Timed> {
  const start = performance.now();
  const ended = await runNode(args, options);
  const milliseconds = performance.now() - start;
  if (ended.exitCode !== 0)
    throw new CommandError(`node ${args.join(' ')} ended with ${ended.exitCode}:\n${ended.output}`);
  return { ...ended, milliseconds };
}
