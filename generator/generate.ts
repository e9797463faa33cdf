import path from 'node:path';
import { buildFacts } from './build/build-facts.js';
import { buildModel } from './build/build-model.js';
import { buildSchemas } from './build/build-schemas.js';
import { checkDocument } from './check/check-document.js';
import { GONE } from './check/package/check-method-names.js';
import { checkSources, type Findings } from './check/check-sources.js';
import { dropFaultyExtensions } from './check/drop-faulty-extensions.js';
import { factsFile } from './emit/facts-file.js';
import { apiFiles, checkFiles, packageFiles } from './emit/files.js';
import { withFileEntry } from './emit/package/file-entry.js';
import { programFiles } from './emit/program-files.js';
import { testingFiles } from './emit/testing-file.js';
import { withReplacements } from './emit/replaced-file.js';
import type { LoadedDocument, LoadOptions } from './load/load-document.js';
import type { Settings } from './load/settings/load-settings.js';
import { loadSources, type Sources } from './load/load-sources.js';
import type { BareDocument } from './load/settings/settings-of-document.js';
import { Memory } from './load/memory.js';
import type { ApiModel } from './model/model.js';
import type { OutputFile } from './model/output-file.js';
import { isError, ProblemsError, type Problem } from './model/problem.js';
import { planApis } from './plan/apis/plan-apis.js';
import { planPackage, type PackagePlan } from './plan/package/plan-package.js';
import type { ApiPlan } from './plan/plan.js';
import { Stopwatch } from './stopwatch.js';
import { typesFile } from './types/types-file.js';
import { printFiles } from './write/print.js';

/** Result of a run: the models, and every file of the package. Nothing is written. */
export interface Generated {
  readonly settings: Settings;
  /** The descriptions that the models were made from, in the same order. */
  readonly documents: readonly LoadedDocument[];
  readonly plans: readonly ApiPlan[];
  readonly models: readonly ApiModel[];
  readonly files: readonly OutputFile[];
  /** Problems that kept nothing from being made. */
  readonly warnings: readonly Problem[];
}

/** Settings of a run. */
export interface GenerateOptions extends LoadOptions {
  /** The settings file, relative to the project's root; default: `sdk.yaml`, there or in `openapi/`. */
  readonly settingsFile?: string | undefined;
  /** Make a package of this document, without a settings file. Default: the settings file says what. */
  readonly document?: BareDocument | undefined;
  /** Results of an earlier run; default: none, so that everything is done afresh. */
  readonly memory?: Memory | undefined;
  /** Go on although an operation that the settings name is gone; default: no. */
  readonly prune?: boolean | undefined;
  /** Treat warnings as errors; default: no. */
  readonly isStrict?: boolean | undefined;
}

const KIT_ROOT = path.join(import.meta.dirname, 'kit');

/**
 * The pipeline: load, plan, check, build, emit, print. Reads from the disk and writes nothing.
 *
 * @throws {ProblemsError} all problems of settings, descriptions and custom code
 */
export async function generate(
  projectRoot: string,
  stopwatch = new Stopwatch(),
  options: GenerateOptions = {},
): Promise<Generated> {
  const { memory = new Memory() } = options;
  const sources = await stopwatch.time('load', () =>
    loadSources(projectRoot, { ...options, kitRoot: KIT_ROOT, memory }),
  );
  const plan = planPackage(sources);
  const { apis, problems: found, notes } = await stopwatch.time('check', () => checkSources(sources, plan, memory));
  const problems = options.prune ? found.filter(({ code }) => code !== GONE) : found;
  if (problems.some((problem) => options.isStrict || isError(problem))) throw new ProblemsError(problems, notes);
  return makePackage({ sources, plan, apis, problems }, { stopwatch, memory, printed: options.memory });
}

/**
 * Generates from descriptions of an earlier time, which need not keep today's conventions: an extension of ours that is
 * not as the checks want it counts as not written.
 *
 * @throws {ProblemsError} a description is no OpenAPI, or the problems in the way of making anything of it
 */
export async function generateFromEarlier(projectRoot: string): Promise<Generated> {
  const memory = new Memory();
  const sources = await loadSources(projectRoot, { kitRoot: KIT_ROOT, memory, isEarlier: true });
  const unreadable = sources.outcomes.flatMap(({ problems }) => problems.filter(isError));
  if (unreadable.length > 0) throw new ProblemsError(unreadable);
  const documents = sources.outcomes.flatMap(({ loaded }) => loaded ?? []);
  const plan = planPackage(sources);
  const problems = documents.flatMap((document) =>
    dropFaultyExtensions(document, () => planApis([document]).flatMap((api) => checkDocument(api))),
  );
  try {
    const made = { sources, plan, apis: planApis(documents, sources.custom), problems: [] };
    return await makePackage(made, { stopwatch: new Stopwatch(), memory });
  } catch (error) {
    // What the checks rule out may end in anything.
    throw problems.length > 0 ? new ProblemsError(problems) : error;
  }
}

interface Planned extends Pick<Findings, 'apis' | 'problems'> {
  readonly sources: Sources;
  readonly plan: PackagePlan;
}

interface Made {
  readonly stopwatch: Stopwatch;
  readonly memory: Memory;
  /** Memory of printed files; a run that is alone needs none. */
  readonly printed?: Memory | undefined;
}

/** Makes every file of a package whose plan is sound. */
async function makePackage(
  { sources, plan, apis, problems }: Planned,
  { stopwatch, memory, printed: known }: Made,
): Promise<Generated> {
  const built = await stopwatch.time('build', () =>
    apis.map((api) => {
      const schemas = buildSchemas(api);
      return { loaded: api.loaded, api: buildModel(api, schemas), schemas, facts: buildFacts(api) };
    }),
  );
  const models = built.map(({ api }) => api);
  const types = await stopwatch.time('types', () =>
    built.map(({ loaded, api }) => memory.of(loaded, 'types', () => typesFile(api, loaded.document))),
  );
  const emitted = await stopwatch.time('emit', () => [
    ...packageFiles(withFileEntry(plan, models), models),
    ...withReplacements(
      [
        ...models.flatMap((api) => apiFiles(api, plan)),
        ...built.flatMap(({ api, schemas }) => checkFiles(api, schemas)),
        ...types,
        ...testingFiles(plan, models),
        ...programFiles(plan, models),
      ],
      plan.replaced,
    ),
    ...built.map(({ api, facts }) => factsFile(api.key, api.source, facts)),
  ]);
  const printed = await stopwatch.time('print', () => printFiles(emitted, known));
  // What is emitted replaces the stand-in that tests of the kit use.
  const emittedPaths = new Set(printed.map(({ path: name }) => name));
  const copies = plan.copies.filter(({ path: name }) => !emittedPaths.has(name));
  return {
    settings: sources.settings,
    documents: apis.map(({ loaded }) => loaded),
    plans: apis,
    models,
    files: [...sources.carried, ...printed, ...copies],
    warnings: problems,
  };
}
