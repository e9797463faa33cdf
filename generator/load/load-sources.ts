import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { OpenApiDocument } from '../document/document.js';
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
  const settings = await settingsFor(projectRoot, options);
  const [manifest, guide, carried, kit, custom, outcomes] = await Promise.all([
    loadManifest(projectRoot, settings),
    loadGuide(projectRoot, settings),
    loadCarried(projectRoot, settings),
    loadKit(options.kitRoot),
    loadCustom(path.join(projectRoot, settings.package.output)),
    loadDocuments(projectRoot, settings, options),
  ]);
  return { settings, manifest, guide, carried, kit, custom, outcomes };
}

/** The settings of the settings file, or those for a document alone, which is read for its title. */
async function settingsFor(projectRoot: string, options: SourceOptions): Promise<Settings> {
  const { document, memory, allowOutside } = options;
  if (document === undefined) {
    const written = await loadSettings(projectRoot, options.settingsFile);
    return options.isEarlier ? withDescribedApis(projectRoot, written) : written;
  }
  const provisional = settingsOf(document);
  const [outcome] = await loadDocuments(projectRoot, provisional, { memory, allowOutside });
  return settingsOf(document, outcome?.loaded?.document);
}

function loadDocuments(
  projectRoot: string,
  { apis }: Settings,
  { memory, allowOutside }: Pick<SourceOptions, 'memory' | 'allowOutside'>,
): Promise<LoadOutcome[]> {
  return Promise.all(
    apis.map(async (api) => {
      const outcome = await memory.document(api.key, () => tryLoadDocument(projectRoot, api, { allowOutside }));
      const { loaded } = outcome;
      const own = loaded && withFreeName(api, loaded.document);
      // What is remembered of a document holds for the same settings.
      return loaded && own && !isDeepStrictEqual(loaded.api, own)
        ? { ...outcome, loaded: { ...loaded, api: own } }
        : outcome;
    }),
  );
}

/** A class that the settings do not name may not have the name of a schema. */
function withFreeName(api: ApiSettings, document: OpenApiDocument): ApiSettings {
  return api.isClassNameDerived ? { ...api, className: freeClassName(api.className, document) } : api;
}
