import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import own from '../package.json' with { type: 'json' };
import type { ExtraEntry, PackageFacts } from '../model/package-facts.js';
import { CUSTOM_FOLDER, kitFolders } from './kit-folders.js';
import type { OutputFile } from '../model/output-file.js';

/** The modules written by hand that are entry points of their own. */
const extraEntries: readonly ExtraEntry[] = [
  {
    entryPoint: './rate-limiter-flexible',
    module: 'runtime/limit/rate-limiter-flexible',
    name: 'sharedBudget',
    purpose: 'One rate limit for several processes, kept in Redis or another store',
    peer: { name: 'rate-limiter-flexible', range: '>=5' },
  },
  {
    entryPoint: './webhooks',
    module: 'custom/webhooks/index',
    name: 'verifyWebhook',
    purpose: 'Whether a delivery comes from Heffl, and what it says',
  },
  {
    entryPoint: './testing',
    module: 'custom/testing/index',
    name: 'createTestHeffl',
    purpose: 'Both APIs inside your process, for tests; `npx heffl serve` puts them on a port',
  },
];

/** Path of the guide for npm, relative to the project's root. */
export const GUIDE = `generated/${CUSTOM_FOLDER}/guide.md`;

/** The programs that come with the package, and their modules. */
const programs: Readonly<Record<string, string>> = { heffl: 'custom/command/main' };

/** What is written by hand: the files as they are copied; what the runtime exports and imports. */
export interface HandWritten {
  readonly files: readonly OutputFile[];
  /** Names that `runtime/index.ts` exports to integrators. */
  readonly exportedNames: readonly string[];
  /** Packages that the runtime imports. */
  readonly packages: readonly string[];
  /** Paths of these files and of the package's custom code, relative to the package. */
  readonly modules: readonly string[];
}

/** Reads the TypeScript files that are written by hand. */
export async function loadHandWritten(projectRoot: string): Promise<HandWritten> {
  const kitRoot = path.join(projectRoot, 'generator/kit');
  const folders = await Promise.all(kitFolders.map((folder) => readFolder(kitRoot, folder)));
  const files = folders.flat();
  const custom = await namesBelow(path.join(projectRoot, 'generated', CUSTOM_FOLDER));
  const runtime = files.filter((file) => file.path.startsWith('src/runtime/'));
  const index = runtime.find((file) => file.path === 'src/runtime/index.ts');
  return {
    files,
    exportedNames: exportedNames(index?.text ?? ''),
    packages: [...new Set(runtime.flatMap(({ text }) => packagesOf(text)))].toSorted(),
    modules: [...files.map((file) => file.path), ...custom.map((name) => `${CUSTOM_FOLDER}/${name}`)],
  };
}

async function readFolder(kitRoot: string, folder: string): Promise<OutputFile[]> {
  const root = path.join(kitRoot, folder);
  const names = await namesBelow(root);
  return Promise.all(
    names.map(async (name) => ({
      path: `src/${folder}/${name}`,
      text: await readFile(path.join(root, name), 'utf8'),
    })),
  );
}

/** Paths of the TypeScript files below a folder; none where there is no folder. */
async function namesBelow(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    // Nothing is below a folder that is not there, nor below a file.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(path.sep).join('/'))
    .toSorted();
}

/** The workspace's licence, which the package carries too. */
export async function loadLicense(projectRoot: string): Promise<OutputFile> {
  return { path: 'LICENSE', text: await readFile(path.join(projectRoot, 'LICENSE'), 'utf8') };
}

/** What the package takes from the workspace's package.json. */
export async function loadPackageFacts(
  projectRoot: string,
  name: string,
  handWritten: HandWritten,
): Promise<PackageFacts> {
  const manifest = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  return {
    name,
    version: manifest.version,
    description: manifest.description,
    license: manifest.license,
    keywords: manifest.keywords ?? [],
    nodeRange: '>=20',
    dependencies: Object.fromEntries(handWritten.packages.map((dependency) => [dependency, versionOf(dependency)])),
    guide: await loadGuide(projectRoot),
    extraEntries: extraEntries.filter(({ module }) => handWritten.modules.includes(`src/${module}.ts`)),
    programs,
  };
}

/** The guide that the package's README starts with, without the notes for its tests. */
async function loadGuide(projectRoot: string): Promise<string> {
  const text = await readFile(path.join(projectRoot, GUIDE), 'utf8').catch(() => '');
  return text.replace(/^<!-- test:[^\n]*-->\n\n/gm, '').trim();
}

interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly keywords?: string[];
}

/** The version that the kit was written for, which the generator's own manifest names. */
function versionOf(dependency: string): string {
  const versions: Readonly<Record<string, string | undefined>> = own.dependencies;
  const version = versions[dependency];
  if (version === undefined)
    throw new Error(`generator/kit/runtime imports ${dependency}, which generator/package.json does not name.`);
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
