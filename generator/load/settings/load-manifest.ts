import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap } from '../../document/shapes.js';
import { ProblemsError } from '../../model/problem.js';
import type { OutputFile } from '../../model/output-file.js';
import type { Settings } from './load-settings.js';

/** Members that a package takes from the package.json that its settings name. */
export interface Manifest {
  readonly version?: string;
  readonly description?: string;
  readonly license?: string;
  readonly keywords?: readonly string[];
  readonly repository?: unknown;
  readonly homepage?: string;
  readonly bugs?: unknown;
}

/**
 * Reads the manifest that the settings name; an empty one where they name none.
 *
 * @throws {ProblemsError} there is no such file, or it is no JSON
 */
export async function loadManifest(
  projectRoot: string,
  { package: { manifest }, locate }: Settings,
): Promise<Manifest> {
  if (manifest === undefined) return {};
  const text = await readNamed(projectRoot, manifest, () => locate('package', 'manifest'));
  const invalid = (message: string) => {
    const location = locate('package', 'manifest');
    return new ProblemsError([{ code: 'manifest', location, message, fix: 'Fix that file, or name another one.' }]);
  };
  const value = parseJson(text, (reason) => invalid(`${manifest} is not JSON: ${reason}`));
  if (!isMap(value)) throw invalid(`${manifest} is no JSON object.`);
  return value as Manifest;
}

function parseJson(text: string, invalid: (reason: string) => Error): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

/** The Markdown that the package's README begins with, without notes for tests; empty where the settings name none. */
export async function loadGuide(projectRoot: string, { package: { guide }, locate }: Settings): Promise<string> {
  if (guide === undefined) return '';
  const text = await readNamed(projectRoot, guide, () => locate('package', 'guide'));
  return text.replace(/^<!-- test:[^\n]*-->\n\n/gm, '').trim();
}

/** Files next to the manifest that the package gets copies of. */
export const CARRIED = ['LICENSE', 'CHANGELOG.md'] as const;

/** Reads the licence and the changelog; those that are there. */
export async function loadCarried(projectRoot: string, { package: { manifest } }: Settings): Promise<OutputFile[]> {
  if (manifest === undefined) return [];
  const folder = path.join(projectRoot, path.dirname(manifest));
  const files = CARRIED.map(async (name) => ({
    path: name,
    text: await readFile(path.join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    }),
  }));
  return (await Promise.all(files)).flatMap(({ path: name, text }) =>
    text === undefined ? [] : [{ path: name, text }],
  );
}

async function readNamed(
  projectRoot: string,
  file: string,
  locate: () => ReturnType<Settings['locate']>,
): Promise<string> {
  return readFile(path.join(projectRoot, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ProblemsError([
      {
        code: 'settings',
        location: locate(),
        message: `${file} cannot be read (${error.code}).`,
        fix: 'Write the path of a file.',
      },
    ]);
  });
}
