import { CommandError } from '../../support/command-error.js';

/** Something about a release that a person has to mend. Its message says what and how. */
export class ReleaseError extends CommandError {}
