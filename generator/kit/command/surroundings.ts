// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../runtime/index.js';

/** The process that a command runs in. Tests pass their own. */
export interface Surroundings {
  /** Base of relative paths. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** True if standard error is a terminal: progress is then drawn, otherwise printed line by line. */
  readonly isTerminal: boolean;
  /** Sends the requests. Default: that of the client. */
  readonly fetch?: ClientOptions['fetch'];
  /** Time, for tests. Default: that of the client. */
  readonly clock?: ClientOptions['clock'];
  /** Standard output as a stream. */
  readonly output: Output;
  /** Reads standard input to its end. */
  readInput(): Promise<Uint8Array>;
  /** Prints a line of the result to standard output. */
  print(text: string): void;
  /** Prints a line to standard error. */
  printError(text: string): void;
  /** Shows a line in place of the previous one; an empty one removes it. Only for a terminal. */
  draw(text: string): void;
  /** Calls `stop` when the process is asked to end, by Ctrl-C or a signal. */
  onStop(stop: () => void): void;
}

/** Standard output. */
export interface Output {
  readonly isTerminal: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
  /**
   * Writes text or bytes, and waits while the reader is slow.
   *
   * @throws {ClosedOutputError} nobody reads any more
   */
  write(content: string | Uint8Array): Promise<void>;
}

/** The reader of standard output has gone, as `head` does after its ten lines. */
export class ClosedOutputError extends Error {
  override name = 'ClosedOutputError';
}
