import { CommandError } from '../../support/command-error.js';

/** A fault of a release that a person has to fix. Its message says what and how. */
export class ReleaseError extends CommandError {}
