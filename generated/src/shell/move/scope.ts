// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Surroundings } from '../../command/surroundings.js';
import type { Call, DescribedApi } from '../describe/described.js';
import type { Connecting } from '../send/connect-options.js';

/** A program whose records are moved. */
export interface MoveScope {
  readonly program: string;
  readonly apis: readonly DescribedApi[];
  readonly surroundings: Surroundings;
  readonly hooks?: MoveHooks | undefined;
}

/** Facts that a package has about its records, besides the description. */
export interface MoveHooks {
  /** Names of fields by their labels, such as those of custom fields. Columns of files have either. */
  labels?(call: Call, connecting: Connecting): Promise<Readonly<Record<string, string>>>;
}
