import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import type { PackageFacts, RuntimeEntry } from './emit/package-facts.js';
import type { OutputFile } from './print.js';

/** The modules of the runtime that are entry points of their own. */
const runtimeEntries: readonly RuntimeEntry[] = [
  {
    entryPoint: './rate-limiter-flexible',
    module: 'runtime/rate-limiter-flexible',
    peer: 'rate-limiter-flexible',
    peerRange: '>=5',
  },
];

/** The hand-written runtime: its files as they are copied, what it exports, what it imports. */
export interface Runtime {
  readonly files: readonly OutputFile[];
  /** Names that `runtime/index.ts` exports to integrators. */
  readonly exportedNames: readonly string[];
  /** Packages it imports. */
  readonly packages: readonly string[];
}

/** Reads the runtime's TypeScript files. */
export async function loadRuntime(generatorRoot: string): Promise<Runtime> {
  const root = path.join(generatorRoot, 'runtime');
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.ts')).toSorted();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: `src/runtime/${name.split(path.sep).join('/')}`,
      text: await readFile(path.join(root, name), 'utf8'),
    })),
  );
  const index = files.find((file) => file.path === 'src/runtime/index.ts');
  return {
    files,
    exportedNames: exportedNames(index?.text ?? ''),
    packages: [...new Set(files.flatMap(({ text }) => packagesOf(text)))].toSorted(),
  };
}

/** The workspace's licence, which the package carries too. */
export async function loadLicense(projectRoot: string): Promise<OutputFile> {
  return { path: 'LICENSE', text: await readFile(path.join(projectRoot, 'LICENSE'), 'utf8') };
}

/** What the package takes from the workspace's package.json. */
export async function loadPackageFacts(projectRoot: string, name: string, runtime: Runtime): Promise<PackageFacts> {
  const manifest = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  return {
    name,
    version: manifest.version,
    description: manifest.description,
    license: manifest.license,
    keywords: manifest.keywords ?? [],
    nodeRange: '>=20',
    dependencies: Object.fromEntries(
      runtime.packages.map((dependency) => [dependency, versionOf(manifest, dependency)]),
    ),
    runtimeEntries,
  };
}

interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly keywords?: string[];
  readonly devDependencies?: Record<string, string>;
}

function versionOf(manifest: Manifest, dependency: string): string {
  const version = manifest.devDependencies?.[dependency];
  if (version === undefined)
    throw new Error(`generator/runtime imports ${dependency}, which package.json does not name.`);
  return version;
}

function packagesOf(text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) => fileName).filter((specifier) => !specifier.startsWith('.'));
}

function exportedNames(text: string): string[] {
  const source = ts.createSourceFile('index.ts', text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) return [];
    return ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [];
  });
}
