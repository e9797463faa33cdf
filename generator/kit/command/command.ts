// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { Surroundings } from './surroundings.js';

/** One of the program's commands. */
export interface Command {
  /** Output of `--help`. */
  readonly help: string;
  /**
   * Runs the command.
   *
   * @param args the arguments after the command's name
   * @returns the exit code: 0 success, 1 failure or problems found, 2 invalid arguments
   * @throws {UsageError} the arguments are invalid
   */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>;
}

/** A command whose module is loaded when it is called. */
export interface CommandEntry {
  /** One word or two: `types pull` */
  readonly name: string;
  /** One line for the program's own help. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** The arguments of the program are invalid. Its message says what to write. */
export class UsageError extends Error {
  override name = 'UsageError';
}
