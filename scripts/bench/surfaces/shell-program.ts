import { runProgram } from '../../support/run-program.js';
import { benchRoot } from '../support/paths.js';
import type { Call, Surface } from './surface.js';

/** A program for a shell, and how a call is written. */
export interface ShellCommand {
  readonly command: string;
  readonly variables: Readonly<Record<string, string>>;
  lineOf(call: Call): readonly string[];
}

/** Calls a program of a shell. Success is exit code 0. */
export async function startProgram({ command, variables, lineOf }: ShellCommand): Promise<Surface> {
  return {
    async send(call) {
      const { exitCode } = await runProgram(command, lineOf(call), { folder: benchRoot, variables });
      return { isSuccess: exitCode === 0 };
    },
    close: async () => undefined,
  };
}
