import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenApiDocument, OperationObject, ParameterObject } from '../../../generator/document/document.js';
import { extension } from '../../../generator/document/extension.js';
import { readOperations } from '../../../generator/document/operation-reading.js';
import { specifierOf } from '../../../generator/model/package-facts.js';
import { generate } from '../../../generator/generate.js';
import { CUSTOM_FOLDER } from '../../../generator/load/settings/kit-folders.js';
import { Memory } from '../../../generator/load/memory.js';
import type { Provenance } from '../../../generator/model/docs.js';
import type { ApiModel, Operation, Resource } from '../../../generator/model/model.js';
import type { OutputFile } from '../../../generator/model/output-file.js';
import { ProblemsError, type Problem } from '../../../generator/model/problem.js';
import { Stopwatch } from '../../../generator/stopwatch.js';
import { checkExamples } from './check-examples.js';
import { checkTexts } from './check-texts.js';
import { exampleOf, type Example } from './example.js';

/** Source of the pages: the descriptions, the generator's model of them, and the package it emits. */
export interface SiteSource {
  /** Of the package. */
  readonly version: string;
  readonly apis: readonly SiteApi[];
  /** The files of the package with its custom code. Emitted files are current even when `generated/` is not. */
  readonly files: readonly OutputFile[];
}

/** One API. */
export interface SiteApi {
  /** `v2` */
  readonly key: string;
  readonly model: ApiModel;
  readonly document: OpenApiDocument;
  /** Root file, relative to the project's root. */
  readonly rootFile: string;
  /** Module specifier after `from`: `heffl`, `heffl/v1`. */
  readonly specifier: string;
  /** All operations in the model's order. */
  readonly operations: readonly SiteOperation[];
}

/** An operation of the model, with the parts that only its description has. */
export interface SiteOperation {
  readonly operation: Operation;
  readonly object: OperationObject;
  readonly parameters: readonly ParameterObject[];
  /** Word for one record: `Deal`. */
  readonly singular: string;
  readonly example: Example;
  /** How it is known. */
  readonly provenance: Provenance;
}

/**
 * Reads the descriptions and runs the generator over them. Nothing is written.
 *
 * @param memory State of an earlier run; default: none.
 * @throws {ProblemsError} all problems of all descriptions, or all texts that cannot be shown and all missing examples
 */
export async function loadSiteSource(projectRoot: string, memory = new Memory()): Promise<SiteSource> {
  const { documents, models, files } = await generate(projectRoot, new Stopwatch(), { memory });
  const problems = documents.flatMap((loaded) => {
    const operations = models.flatMap(({ key, resources }) => (key === loaded.key ? operationsOf(resources) : []));
    return [
      ...checkTexts(loaded.document, loaded.locate),
      ...checkExamples(loaded, operations),
      ...checkProvenance(loaded, operations),
    ];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  const manifest = await readFile(path.join(projectRoot, 'package.json'), 'utf8');
  const apis = documents.flatMap(({ key, document, rootFile }) => {
    const model = models.find((candidate) => candidate.key === key);
    return model
      ? [{ key, model, document, rootFile, specifier: specifierOf(model), operations: describe(model, document) }]
      : [];
  });
  const { version } = JSON.parse(manifest) as { version: string };
  return { version, apis, files: [...files, ...(await customFiles(projectRoot))] };
}

/** The pages show of every operation how it is known. */
function checkProvenance({ rootFile }: { readonly rootFile: string }, operations: readonly Operation[]): Problem[] {
  return operations
    .filter(({ provenance }) => provenance === undefined)
    .map(({ id }) => ({
      code: 'provenance-missing',
      location: { file: rootFile, line: 1, column: 1 },
      message: `${id} has no x-provenance, which its page shows.`,
      fix: 'Write it; `npm run lint:openapi` shows where.',
    }));
}

/** The hand-written code of the package. */
async function customFiles(projectRoot: string): Promise<OutputFile[]> {
  const folder = path.join(projectRoot, 'generated', CUSTOM_FOLDER);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    found.toSorted().map(async (file) => ({
      path: path.posix.join(CUSTOM_FOLDER, path.relative(folder, file).split(path.sep).join('/')),
      text: await readFile(file, 'utf8'),
    })),
  );
}

/** Every operation of a model, those of nested resources behind their parents'. */
export function operationsOf(resources: readonly Resource[]): Operation[] {
  return resources.flatMap(({ operations, children }) => [...operations, ...operationsOf(children)]);
}

function describe(model: ApiModel, document: OpenApiDocument): SiteOperation[] {
  const readings = new Map(readOperations(document).map((reading) => [reading.node.operationId, reading]));
  return operationsOf(model.resources).flatMap((operation) => {
    const reading = readings.get(operation.id);
    const { provenance } = operation;
    if (!reading || !provenance) return [];
    const { node: object, parameters } = reading;
    return [
      {
        operation,
        object,
        parameters,
        singular: singularOf(document, object),
        example: exampleOf(document, operation, { object, parameters }),
        provenance,
      },
    ];
  });
}

function singularOf(document: OpenApiDocument, { tags = [] }: OperationObject): string {
  const tag = document.tags?.find(({ name }) => name === tags[0]);
  return (tag && extension(tag, 'x-singular')) ?? 'Record';
}
