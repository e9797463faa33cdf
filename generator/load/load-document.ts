import path from 'node:path';
import { bundle, createConfig, lint, type Config } from '@redocly/openapi-core';
import type { OpenApiDocument } from '../document/document.js';
import { GuardedResolver } from './guarded-resolver.js';
import { inheritedReferences } from './inherited-references.js';
import { checkVersion, foundByRedocly, unreadable } from './load-problems.js';
import type { ApiSettings } from './settings/load-settings.js';
import { locator, type Locate } from './locate.js';
import { isError, ProblemsError, type Problem } from '../model/problem.js';
import { circularReferences, readFiles, type ReadFiles } from './read-files.js';

/** A description with all its files joined. */
export interface LoadedDocument {
  /** Key of the API in the settings. */
  readonly key: string;
  /** Settings of the API. */
  readonly api: ApiSettings;
  readonly document: OpenApiDocument;
  readonly locate: Locate;
  /** Root file, relative to the project's root. */
  readonly rootFile: string;
}

/** Permissions of a run. */
export interface LoadOptions {
  /** Follow references to addresses and to files outside the description's folder; default: no. */
  readonly allowOutside?: boolean | undefined;
}

/** Result of loading a description. */
export interface LoadOutcome {
  /** `undefined` where it could not be read. With problems, it may lack the structure that OpenAPI asks for. */
  readonly loaded: LoadedDocument | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a description and every file it refers to, and joins them. Keeps where each object was written. What is returned
 * has the structure that OpenAPI asks for, so later stages meet no null and no string where an object belongs. Extensions
 * (`x-`) are not part of that.
 *
 * @throws {ProblemsError} a file is missing or not YAML, a reference leads nowhere or outside, or OpenAPI has no such structure
 */
export async function loadDocument(
  projectRoot: string,
  api: ApiSettings,
  options: LoadOptions = {},
): Promise<LoadedDocument> {
  const { loaded, problems } = await tryLoadDocument(projectRoot, api, options);
  if (loaded === undefined || problems.some(isError)) throw new ProblemsError(problems);
  return loaded;
}

/** Loads a description as far as its faults allow. */
export async function tryLoadDocument(
  projectRoot: string,
  api: ApiSettings,
  options: LoadOptions = {},
): Promise<LoadOutcome> {
  const { documents, problems, input } = await readDescription(projectRoot, api, options);
  const first = [...problems, ...checkVersion(documents[0], projectRoot)];
  if (first.some(({ code }) => !NOT_FATAL.includes(code))) return { loaded: undefined, problems: first };
  try {
    // Bundling changes the objects in place, so the structure is looked at first.
    const found = (await lint(input)).map((problem) => foundByRedocly(problem, projectRoot));
    // A reference to a file that could not be read is no fault of its own.
    if (first.length > 0)
      return { loaded: undefined, problems: [...first, ...found.filter(({ code }) => code === 'structure')] };
    const { bundle: joined } = await bundle(input);
    const document = joined.parsed as OpenApiDocument;
    const locate = locator(projectRoot, documents);
    return { loaded: { key: api.key, api, document, locate, rootFile: api.root }, problems: found };
  } catch (error) {
    return { loaded: undefined, problems: first.length > 0 ? first : [unreadable(error, projectRoot, api.root)] };
  }
}

/** Faults that do not keep Redocly from reading the rest. */
const NOT_FATAL: readonly string[] = ['not-yaml', 'outside-reference'];

/** The files of a description, and what keeps it from being read. */
export interface ReadDescription extends ReadFiles {
  /** Settings for Redocly, with the files that were read. */
  readonly input: { readonly ref: string; readonly config: Config; readonly externalRefResolver: GuardedResolver };
}

/**
 * Reads the files of a description before anyone follows its references: generator, lint and documentation. Problems that
 * are found here would stop a later reader, or lead it where it must not go.
 */
export async function readDescription(
  projectRoot: string,
  api: Pick<ApiSettings, 'root'>,
  { allowOutside }: LoadOptions = {},
): Promise<ReadDescription> {
  const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
  const rootPath = path.resolve(projectRoot, api.root);
  const scope = { rootPath, allowOutside };
  const externalRefResolver = new GuardedResolver(config, scope);
  const { documents, problems } = await readFiles(externalRefResolver, scope, projectRoot);
  const cycles = circularReferences(documents, projectRoot);
  return {
    documents,
    problems: [...problems, ...cycles, ...inheritedReferences(documents, projectRoot)],
    input: { ref: rootPath, config, externalRefResolver },
  };
}
