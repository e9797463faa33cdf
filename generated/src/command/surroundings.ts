/** What a command knows of the process it runs in. Tests hand in their own. */
export interface Surroundings {
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person watches standard error: progress is then drawn, otherwise printed line by line. */
  readonly isTerminal: boolean;
  /** Prints a line of the result to standard output. */
  print(text: string): void;
  /** Prints a line for a person to standard error. */
  printError(text: string): void;
  /** Calls `stop` when the process is asked to end, by Ctrl-C or a signal. Until then a command may run on. */
  onStop(stop: () => void): void;
}
