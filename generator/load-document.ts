import path from 'node:path';
import {
  BaseResolver,
  bundle,
  createConfig,
  lint,
  YamlParseError,
  type Document,
  type NormalizedProblem,
} from '@redocly/openapi-core';
import type { OpenApiDocument } from './document.js';
import { circularReferences } from './find-circle.js';
import { checkVersion, loadProblems, unreadable } from './load-problems.js';
import type { ApiSource } from './load-settings.js';
import { locator, type Locate } from './locate.js';
import { ProblemsError, type Problem } from './problem.js';

export { loadApis } from './load-settings.js';

/** A description with all its files joined. */
export interface LoadedDocument {
  /** Key of the API in redocly.yaml. */
  readonly key: string;
  readonly document: OpenApiDocument;
  readonly locate: Locate;
  /** Root file, relative to the project's root. */
  readonly rootFile: string;
}

/**
 * Reads a description and every file it refers to, and joins them. Keeps where each object was written.
 * What comes back has the structure that OpenAPI asks for, so later stages meet no null and no text where an object
 * belongs. Extensions (`x-`) are not part of that.
 *
 * @throws {ProblemsError} a file is missing or not YAML, a reference leads nowhere, or OpenAPI has no such structure
 */
export async function loadDocument(projectRoot: string, api: ApiSource): Promise<LoadedDocument> {
  const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
  const resolver = new BaseResolver(config.resolve);
  const rootPath = path.resolve(projectRoot, api.root);
  const input = { ref: rootPath, config, externalRefResolver: resolver };
  // Bundling changes the objects in place, so the structure is looked at first.
  const found = await lint(input).catch((error: unknown) => refuseUnreadable(resolver, error, { projectRoot, api }));
  await refuseProblems(resolver, found, { projectRoot, rootPath });
  const { bundle: joined } = await bundle(input);
  return {
    key: api.key,
    document: joined.parsed as OpenApiDocument,
    locate: locator(projectRoot, rootPath, await documentsOf(resolver)),
    rootFile: api.root,
  };
}

async function refuseProblems(
  resolver: BaseResolver,
  found: readonly NormalizedProblem[],
  { projectRoot, rootPath }: { projectRoot: string; rootPath: string },
): Promise<void> {
  const root = (await documentsOf(resolver)).find(({ source }) => source.absoluteRef === rootPath);
  const wrongVersion = root ? checkVersion(root, projectRoot) : [];
  if (wrongVersion.length > 0) throw new ProblemsError(wrongVersion);
  const problems = loadProblems(found, await brokenFiles(resolver), projectRoot);
  if (problems.length > 0) throw new ProblemsError(problems);
}

/** Redocly stops at the first thing it cannot make sense of; what it had read by then says more than its error. */
async function refuseUnreadable(
  resolver: BaseResolver,
  error: unknown,
  { projectRoot, api }: { projectRoot: string; api: ApiSource },
): Promise<never> {
  const broken = error instanceof YamlParseError ? [error] : await brokenFiles(resolver);
  const problems: Problem[] = [
    ...loadProblems([], broken, projectRoot),
    ...circularReferences(await documentsOf(resolver), projectRoot),
  ];
  throw new ProblemsError(problems.length > 0 ? problems : [unreadable(error, projectRoot, api.root)]);
}

async function documentsOf(resolver: BaseResolver): Promise<Document[]> {
  const outcomes = await outcomesOf(resolver);
  return outcomes.filter((outcome): outcome is Document => typeof outcome === 'object' && 'parsed' in (outcome ?? {}));
}

async function brokenFiles(resolver: BaseResolver): Promise<YamlParseError[]> {
  return (await outcomesOf(resolver)).filter((outcome) => outcome instanceof YamlParseError);
}

/** What came of each file that was asked for: the file, or the error. */
async function outcomesOf(resolver: BaseResolver): Promise<unknown[]> {
  const results = await Promise.allSettled(resolver.cache.values());
  return results.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as unknown)));
}
