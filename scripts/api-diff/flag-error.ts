/** A command was asked for something that cannot be. Its message is for the person who asked; the exit code is 2. */
export class FlagError extends Error {}
