import path from 'node:path';
import type { OutputFile } from '../model/output-file.js';
import { loadCustom, type CustomModule } from './load-custom.js';
import { tryLoadDocument, type LoadOptions, type LoadOutcome } from './load-document.js';
import { loadKit, type Kit } from './load-kit.js';
import { loadCarried, loadGuide, loadManifest, type Manifest } from './settings/load-manifest.js';
import { loadSettings, withDescribedApis, type Settings } from './settings/load-settings.js';
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
  /** Leave out the APIs whose description is not there; default: a problem for each. */
  readonly isEarlier?: boolean | undefined;
}

/**
 * Reads settings, descriptions, kit and custom code of a project.
 *
 * @throws {ProblemsError} the settings, or a file that they name, cannot be used. Faults of descriptions are returned.
 */
export async function loadSources(projectRoot: string, options: SourceOptions): Promise<Sources> {
  const written = await loadSettings(projectRoot, options.settingsFile);
  const settings = options.isEarlier ? await withDescribedApis(projectRoot, written) : written;
  const { memory, allowOutside } = options;
  const [manifest, guide, carried, kit, custom, outcomes] = await Promise.all([
    loadManifest(projectRoot, settings),
    loadGuide(projectRoot, settings),
    loadCarried(projectRoot, settings),
    loadKit(options.kitRoot),
    loadCustom(path.join(projectRoot, settings.package.output)),
    Promise.all(
      settings.apis.map((api) => memory.document(api.key, () => tryLoadDocument(projectRoot, api, { allowOutside }))),
    ),
  ]);
  return { settings, manifest, guide, carried, kit, custom, outcomes };
}
