import { runProgram } from '../../support/run-program.js';
import type { Tour } from './carried/tour-result.js';

/** Limit after which a hanging runtime is ended, in milliseconds. */
const PATIENCE = 90_000;

/** Runs the tour in a program that prints its results. */
export async function tourOfCommand(file: string, args: readonly string[], folder: string): Promise<Tour> {
  const { exitCode, output } = await runProgram(file, args, { folder, timeout: PATIENCE });
  const found = /^TOUR (.*)$/m.exec(output)?.[1];
  if (found === undefined) throw new Error(`It ended with ${exitCode} and printed:\n${output}`);
  return JSON.parse(found) as Tour;
}
