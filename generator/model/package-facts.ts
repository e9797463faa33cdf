import type { ApiModel } from './model.js';

/** What the emitted package takes over from the workspace's own package.json. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly nodeRange: string;
  /** Packages that the runtime imports, with the exact versions that the generator's manifest names. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** How to use the package, in Markdown, from a file written by hand; empty if there is none. */
  readonly guide: string;
  readonly extraEntries: readonly ExtraEntry[];
  /** The commands that the package installs: name to module, as in `ExtraEntry`. */
  readonly programs: Readonly<Record<string, string>>;
}

/** A module written by hand that integrators import by a path of its own. */
export interface ExtraEntry {
  /** `./rate-limiter-flexible` */
  readonly entryPoint: string;
  /** Path below `src/` and `dist/`, without extension. */
  readonly module: string;
  /** What is imported from it first. */
  readonly name: string;
  /** What that is for, in a few words. */
  readonly purpose: string;
  /** The package that it works with, if any, and its versions. Whoever does not import the module does not need it. */
  readonly peer?: Peer;
}

/** An optional peer of the package. */
export interface Peer {
  readonly name: string;
  readonly range: string;
}

/** What an integrator writes after `from`: `heffl` or `heffl/v1`. */
export function specifierOf({ client }: ApiModel): string {
  return client.entryPoint === '.' ? client.package : `${client.package}/${client.entryPoint.replace('./', '')}`;
}
