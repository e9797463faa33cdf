import type { CustomModule } from '../../load/load-custom.js';
import type { Settings } from '../../load/settings/load-settings.js';
import type { Problem, SourceLocation } from '../../model/problem.js';
import type { PackagePlan } from '../../plan/package/plan-package.js';

/** Finds entry points that are taken, custom modules that are missing, and packages that they import and the manifest lacks. */
export function checkSettings(settings: Settings, plan: PackagePlan, custom: readonly CustomModule[]): Problem[] {
  return [
    ...checkVersion(settings, plan.generatorVersion),
    ...checkOutput(settings),
    ...checkEntryPoints(settings, plan),
    ...namedModules(settings).flatMap((named) => checkModule(named, custom)),
    ...checkImports(settings, plan, custom),
  ];
}

/** Another version of the generator may make other files of the same settings. */
function checkVersion({ generator, locate }: Settings, version: string): Problem[] {
  if (generator === undefined || generator === version) return [];
  return [
    {
      code: 'generator-version',
      severity: 'warning',
      location: locate('generator'),
      message: `The package was made with version ${generator} of the generator, and this is ${version}.`,
      fix: `Write "generator: ${version}" once you have looked at what changes.`,
    },
  ];
}

/** Finds sources in the folder of the package, where all that is not generated is deleted. */
function checkOutput({ file, package: { output, manifest }, apis, locate }: Settings): Problem[] {
  const sources = [file, ...apis.map(({ root }) => root), ...(manifest === undefined ? [] : [manifest])];
  const inside = sources.find(
    (source) => !source.startsWith('../') && (output === '.' || source.startsWith(`${output}/`)),
  );
  const isAbove = /^(?:\.\.\/)*\.\.$/.test(output);
  if (inside === undefined && !isAbove) return [];
  return [
    {
      code: 'output-folder',
      location: locate('package', 'output'),
      message: `The folder of the package, ${output}/, holds ${inside ?? file}, which the package is made of.`,
      fix: 'Name a folder of its own as "output", such as "generated".',
    },
  ];
}

/** Each path that integrators import leads to one module. */
function checkEntryPoints(settings: Settings, plan: PackagePlan): Problem[] {
  const ofApis = settings.apis.map(({ key, entryPoint }) => ({
    paths: [entryPoint, `${entryPoint}/validate`],
    owner: `the API "${key}"`,
    location: settings.locate('apis', key, 'entryPoint'),
  }));
  const ofModules = plan.extraEntries.map(({ entryPoint, name }) => ({
    paths: [entryPoint],
    owner: `the entry of ${name}`,
    location: settings.locate('entries', entryPoint),
  }));
  const owners = new Map<string, string>();
  return [...ofApis, ...ofModules].flatMap(({ paths, owner, location }) => {
    const taken = paths.find((path) => owners.has(path));
    for (const path of paths) if (!owners.has(path)) owners.set(path, owner);
    if (taken === undefined) return [];
    const message = `The entry point "${taken}" of ${owner} is already that of ${owners.get(taken)}.`;
    return [{ code: 'entry-point-taken', location, message, fix: 'Give each an entry point of its own.' }];
  });
}

interface NamedModule {
  readonly module: string;
  /** Export that it must have, where one is named. */
  readonly exported: string | undefined;
  readonly location: SourceLocation;
}

function namedModules(settings: Settings): NamedModule[] {
  const { apis, entries, commands, locate } = settings;
  return [
    ...entries.map(({ entryPoint, module, name }) => ({
      module,
      exported: name,
      location: locate('entries', entryPoint, 'module'),
    })),
    ...Object.entries(commands).map(([name, module]) => ({
      module,
      exported: undefined,
      location: locate('commands', name),
    })),
    ...apis.flatMap(({ key, client }) =>
      client === undefined ? [] : [{ module: client, exported: undefined, location: locate('apis', key, 'client') }],
    ),
  ];
}

function checkModule({ module, exported, location }: NamedModule, custom: readonly CustomModule[]): Problem[] {
  const found = custom.find(({ name }) => name === module);
  if (!found) {
    const message = `The package has no module src/custom/${module}.ts.`;
    return [{ code: 'custom-module-missing', location, message, fix: 'Write that module, or correct its path.' }];
  }
  if (exported === undefined || mayExport(found, exported, custom)) return [];
  const message = `src/custom/${module}.ts exports nothing named "${exported}".`;
  return [
    { code: 'custom-export-missing', location, message, fix: `Export it there, or write the name of an export.` },
  ];
}

/** True if a module exports a name, itself or by exporting all of another. What is outside custom code may hold it. */
function mayExport(module: CustomModule, name: string, custom: readonly CustomModule[]): boolean {
  // A set can grow while it is iterated, and modules may export all of each other.
  const modules = new Set<CustomModule | undefined>([module]);
  for (const one of modules) {
    if (one === undefined || one.exports.includes(name)) return true;
    for (const all of one.exportsAllOf) modules.add(custom.find((candidate) => candidate.name === all));
  }
  return false;
}

/** The package declares every package that integrators need for what they import. Programs carry what they need. */
function checkImports(settings: Settings, plan: PackagePlan, custom: readonly CustomModule[]): Problem[] {
  const declared = new Set([
    ...Object.keys(plan.dependencies),
    ...plan.extraEntries.flatMap(({ peer }) => peer?.name ?? []),
  ]);
  const entries = [
    ...settings.entries.map(({ module }) => module),
    ...settings.apis.flatMap(({ client }) => client ?? []),
  ];
  return reachedFrom(entries, custom).flatMap((module) =>
    module.imports
      .filter((specifier) => !specifier.startsWith('.') && !declared.has(packageOf(specifier)))
      .map((specifier) => ({
        code: 'custom-import',
        location: { file: `${settings.package.output}/src/custom/${module.name}.ts`, line: 1, column: 1 },
        message: `The module imports "${specifier}", which the package does not declare.`,
        fix: 'Import it in a command alone, or name it as "peer" of an entry in the settings.',
      })),
  );
}

function reachedFrom(names: readonly string[], custom: readonly CustomModule[]): CustomModule[] {
  const reached = new Set(names);
  const byName = new Map(custom.map((module) => [module.name, module]));
  for (const name of reached) for (const other of byName.get(name)?.importedModules ?? []) reached.add(other);
  return [...reached].flatMap((name) => byName.get(name) ?? []);
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
