import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { getLineColLocation, parseYaml, Source } from '@redocly/openapi-core';
import generator from '../../package.json' with { type: 'json' };
import { shapeFaults, type ShapeFault } from '../../document/shapes.js';
import { pointerTo } from '../../guard/json-pointer.js';
import { ProblemsError, type Problem, type SourceLocation } from '../../model/problem.js';
import { toApiSettings, type ApiSettings, type WrittenApi } from './api-settings.js';
import { CUSTOM_FOLDER, kitFolders } from './kit-folders.js';
import { SETTINGS_SHAPE } from './settings-shape.js';

export type { ApiSettings } from './api-settings.js';

/** Contents of `sdk.yaml`. Paths are relative to the project's root. */
export interface Settings {
  /** The settings file. */
  readonly file: string;
  /** Version of the generator that the package was last made with, where the file names it. */
  readonly generator: string | undefined;
  readonly package: PackageSettings;
  /** Sorted by key. */
  readonly apis: readonly ApiSettings[];
  readonly entries: readonly EntrySettings[];
  /** Modules of the programs by their names. */
  readonly commands: Readonly<Record<string, string>>;
  /** Place of the member that the keys lead to. */
  readonly locate: (...keys: string[]) => SourceLocation;
}

/** The package that is made. */
export interface PackageSettings {
  readonly name: string;
  /** Folder of the package. */
  readonly output: string;
  /** A package.json that gives version, description, licence, keywords and addresses, if there is one. */
  readonly manifest: string | undefined;
  /** Markdown that the package's README begins with, if there is some. */
  readonly guide: string | undefined;
  /** True if the package has a program with a command for every method. */
  readonly shell: boolean;
  /** True if the package's program can serve the API to agents by MCP. */
  readonly mcp: boolean;
  /** Optional peers that the package's commands load, with their versions. */
  readonly peers: Readonly<Record<string, string>>;
}

/** A custom module that integrators import by a path of its own. */
export interface EntrySettings {
  /** `./webhooks` */
  readonly entryPoint: string;
  /** Path below `src/custom/`, without extension. */
  readonly module: string;
  /** Name of its first export. */
  readonly name: string;
  /** Purpose of that export, in a few words. */
  readonly purpose: string;
  /** Package that the module works with, and its versions. */
  readonly peer?: { readonly name: string; readonly range: string };
}

const PLACES = ['sdk.yaml', 'openapi/sdk.yaml'];

/**
 * Reads the settings of a project.
 *
 * @param file Settings file, relative to the project's root; default: `sdk.yaml`, there or in `openapi/`
 * @throws {ProblemsError} the file is missing, not YAML, or not of its shape
 */
export async function loadSettings(projectRoot: string, file?: string): Promise<Settings> {
  const name = file ?? (await findSettings(projectRoot));
  const text = await readFile(path.join(projectRoot, name), 'utf8').catch(() => undefined);
  if (text === undefined) throw missingSettings(name);
  const source = new Source(name, text);
  const value = parseSettings(source);
  const locate = (...keys: string[]) => placeIn(source, pointerTo('#', ...keys));
  const faults = [
    ...shapeFaults(value, SETTINGS_SHAPE)
      .filter((fault) => !isEmptyTree(fault))
      .map((fault) => problem(fault, locate)),
    ...keyFaults(value, locate),
  ];
  if (faults.length > 0) throw new ProblemsError(faults);
  return toSettings(value as SettingsObject, name, locate);
}

/** The same settings with those of the APIs whose description is there. An early commit may lack one. */
export async function withDescribedApis(projectRoot: string, settings: Settings): Promise<Settings> {
  const { apis } = settings;
  const found = await Promise.all(apis.map(({ root }) => stat(path.join(projectRoot, root)).catch(() => undefined)));
  return { ...settings, apis: apis.filter((_, index) => found[index] !== undefined) };
}

