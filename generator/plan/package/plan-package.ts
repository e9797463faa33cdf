import ts from 'typescript';
import generator from '../../package.json' with { type: 'json' };
import { planErrorClass, renameErrorClass } from './error-class.js';
import { kitFolders } from '../../load/settings/kit-folders.js';
import type { CustomModule } from '../../load/load-custom.js';
import type { Kit } from '../../load/load-kit.js';
import type { Sources } from '../../load/load-sources.js';
import type { Settings } from '../../load/settings/load-settings.js';
import type { Manifest } from '../../load/settings/load-manifest.js';
import type { OutputFile } from '../../model/output-file.js';
import type { ExtraEntry, PackageFacts } from '../../model/package-facts.js';
import { planProgram, PROGRAM_MODULE } from './plan-program.js';
import { planTestEntry, planTestFunctions, TESTING_MODULE } from './plan-test-functions.js';

/** The package as a whole. */
export interface PackagePlan extends PackageFacts {
  /** Version of the generator that makes the package. */
  readonly generatorVersion: string;
  /** The files of the kit that the package gets copies of. */
  readonly copies: readonly OutputFile[];
  /** Emitted modules that a custom module of the same path takes the place of: `v2/resources/pets`. */
  readonly replaced: readonly string[];
}

/** Entry points that every package has besides those of its APIs. */
const KIT_ENTRIES: readonly ExtraEntry[] = [
  {
    entryPoint: './rate-limiter-flexible',
    module: 'runtime/limit/rate-limiter-flexible',
    name: 'sharedBudget',
    purpose: 'One rate limit for several processes, kept in Redis or another store',
    peer: { name: 'rate-limiter-flexible', range: '>=5' },
  },
  {
    entryPoint: './opentelemetry',
    module: 'runtime/telemetry/opentelemetry',
    name: 'openTelemetry',
    purpose: 'Spans of calls, pages, waits and attempts for OpenTelemetry',
    peer: { name: '@opentelemetry/api', range: '>=1.4 <2' },
  },
];

/** Folders of the kit that a package has whether its custom code uses them or not. */
const ALWAYS: readonly string[] = ['runtime', 'validate', 'testing'];

/** Decides what a package consists of. */
export function planPackage({
  settings,
  manifest,
  guide,
  carried,
  kit,
  custom,
}: Omit<Sources, 'outcomes'>): PackagePlan {
  const { name } = settings.package;
  const errorClass = planErrorClass(kit, name);
  const own = renameErrorClass(kit, errorClass);
  const testFunctions = planTestFunctions(settings);
  const hasOwnDouble = custom.some((module) => module.name === TESTING_MODULE);
  const program = planProgram(settings, hasOwnDouble ? {} : testFunctions);
  const folders = new Set([...alwaysUsed(settings, program), ...kitFoldersUsed(kit, custom)]);
  const copies = own.files.filter((file) => folders.has(folderOf(file.path)));
  return {
    name,
    version: manifest.version ?? '0.1.0',
    description: manifest.description ?? `Typed TypeScript client of ${name}.`,
    license: manifest.license,
    keywords: manifest.keywords ?? [],
    errorClass,
    exported: own.exported,
    generatorVersion: generator.version,
    links: linksIn(manifest),
    hasChangelog: carried.some((file) => file.path === 'CHANGELOG.md'),
    nodeRange: '>=20',
    dependencies: dependenciesOf(copies),
    guide,
    extraEntries: [
      ...KIT_ENTRIES,
      ...planTestEntry(settings, testFunctions),
      ...settings.entries.map((entry) => ({ ...entry, module: `custom/${entry.module}` })),
    ],
    peers: settings.package.peers,
    testFunctions,
    program,
    hasShell: settings.package.shell,
    hasMcp: settings.package.mcp,
    programs: programsOf(settings, program),
    copies,
    replaced: replacedModules(settings, custom),
  };
}

function programsOf({ commands }: Settings, program: string | undefined): PackageFacts['programs'] {
  const own = Object.entries(commands).map(([command, module]) => [command, `custom/${module}`] as const);
  return Object.fromEntries(program === undefined ? own : [[program, PROGRAM_MODULE] as const, ...own]);
}

/** Modules that custom code takes the place of. */
function replacedModules({ apis }: Settings, custom: readonly CustomModule[]): string[] {
  const keys = new Set(apis.map(({ key }) => key));
  const names = custom.map((module) => module.name);
  return names.filter((module) => module === TESTING_MODULE || keys.has(module.split('/')[0] ?? ''));
}

/** Where the package's home is, as far as the manifest says. */
function linksIn({ repository, homepage, bugs }: Manifest): PackageFacts['links'] {
  return Object.fromEntries(Object.entries({ repository, homepage, bugs }).filter(([, link]) => link !== undefined));
}

/** Folders of the kit that a package has by its settings. */
function alwaysUsed({ package: { shell, mcp } }: Settings, program: string | undefined): string[] {
  return [
    ...ALWAYS,
    ...(program === undefined ? [] : ['command']),
    ...(shell || mcp ? ['command', 'shell'] : []),
    ...(mcp ? ['mcp'] : []),
  ];
}

/** Folders of the kit that custom code imports, and those that these import. */
function kitFoldersUsed(kit: Kit, custom: readonly CustomModule[]): Set<string> {
  const used = new Set(custom.flatMap(({ imports }) => imports.flatMap(kitFolderIn)));
  for (const folder of used) {
    const files = kit.files.filter((file) => folderOf(file.path) === folder);
    for (const other of files.flatMap(({ text }) => importsOf(text)).flatMap(kitFolderIn)) used.add(other);
  }
  return used;
}

/** `../../testing/index.js` → `testing`. */
function kitFolderIn(specifier: string): string[] {
  const [, folder] = /^(?:\.\.\/)+([^/]+)\//.exec(specifier) ?? [];
  return kitFolders.filter((name) => name === folder);
}

function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** Packages that the runtime imports, in the versions that the kit was written for. Others are optional peers. */
function dependenciesOf(copies: readonly OutputFile[]): Readonly<Record<string, string>> {
  const runtime = copies.filter((file) => folderOf(file.path) === 'runtime');
  const names = runtime.flatMap(({ text }) => importsOf(text)).filter((specifier) => !specifier.startsWith('.'));
  return Object.fromEntries([...new Set(names)].toSorted().map((name) => [name, versionOf(name)]));
}

function versionOf(dependency: string): string {
  const versions: Readonly<Record<string, string | undefined>> = generator.dependencies;
  const version = versions[dependency];
  if (version === undefined)
    throw new Error(`kit/runtime imports ${dependency}, which the generator's package.json does not name.`);
  return version;
}

function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}
