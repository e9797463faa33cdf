import { mustRun, type Ended, type RunOptions } from '../../support/run-program.js';

/** A process that has ended well, and the milliseconds from its start to its end. */
export interface Timed extends Ended {
  readonly milliseconds: number;
}

/**
 * Runs a program that has to succeed and times it.
 *
 * @throws {CommandError} it fails
 */
export async function timeProgram(program: string, args: readonly string[], options: RunOptions): Promise<Timed> {
  const start = performance.now();
  const ended = await mustRun(program, args, options);
  return { ...ended, milliseconds: performance.now() - start };
}

/** Runs Node, the version of this process, and times it in the same way. */
export function timeNode(args: readonly string[], options: RunOptions): Promise<Timed> {
  return timeProgram(process.execPath, args, options);
}
