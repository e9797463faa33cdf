import type { Change } from '../change/change.js';
import { bumpOf, demandOf, type Demand } from '../change/versions.js';

/** Printed content, in any format. */
export interface Report {
  readonly base: { readonly ref: string; readonly commit: string };
  readonly changes: readonly Change[];
  /** The package's number: the one at the base, and the demanded one. */
  readonly package: PackageVersion;
  /** The descriptions' numbers, which are their own: `info.version`. */
  readonly descriptions: readonly DescriptionVersion[];
}

export interface PackageVersion extends Demand {
  readonly name: string;
  /** The current number. */
  readonly declared: string;
}

export interface DescriptionVersion extends Demand {
  readonly api: string;
  readonly declared: string;
}

/** Numbers of one thing in both versions. */
export interface Numbers {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Adds the demanded numbers to the changes. */
export function buildReport(
  base: Report['base'],
  changes: readonly Change[],
  numbers: { readonly package: Numbers; readonly descriptions: readonly Numbers[] },
): Report {
  return {
    base,
    changes,
    package: {
      name: numbers.package.name,
      declared: numbers.package.after,
      ...demandOf(numbers.package.before, bumpOf(changes)),
    },
    descriptions: numbers.descriptions.map(({ name, before, after }) => ({
      api: name,
      declared: after,
      ...demandOf(before, bumpOf(changes.filter((change) => change.api === name))),
    })),
  };
}
