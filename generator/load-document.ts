import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  BaseResolver,
  bundle,
  createConfig,
  getLineColLocation,
  parseYaml,
  YamlParseError,
  type Document,
  type NormalizedProblem,
  type Source,
} from '@redocly/openapi-core';
import type { OpenApiDocument } from './document.js';
import { ProblemsError, type Problem, type SourceLocation } from './problem.js';

/** A description with all its files joined. */
export interface LoadedDocument {
  /** Key of the API in redocly.yaml. */
  readonly key: string;
  readonly document: OpenApiDocument;
  /** Where an object of the document was written; `key` points at one of its members. */
  readonly locate: (node: object, key?: string) => SourceLocation | undefined;
  /** Root file, relative to the project's root. */
  readonly rootFile: string;
}

/** The APIs that redocly.yaml names, with the root file of each, sorted by key. */
export async function loadApis(projectRoot: string): Promise<{ key: string; root: string }[]> {
  const file = path.join(projectRoot, 'redocly.yaml');
  const settings = parseYaml(await readFile(file, 'utf8')) as { apis?: Record<string, { root?: string }> };
  const apis = Object.entries(settings.apis ?? {});
  if (apis.length === 0) throw new Error(`${file} names no API. Add one under "apis:", with its "root:" file.`);
  return apis.map(([key, api]) => ({ key, root: api.root ?? '' })).toSorted((a, b) => a.key.localeCompare(b.key, 'en'));
}

/**
 * Reads a description and every file it refers to, and joins them. Keeps where each object was written.
 *
 * @throws {ProblemsError} a file is missing, is not YAML, or a reference leads nowhere
 */
export async function loadDocument(projectRoot: string, api: { key: string; root: string }): Promise<LoadedDocument> {
  const config = await createConfig({});
  const resolver = new BaseResolver(config.resolve);
  const rootPath = path.resolve(projectRoot, api.root);
  const result = await bundle({ ref: rootPath, config, externalRefResolver: resolver }).catch((error: unknown) => {
    throw new ProblemsError([unreadable(error, projectRoot, api.root)]);
  });
  if (result.problems.length > 0) {
    throw new ProblemsError(result.problems.map((problem) => badReference(problem, projectRoot)));
  }
  const places = await indexPlaces(resolver, rootPath);
  return {
    key: api.key,
    document: result.bundle.parsed as OpenApiDocument,
    locate: (node, key) => locate(places.get(node), key, projectRoot),
    rootFile: api.root,
  };
}

interface Place {
  readonly source: Source;
  readonly pointer: string;
}

/**
 * Bundling moves objects from file to file but keeps their identity, so each object of each file is remembered.
 * The root file comes last: it is where the others' objects end up.
 */
async function indexPlaces(resolver: BaseResolver, rootPath: string): Promise<WeakMap<object, Place>> {
  const entries = await Promise.all(resolver.cache.values());
  const documents = entries.filter((entry): entry is Document => 'parsed' in entry);
  const isRoot = (document: Document) => document.source.absoluteRef === rootPath;
  const places = new WeakMap<object, Place>();
  for (const document of documents.toSorted((a, b) => Number(isRoot(a)) - Number(isRoot(b)))) {
    indexNode(places, document.parsed, { source: document.source, pointer: '#' });
  }
  return places;
}

function indexNode(places: WeakMap<object, Place>, node: unknown, place: Place): void {
  if (typeof node !== 'object' || node === null || places.has(node)) return;
  places.set(node, place);
  for (const [key, child] of Object.entries(node)) {
    const segment = key.replaceAll('~', '~0').replaceAll('/', '~1');
    indexNode(places, child, { source: place.source, pointer: `${place.pointer}/${segment}` });
  }
}

function locate(place: Place | undefined, key: string | undefined, projectRoot: string): SourceLocation | undefined {
  if (!place) return undefined;
  const pointer = key === undefined ? place.pointer : `${place.pointer}/${key}`;
  const { start } = getLineColLocation({ source: place.source, pointer, reportOnKey: true });
  return { file: path.relative(projectRoot, place.source.absoluteRef), line: start.line, column: start.col };
}

function badReference(problem: NormalizedProblem, projectRoot: string): Problem {
  const [place] = problem.location;
  const { start } = place ? getLineColLocation(place) : { start: { line: 1, col: 1 } };
  return {
    code: problem.ruleId === 'bundler' ? 'bad-reference' : problem.ruleId,
    location: place && {
      file: path.relative(projectRoot, place.source.absoluteRef),
      line: start.line,
      column: start.col,
    },
    message: problem.message,
    fix: 'Write the path of an existing file, then "#/" and the name of something in it.',
  };
}

function unreadable(error: unknown, projectRoot: string, rootFile: string): Problem {
  if (error instanceof YamlParseError) {
    return {
      code: 'not-yaml',
      location: { file: path.relative(projectRoot, error.source.absoluteRef), line: error.line, column: error.col },
      message: error.originalError.message.split('\n')[0] ?? 'The file is not YAML.',
      fix: 'Mend the YAML at this line.',
    };
  }
  return {
    code: 'unreadable',
    location: { file: rootFile, line: 1, column: 1 },
    message: error instanceof Error ? error.message : String(error),
    fix: 'Check the path of the root file in redocly.yaml, and the files it refers to.',
  };
}
