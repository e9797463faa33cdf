// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { shareAcrossCopies } from '../errors/copies.js';

/** Deprecation of a call's operation. */
export interface Deprecated {
  /** The replacement, or `true` if none is known. */
  readonly deprecated?: string | true | undefined;
}

/** True the first time that a line is passed in this process. */
export function isNew(line: string): boolean {
  const seen = shareAcrossCopies('deprecations', () => new Set<string>());
  return seen.size < seen.add(line).size;
}