interface SettingsObject {
  readonly generator?: string;
  readonly package: {
    readonly name: string;
    readonly output?: string;
    readonly manifest?: string;
    readonly guide?: string;
    readonly shell?: boolean;
    readonly mcp?: boolean;
    readonly peers?: Readonly<Record<string, string>>;
  };
  readonly apis: Readonly<Record<string, WrittenApi>>;
  readonly entries?: Readonly<Record<string, Omit<EntrySettings, 'entryPoint'>>>;
  readonly commands?: Readonly<Record<string, string>>;
}

function toSettings(value: SettingsObject, file: string, locate: Settings['locate']): Settings {
  const folder = path.posix.dirname(file);
  const fromRoot = (name: string) => path.posix.join(folder, name);
  const { name, output = 'generated', manifest, guide, shell = false, mcp = false, peers = {} } = value.package;
  const isAlone = Object.keys(value.apis).length === 1;
  const apis = Object.entries(value.apis).map(([key, api]) =>
    toApiSettings(api, { key, packageName: name, isAlone, fromRoot }),
  );
  return {
    file,
    generator: value.generator,
    package: {
      name,
      output: fromRoot(output),
      manifest: manifest === undefined ? undefined : fromRoot(manifest),
      guide: guide === undefined ? undefined : fromRoot(guide),
      shell,
      mcp,
      peers,
    },
    apis: apis.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    entries: Object.entries(value.entries ?? {}).map(([entryPoint, entry]) => Object.assign({ entryPoint }, entry)),
    commands: value.commands ?? {},
    locate,
  };
}

/** The settings file of a project, relative to its root; the first of its usual places where there is none. */
export async function findSettings(projectRoot: string): Promise<string> {
  const found = await Promise.all(PLACES.map((name) => stat(path.join(projectRoot, name)).catch(() => undefined)));
  return PLACES[found.findIndex((entry) => entry?.isFile())] ?? (PLACES[0] as string);
}

function parseSettings(source: Source): unknown {
  try {
    return parseYaml(source.body);
  } catch (error) {
    const { message = String(error), mark } = error as { message?: string; mark?: { line: number; column: number } };
    const location = { file: source.absoluteRef, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
    throw new ProblemsError([{ code: 'not-yaml', location, message, fix: 'Fix the YAML at this line.' }]);
  }
}

/** No names yet is a way to ask for them. */
function isEmptyTree({ kind, keys }: ShapeFault): boolean {
  return kind === 'empty' && keys[0] === 'apis' && keys[2] === 'resources';
}

/** A key names a folder of the package, so those of the kit are taken. */
function keyFaults(value: unknown, locate: Settings['locate']): Problem[] {
  const taken: readonly string[] = [...kitFolders, path.posix.basename(CUSTOM_FOLDER)];
  const { apis } = (value ?? {}) as { apis?: unknown };
  const keys = typeof apis === 'object' && apis !== null ? Object.keys(apis) : [];
  return keys
    .filter((key) => taken.includes(key))
    .map((key) => ({
      code: 'settings',
      location: locate('apis', key),
      message: `"${key}" cannot be the key of an API: the package has a folder src/${key}/ of its own.`,
      fix: 'Use another key, such as "v2".',
    }));
}

function problem(fault: ShapeFault, locate: Settings['locate']): Problem {
  const subject = fault.keys.length === 0 ? 'The file' : `\`${fault.keys.join('.')}\``;
  return { code: 'settings', location: locate(...fault.keys), message: `${subject} ${fault.message}.`, fix: fault.fix };
}

function placeIn(source: Source, pointer: string): SourceLocation {
  const { start } = getLineColLocation({ source, pointer, reportOnKey: true });
  return { file: source.absoluteRef, line: start.line, column: start.col };
}

function missingSettings(file: string): ProblemsError {
  return new ProblemsError([
    {
      code: 'settings',
      location: { file, line: 1, column: 1 },
      message: 'There is no such file, which names the descriptions and the package that is made of them.',
      fix: `Let \`${generator.name} init <document>\` write it, or name the document alone: \`${generator.name} generate <document>\`.`,
    },
  ]);
}
