import type { Check } from './check.js';
import type { Contender } from './contenders.js';
import type { Run } from './measure.js';

/** All results of one contender. */
export interface Result extends Contender {
  readonly runs: readonly Run[];
  readonly size: { readonly files: number; readonly bytes: number } | undefined;
  readonly check: Check | undefined;
  /** Reason if it gave no output. */
  readonly failure: string | undefined;
}
