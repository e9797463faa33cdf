import semver from 'semver';
import { strictest, type Bump, type Change } from './change.js';

/** The next version that a bump demands. */
export interface Demand {
  readonly bump: Bump;
  readonly from: string;
  readonly to: string;
  /** Reason why the raised number is not the one the bump is named after; `undefined` from 1.0.0 on. */
  readonly because: string | undefined;
}

/**
 * The next version for a bump. Before 1.0.0 the minor number is the one that may break, so what is major elsewhere
 * raises the minor number there, and everything else the patch number.
 */
export function demandOf(from: string, bump: Bump): Demand {
  if (bump === 'none') return { bump, from, to: from, because: undefined };
  const isEarly = semver.major(from) === 0;
  const raised = isEarly ? (bump === 'major' ? 'minor' : 'patch') : bump;
  const to = semver.inc(from, raised) ?? from;
  return { bump, from, to, because: isEarly && raised !== bump ? earlyReason(bump, raised) : undefined };
}

/** Bump that all changes together demand. */
export function bumpOf(changes: readonly Change[]): Bump {
  return strictest(changes.map(({ bump }) => bump));
}

/** True if a declared version covers a demand. */
export function isCovered(declared: string, { to, bump }: Demand): boolean {
  return bump === 'none' || semver.gte(declared, to);
}

function earlyReason(bump: Bump, raised: string): string {
  return `before 1.0.0 a ${bump} change raises the ${raised} number`;
}
