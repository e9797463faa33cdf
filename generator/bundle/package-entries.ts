import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Entries of a package's build, from its manifest. Modules are paths below `src/` and `dist/`, without extension. */
export interface PackageEntries {
  /** Modules that users import: `v2/index`. */
  readonly entries: readonly string[];
  /** Modules that Node starts. */
  readonly programs: readonly string[];
  /** Packages that are installed with this one, or by the user: they are imported, not bundled. */
  readonly installed: readonly string[];
}

interface Manifest {
  readonly exports?: Readonly<Record<string, string | { readonly require?: { readonly default?: string } }>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: object;
  readonly peerDependencies?: object;
}

/** Reads the manifest of the package in `root`. */
export async function readEntries(root: string): Promise<PackageEntries> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const targets = Object.values(manifest.exports ?? {}).map((target) =>
    typeof target === 'string' ? target : target.require?.default,
  );
  return {
    entries: targets.flatMap(moduleOf),
    programs: Object.values(manifest.bin ?? {}).flatMap(moduleOf),
    installed: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
  };
}

/** The module behind a file of `dist/`; none for a file that is not built. */
function moduleOf(target = ''): string[] {
  return /^\.\/dist\/(.+)\.c?js$/.exec(target)?.slice(1) ?? [];
}
