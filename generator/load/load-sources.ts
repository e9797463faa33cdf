import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { OutputFile } from '../model/output-file.js';
import { loadCustom, type CustomModule } from './load-custom.js';
import { tryLoadDocument, type LoadOptions, type LoadOutcome } from './load-document.js';
import { loadKit, type Kit } from './load-kit.js';
import { loadCarried, loadGuide, loadManifest, type Manifest } from './settings/load-manifest.js';
import { loadSettings, withDescribedApis, type ApiSettings, type Settings } from './settings/load-settings.js';
import { freeClassName } from './settings/derived-names.js';
import { settingsOf, type BareDocument } from './settings/settings-of-document.js';
import type { Memory } from './memory.js';

/** Everything that a package is made of, as it stands on the disk. */
export interface Sources {
  readonly settings: Settings;
  readonly manifest: Manifest;
  /** Markdown that the README begins with. */
  readonly guide: string;
  /** Licence and changelog. */
  readonly carried: readonly OutputFile[];
  readonly kit: Kit;
  readonly custom: readonly CustomModule[];
  /** Result of each description, in the order of the settings. */
  readonly outcomes: readonly LoadOutcome[];
}

/** Places and permissions of a run. */
export interface SourceOptions extends LoadOptions {
  /** The settings file, relative to the project's root; default: `sdk.yaml`, there or in `openapi/`. */
  readonly settingsFile?: string | undefined;
  /** Folder of the kit. */
  readonly kitRoot: string;
  readonly memory: Memory;
  /** Make a package of this document, without a settings file. Default: the settings file says what. */
  readonly document?: BareDocument | undefined;
  /** Leave out the APIs whose description is not there; default: a problem for each. */
  readonly isEarlier?: boolean | undefined;
}

/**
 * Reads settings, descriptions, kit and custom code of a project.
 *
 * @throws {ProblemsError} the settings, or a file that they name, cannot be used. Faults of descriptions are returned.
 */
export async function loadSources(projectRoot: string, options: SourceOptions): Promise<Sources> {
  const bare = options.document && (await loadBareDocument(projectRoot, options.document, options));
  const settings = bare?.settings ?? (await writtenSettings(projectRoot, options));
  const [manifest, guide, carried, kit, custom, outcomes] = await Promise.all([
    loadManifest(projectRoot, settings),
    loadGuide(projectRoot, settings),
    loadCarried(projectRoot, settings),
    loadKit(options.kitRoot),
    loadCustom(path.join(projectRoot, settings.package.output)),
    bare ? [bare.outcome] : Promise.all(settings.apis.map((api) => loadApi(projectRoot, api, options))),
  ]);
  return { settings, manifest, guide, carried, kit, custom, outcomes };
}

async function writtenSettings(projectRoot: string, { settingsFile, isEarlier }: SourceOptions): Promise<Settings> {
  const written = await loadSettings(projectRoot, settingsFile);
  return isEarlier ? withDescribedApis(projectRoot, written) : written;
}

/** A document that was read alone. */
export interface LoadedAlone {
  readonly settings: Settings;
  readonly outcome: LoadOutcome;
}

type ReadOptions = Pick<SourceOptions, 'memory' | 'allowOutside' | 'standardInput'>;

/** Reads a document without a settings file. The settings are named after its title. */
export async function loadBareDocument(
  projectRoot: string,
  document: BareDocument,
  options: ReadOptions,
): Promise<LoadedAlone> {
  const provisional = settingsOf(document);
  const [outcome = NOTHING] = await Promise.all(provisional.apis.map((api) => loadApi(projectRoot, api, options)));
  const settings = settingsOf(document, outcome.loaded?.document);
  const [api] = settings.apis;
  return { settings, outcome: api ? withSettings(outcome, api) : outcome };
}

const NOTHING: LoadOutcome = { loaded: undefined, problems: [] };

async function loadApi(projectRoot: string, api: ApiSettings, options: ReadOptions): Promise<LoadOutcome> {
  const { memory, allowOutside, standardInput } = options;
  const load = () => tryLoadDocument(projectRoot, api, { allowOutside, standardInput });
  return withSettings(await memory.document(api.key, load), api);
}

/** An earlier outcome with the settings of now. The same object where they are the same, since it is remembered. */
function withSettings(outcome: LoadOutcome, api: ApiSettings): LoadOutcome {
  const { loaded } = outcome;
  if (loaded === undefined) return outcome;
  // A class that the settings do not name may not have the name of a schema.
  const className = api.isClassNameDerived ? freeClassName(api.className, loaded.document) : api.className;
  const own = { ...api, className };
  return isDeepStrictEqual(loaded.api, own) ? outcome : { ...outcome, loaded: { ...loaded, api: own } };
}
