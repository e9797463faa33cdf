import type { HolderName } from './holders.js';

/** One sentence, or one row of a table, of a founding document, in our own words. */
export interface Statement {
  readonly says: string;
  /** Tests of types, double and docs that fail if it is no longer kept. */
  readonly heldBy?: readonly HolderName[];
  /** Why no test can hold it, or not all of it. */
  readonly why?: string;
}

/** A statement and the tests that hold it. */
export function held(says: string, ...heldBy: HolderName[]): Statement {
  return { says, heldBy };
}

/** A statement that no test can hold. */
export function open(says: string, why: string): Statement {
  return { says, why };
}
