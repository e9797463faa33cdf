import { programName } from '../../model/package-facts.js';
import type { Settings } from '../../load/settings/load-settings.js';

/** Module of the program that the generator emits, below `src/`, without extension. */
export const PROGRAM_MODULE = 'program/main';

/**
 * The program of the package, which serves the test doubles: `pet-shop` for `@acme/pet-shop`. `undefined` where a command
 * of the settings has that name, and where there are no doubles to serve.
 */
export function planProgram(
  { package: own, commands }: Settings,
  testFunctions: Readonly<Record<string, string>>,
): string | undefined {
  const program = programName(own);
  const isTaken = Object.hasOwn(commands, program) || Object.keys(testFunctions).length === 0;
  return isTaken ? undefined : program;
}
