import type { Config } from '@redocly/openapi-core';
import { bundleOas, createEmptyRedoclyConfig } from '@redocly/openapi-core/lib/bundle-oas';
import type { OpenApiDocument } from '../document/document.js';
import { notOpenApi, openApiVersion } from './files/document-kind.js';
import { isAddress, pathOf } from './files/file-name.js';
import { GuardedResolver } from './files/guarded-resolver.js';
import { inheritedReferences } from './files/inherited-references.js';
import { readOverlays } from './files/read-overlays.js';
import { circularReferences, readFiles, type ReadFile, type ReadFiles } from './files/read-files.js';
import { outsideDocument, unreadable } from './files/load-problems.js';
import type { ApiSettings } from './settings/load-settings.js';
import { locator, type Locate } from './files/locate.js';
import { isError, ProblemsError, type Problem } from '../model/problem.js';
import { splitViews } from './views/split-views.js';
import { applyOverlays } from './overlay/apply-overlays.js';
import { repairDocument } from './structure/repair-document.js';

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
  /** Text of the document, which is then not read from its file. */
  readonly standardInput?: string | undefined;
}

/** Result of loading a description. */
export interface LoadOutcome {
  /** `undefined` where it could not be read. With errors, parts of it may be missing. */
  readonly loaded: LoadedDocument | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a description and every file it refers to, joins them, and gives them the form and the structure of OpenAPI 3.1, so
 * that later stages meet no null and no string where an object belongs. Keeps where each object was written. Extensions
 * (`x-`) are not part of that.
 *
 * @throws {ProblemsError} a file is missing or not YAML, a reference leads nowhere or outside, or it is no OpenAPI
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
  const { files, problems, input } = await readDescription(projectRoot, api, options);
  const first = problems.filter(isError);
  const [root] = files;
  if (!root || root.document.source.absoluteRef !== input.ref || first.some(({ code }) => !NOT_FATAL.includes(code)))
    return { loaded: undefined, problems };
  const version = openApiVersion(root.document.parsed);
  if (version === undefined)
    return { loaded: undefined, problems: [...problems, notOpenApi(root.document, projectRoot)] };
  const overlays = await readOverlays(projectRoot, api.overlays ?? []);
  const positions = locator(projectRoot, [...files.map(({ document }) => document), ...overlays.documents]);
  try {
    await join(files, input);
  } catch (error) {
    return { loaded: undefined, problems: [...problems, unreadable(error, projectRoot, api.root)] };
  }
  const document = root.document.parsed as OpenApiDocument;
  const found = [
    ...overlays.problems,
    ...applyOverlays(document, overlays.documents, positions),
    ...repairDocument(document, { positions, version }),
  ];
  const loaded = { key: api.key, api, document, locate: positions.locate, rootFile: api.root };
  if (!found.some(isError)) splitViews(document);
  if (first.length === 0) return { loaded, problems: [...problems, ...found] };
  // A reference to a file that could not be read is no fault of its own.
  const own = found.filter(({ code }) => code !== 'bad-reference' && code !== 'reference-ignored');
  return { loaded: undefined, problems: [...problems, ...own] };
}

/** Moves what other files hold into the root file. */
async function join(files: readonly ReadFile[], input: ReadDescription['input']): Promise<void> {
  const isWhole = files.every(({ references }) => references.every(({ reference }) => reference.startsWith('#')));
  if (files.length > 1 || !isWhole) await bundleOas(input);
}

/** Faults that do not keep Redocly from reading the rest. */
const NOT_FATAL: readonly string[] = ['not-yaml', 'outside-reference'];

/** The files of a description, and what keeps it from being read. */
export interface ReadDescription extends ReadFiles {
  /** Settings for Redocly, with the files that were read. */
  readonly input: { readonly ref: string; readonly config: Config; readonly externalRefResolver: GuardedResolver };
}

/**
 * Reads the files of a description before anyone follows its references: generator, lint and documentation. Errors that
 * are found here would stop a later reader, or lead it where it must not go.
 */
export async function readDescription(
  projectRoot: string,
  api: Pick<ApiSettings, 'root'>,
  { allowOutside, standardInput }: LoadOptions = {},
): Promise<ReadDescription> {
  const config = createEmptyRedoclyConfig();
  const rootPath = pathOf(projectRoot, api.root);
  const scope = { rootPath, allowOutside, rootText: standardInput };
  const externalRefResolver = new GuardedResolver(config, scope);
  const isClosed = isAddress(rootPath) && allowOutside !== true;
  const { files, problems } = isClosed
    ? { files: [], problems: [outsideDocument(rootPath)] }
    : await readFiles(externalRefResolver, scope, projectRoot);
  const cycles = circularReferences(files, projectRoot);
  return {
    files,
    problems: [...problems, ...cycles, ...inheritedReferences(files, projectRoot)],
    input: { ref: rootPath, config, externalRefResolver },
  };
}
