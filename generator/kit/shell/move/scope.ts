// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Surroundings } from '../../command/surroundings.js';
import type { DescribedApi } from '../describe/described.js';
import type { ShellHooks } from '../describe/prepare.js';

/** A program whose records are moved. */
export interface MoveScope {
  readonly program: string;
  readonly apis: readonly DescribedApi[];
  readonly surroundings: Surroundings;
  readonly hooks: ShellHooks;
}
