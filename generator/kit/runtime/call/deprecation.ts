// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { shareAcrossCopies } from '../errors/copies.js';

/** What a call carries of the deprecation of its operation. */
export interface Deprecated {
  /** What to call in its place, or that nothing is known to be. */
  readonly deprecated?: string | true | undefined;
}

/** Whether a line is new in this process; from then on it is not. */
export function isNews(line: string): boolean {
  const told = shareAcrossCopies('deprecations', () => new Set<string>());
  return told.size < told.add(line).size;
}
