import type { ApiModel } from './model.js';

/** Facts about a package as a whole. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** SPDX identifier; `undefined` where none is stated. */
  readonly license: string | undefined;
  readonly keywords: readonly string[];
  /** Class that every error of the package derives from: `PetShopError`. */
  readonly errorClass: string;
  /** Exports of the runtime to integrators. */
  readonly exported: readonly ExportedByKit[];
  /** `repository`, `homepage` and `bugs`, as the workspace's package.json has them. */
  readonly links: Readonly<Record<string, unknown>>;
  readonly hasChangelog: boolean;
  readonly nodeRange: string;
  /** Packages that the runtime imports, with the exact versions that the generator's manifest names. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Markdown that the README begins with; empty where there is none. */
  readonly guide: string;
  readonly extraEntries: readonly ExtraEntry[];
  /** Functions of the entry point `./testing` that make the test doubles, by the key of their API; none without it. */
  readonly testFunctions: Readonly<Record<string, string>>;
  /** The program that the generator emits, which serves the test doubles; `undefined` where the package has none. */
  readonly program: string | undefined;
  /** True if there is a command for every method of the clients. */
  readonly hasShell: boolean;
  /** True if the package's program can serve the API to agents by MCP. */
  readonly hasMcp: boolean;
  /** Optional peers that its commands load, with their versions. */
  readonly peers: Readonly<Record<string, string>>;
  /** The commands that the package installs: name to module, as in `ExtraEntry`. */
  readonly programs: Readonly<Record<string, string>>;
}

/** An export of the runtime. */
export interface ExportedByKit {
  readonly name: string;
  /** True if it is a type alone. */
  readonly isType: boolean;
}

/** A module that integrators import by a path of its own. */
export interface ExtraEntry {
  /** `./rate-limiter-flexible` */
  readonly entryPoint: string;
  /** Path below `src/` and `dist/`, without extension. */
  readonly module: string;
  /** Name of its first export. */
  readonly name: string;
  /** Purpose of that export, in a few words. */
  readonly purpose: string;
  /** Package that it works with, if any. It is not needed where the module is not imported. */
  readonly peer?: Peer;
}

/** An optional peer of the package. */
export interface Peer {
  readonly name: string;
  readonly range: string;
}

/** Name of the program of a package: `pet-shop` for `@acme/pet-shop`. */
export function programName({ name }: Pick<PackageFacts, 'name'>): string {
  return name.split('/').at(-1) ?? name;
}

/** Specifier of an API's entry point: `pet-shop` or `pet-shop/v1`. */
export function specifierOf({ client }: Pick<ApiModel, 'client'>): string {
  return client.entryPoint === '.' ? client.package : `${client.package}/${client.entryPoint.replace('./', '')}`;
}
