/** The sources of a package cannot be built. The message has a line for each fault, with file and line. */
export class BuildError extends Error {
  override readonly name = 'BuildError';

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
  }
}
