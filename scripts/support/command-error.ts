/** An error that the user of a command can fix. The message is for that person; the command ends with the exit code 1. */
export class CommandError extends Error {
  readonly exitCode: number = 1;
}

/** Invalid arguments of a command. Its exit code is 2. */
export class FlagError extends CommandError {
  override readonly exitCode: number = 2;
}
