import { buildFacts } from './build/build-facts.js';
import { buildModel } from './build/build-model.js';
import { buildSchemas } from './build/build-schemas.js';
import { checkDocument } from './check/check-document.js';
import { checkPackage, skippedChecks } from './check/check-package.js';
import { factsFile } from './emit/facts-file.js';
import { apiFiles, checkFiles, packageFiles } from './emit/files.js';
import { typesFile } from './types/types-file.js';
import { loadDocument, type LoadedDocument, type LoadOptions } from './load/load-document.js';
import { loadLicense, loadPackageFacts, loadHandWritten } from './load/load-package.js';
import { CUSTOM_FOLDER } from './load/kit-folders.js';
import { loadApis, loadDescribedApis, type ApiSource } from './load/load-settings.js';
import { Memory } from './load/memory.js';
import type { ApiModel } from './model/model.js';
import { printFiles } from './write/print.js';
import type { OutputFile } from './model/output-file.js';
import { ProblemsError, type Problem } from './model/problem.js';
import { dropFaultyExtensions } from './check/drop-faulty-extensions.js';
import { Stopwatch } from './stopwatch.js';

/** What a run makes: the models, and every file of the package. Nothing is written. */
export interface Generated {
  /** The descriptions that the models were made from, in the same order. */
  readonly documents: readonly LoadedDocument[];
  readonly models: readonly ApiModel[];
  readonly files: readonly OutputFile[];
}

/** Settings of a run. */
export interface GenerateOptions extends LoadOptions {
  /** Results of an earlier run; default: none, so that everything is done afresh. */
  readonly memory?: Memory | undefined;
}

/**
 * The pipeline: load, check, build, emit, print. Touches no disk but to read.
 *
 * @throws {ProblemsError} all problems of all descriptions
 */
export function generate(
  projectRoot: string,
  stopwatch = new Stopwatch(),
  { memory = new Memory(), allowOutside }: GenerateOptions = {},
): Promise<Generated> {
  return runStages(projectRoot, { stopwatch, memory, allowOutside, loadApis, settle: refuseProblems });
}

/**
 * Generates from descriptions of an earlier time, which need not keep today's conventions: an extension of ours that is
 * not as the checks want it counts as not written.
 *
 * @throws {ProblemsError} a description is no OpenAPI, or the problems in the way of making anything of it
 */
export async function generateFromEarlier(projectRoot: string): Promise<Generated> {
  let problems: readonly Problem[] = [];
  const settle: Settle = (loaded, reservedNames) => {
    if (loaded.problems.length > 0) throw new ProblemsError(loaded.problems);
    problems = loaded.documents.flatMap((document) =>
      dropFaultyExtensions(document, () => checkDocument(document, reservedNames)),
    );
  };
  try {
    return await runStages(projectRoot, {
      stopwatch: new Stopwatch(),
      memory: new Memory(),
      loadApis: loadDescribedApis,
      settle,
    });
  } catch (error) {
    // What the checks rule out may end in anything.
    throw problems.length > 0 ? new ProblemsError(problems) : error;
  }
}

/** Ends a run for the problems of what was loaded. */
type Settle = (loaded: LoadResult, reservedNames: readonly string[], memory: Memory) => void;

interface Stages extends LoadOptions {
  readonly stopwatch: Stopwatch;
  readonly memory: Memory;
  readonly loadApis: typeof loadApis;
  readonly settle: Settle;
}

async function runStages(projectRoot: string, stages: Stages): Promise<Generated> {
  const { stopwatch, memory, settle } = stages;
  const handWritten = await loadHandWritten(projectRoot);
  const loaded = await stopwatch.time('load', async () =>
    loadDocuments(projectRoot, await stages.loadApis(projectRoot), stages),
  );
  await stopwatch.time('check', () => settle(loaded, handWritten.exportedNames, memory));
  const { documents } = loaded;
  const built = await stopwatch.time('build', () =>
    documents.map((document) => ({ document, api: buildModel(document, documents), schemas: buildSchemas(document) })),
  );
  const models = built.map(({ api }) => api);
  const facts = await stopwatch.time('build', () =>
    handWritten.modules.some((file) => file.startsWith(`${CUSTOM_FOLDER}/testing/`)) ? documents.map(factsOf) : [],
  );
  const packageFacts = await loadPackageFacts(projectRoot, models[0]?.client.package ?? '', handWritten);
  const types = await stopwatch.time('types', () =>
    built.map(({ document, api }) => memory.of(document, 'types', () => typesFile(api, document.document))),
  );
  const emitted = await stopwatch.time('emit', () => [
    ...packageFiles(packageFacts, models),
    ...models.flatMap(apiFiles),
    ...built.flatMap(({ api, schemas }) => checkFiles(api, schemas)),
    ...types,
    ...facts,
  ]);
  const printed = await stopwatch.time('print', () => printFiles(emitted, memory));
  // What is emitted replaces the stand-in that tests of the runtime use.
  const emittedPaths = new Set(printed.map(({ path: name }) => name));
  const copies = handWritten.files.filter(({ path: name }) => !emittedPaths.has(name));
  return { documents, models, files: [await loadLicense(projectRoot), ...printed, ...copies] };
}

interface LoadResult {
  readonly documents: readonly LoadedDocument[];
  readonly problems: readonly Problem[];
  /** Keys of the descriptions that could not be read. */
  readonly unread: readonly string[];
}

/** All descriptions that can be read, and the problems of all that cannot. */
async function loadDocuments(
  projectRoot: string,
  apis: readonly ApiSource[],
  { memory, allowOutside }: LoadOptions & { readonly memory: Memory },
): Promise<LoadResult> {
  const results = await Promise.allSettled(
    apis.map((api) => memory.document(api.key, () => loadDocument(projectRoot, api, { allowOutside }))),
  );
  const failures = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason as unknown);
  const unexpected = failures.find((reason) => !(reason instanceof ProblemsError));
  if (unexpected !== undefined) throw unexpected;
  return {
    documents: results.filter((result) => result.status === 'fulfilled').map(({ value }) => value),
    problems: failures.flatMap((reason) => (reason as ProblemsError).problems),
    unread: apis.filter((_, index) => results[index]?.status === 'rejected').map(({ key }) => key),
  };
}

function refuseProblems(
  { documents, problems, unread }: LoadResult,
  reservedNames: readonly string[],
  memory: Memory,
): void {
  const check = `check ${reservedNames.join()}`;
  const found = documents.flatMap((document) =>
    memory.of(document, check, () => checkDocument(document, reservedNames)),
  );
  const all = [...problems, ...found, ...checkPackage(documents, unread)];
  if (all.length > 0) throw new ProblemsError(all, skippedChecks(documents, unread));
}

function factsOf(loaded: LoadedDocument) {
  return factsFile(loaded.key, loaded.rootFile, buildFacts(loaded));
}
