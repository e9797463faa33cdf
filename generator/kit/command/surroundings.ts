// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../runtime/index.js';

/** What a command knows of the process it runs in. Tests hand in their own. */
export interface Surroundings {
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person watches standard error: progress is then drawn, otherwise printed line by line. */
  readonly isTerminal: boolean;
  /** Sends the requests. Default: that of the client. */
  readonly fetch?: ClientOptions['fetch'];
  /** Time, for tests. Default: that of the client. */
  readonly clock?: ClientOptions['clock'];
  /** Prints a line of the result to standard output. */
  print(text: string): void;
  /** Prints a line for a person to standard error. */
  printError(text: string): void;
  /** Shows a line in place of the one shown before; an empty one takes it away. Only for a terminal. */
  draw(text: string): void;
  /** Calls `stop` when the process is asked to end, by Ctrl-C or a signal. Until then a command may run on. */
  onStop(stop: () => void): void;
}
