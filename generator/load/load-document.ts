import path from 'node:path';
import { bundle, createConfig, lint, type Config } from '@redocly/openapi-core';
import type { OpenApiDocument } from '../document/document.js';
import { GuardedResolver } from './guarded-resolver.js';
import { inheritedReferences } from './inherited-references.js';
import { checkVersion, foundByRedocly, unreadable } from './load-problems.js';
import type { ApiSource } from './load-settings.js';
import { locator, type Locate } from './locate.js';
import { ProblemsError, type Problem } from '../model/problem.js';
import { circularReferences, readFiles, type ReadFiles } from './read-files.js';

/** A description with all its files joined. */
export interface LoadedDocument {
  /** Key of the API in redocly.yaml. */
  readonly key: string;
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

/**
 * Reads a description and every file it refers to, and joins them. Keeps where each object was written.
 * What comes back has the structure that OpenAPI asks for, so later stages meet no null and no text where an object
 * belongs. Extensions (`x-`) are not part of that.
 *
 * @throws {ProblemsError} a file is missing or not YAML, a reference leads nowhere or outside, or OpenAPI has no such structure
 */
export async function loadDocument(
  projectRoot: string,
  api: ApiSource,
  options: LoadOptions = {},
): Promise<LoadedDocument> {
  const { documents, problems, input } = await readDescription(projectRoot, api, options);
  refuse([...problems, ...checkVersion(documents[0], projectRoot)]);
  // Bundling changes the objects in place, so the structure is looked at first.
  const found = await lint(input).catch((error: unknown) => refuse([unreadable(error, projectRoot, api.root)]));
  refuse((found ?? []).map((problem) => foundByRedocly(problem, projectRoot)));
  const { bundle: joined } = await bundle(input);
  return {
    key: api.key,
    document: joined.parsed as OpenApiDocument,
    locate: locator(projectRoot, documents),
    rootFile: api.root,
  };
}

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
  api: ApiSource,
  { allowOutside }: LoadOptions = {},
): Promise<ReadDescription> {
  const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
  const rootPath = path.resolve(projectRoot, api.root);
  const scope = { rootPath, allowOutside };
  const externalRefResolver = new GuardedResolver(config, scope);
  const { documents, problems } = await readFiles(externalRefResolver, scope, projectRoot);
  const circles = circularReferences(documents, projectRoot);
  return {
    documents,
    problems: [...problems, ...circles, ...inheritedReferences(documents, projectRoot)],
    input: { ref: rootPath, config, externalRefResolver },
  };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}
