// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { Surroundings } from './surroundings.js';

/** One of the program's commands. */
export interface Command {
  /** What is printed for `--help`. */
  readonly help: string;
  /**
   * Does the work.
   *
   * @param args the words after the command's name
   * @returns the exit code: 0 done, 1 done and something was found wrong, 2 called wrongly
   * @throws {UsageError} the words make no sense
   */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>;
}

/** A command, whose module is loaded when it is called. */
export interface CommandEntry {
  /** One word or two: `types pull` */
  readonly name: string;
  /** One line for the program's own help. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** The program was called wrongly. Its message says what to write. */
export class UsageError extends Error {
  override name = 'UsageError';
}
