import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { loadSettings } from '../../../generator/load/settings/load-settings.js';
import { hashFiles, hashFolder, hashOf } from './hash.js';

/**
 * Origin and contents of a package, written into the package when it is packed. It is no part of
 * `generated/`: a commit cannot hold its own hash, and the same sources must generate the same files.
 */
export interface Manifest {
  readonly manifestVersion: 1;
  readonly package: { readonly name: string; readonly version: string };
  /** The commit it was packed from. */
  readonly commit: string;
  /** Each description with its own number, `info.version`, which is not the package's. */
  readonly descriptions: Readonly<Record<string, { readonly version: string; readonly hash: string }>>;
  /** Hash of `generator/`, the runtime included. */
  readonly generator: string;
  readonly tools: {
    readonly node: string;
    /** Hash of package-lock.json, which fixes every other tool. */
    readonly lock: string;
    /** Tools that shape the output, for people. */
    readonly versions: Readonly<Record<string, string>>;
  };
  /** Hashes of every other file of the package. */
  readonly output: Readonly<Record<string, string>>;
}

/** Its path in the package. */
export const MANIFEST_FILE = 'dist/manifest.json';

const SHAPING = ['openapi-typescript', 'ts-morph', 'typescript', 'oxfmt', '@redocly/openapi-core', 'openapi-fetch'];

interface GeneratorManifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  /** Files and folders. */
  readonly files: readonly string[];
}

/** Describes the package in `packageRoot`, built from the project in `projectRoot` at `commit`. */
export async function buildManifest(projectRoot: string, packageRoot: string, commit: string): Promise<Manifest> {
  const { dependencies, devDependencies } = await readJson<GeneratorManifest>(
    path.join(projectRoot, 'generator/package.json'),
  );
  const { name, version, files } = await readJson<PackageFile>(path.join(packageRoot, 'package.json'));
  const versions = SHAPING.map((tool) => [tool, dependencies[tool] ?? devDependencies[tool] ?? '']);
  return {
    manifestVersion: 1,
    package: { name, version },
    commit,
    descriptions: await describeApis(projectRoot, name),
    generator: await hashFolder(path.join(projectRoot, 'generator')),
    tools: {
      node: process.versions.node,
      lock: hashOf(await readFile(path.join(projectRoot, 'package-lock.json'))),
      versions: Object.fromEntries(versions) as Record<string, string>,
    },
    output: await hashFiles(packageRoot, (file) => file === MANIFEST_FILE || !isPacked(file, files)),
  };
}

/** npm packs what `files` names, and package.json. */
function isPacked(file: string, named: readonly string[]): boolean {
  return file === 'package.json' || named.some((name) => file === name || file.startsWith(`${name}/`));
}

/** The descriptions that a package is made of; the generator is made of none. */
async function describeApis(projectRoot: string, name: string): Promise<Manifest['descriptions']> {
  const { apis, package: described } = await loadSettings(projectRoot);
  if (described.name !== name) return {};
  const entries = apis.map(async ({ key, root }) => {
    const file = path.join(projectRoot, root);
    const { info } = parseYaml(await readFile(file, 'utf8')) as { info: { version: string } };
    return [key, { version: info.version, hash: await hashFolder(path.dirname(file)) }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
