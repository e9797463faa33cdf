import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { CUSTOM_FOLDER, kitFolders } from './kit-folders.js';
import { ProblemsError, type Problem } from '../model/problem.js';

const FILE = 'redocly.yaml';

/** An API that redocly.yaml names: its key, and its root file relative to the project's root. */
export interface ApiSource {
  readonly key: string;
  readonly root: string;
}

/**
 * The APIs of redocly.yaml, sorted by key.
 *
 * @throws {ProblemsError} the file is missing or does not name them properly
 */
export async function loadApis(projectRoot: string): Promise<ApiSource[]> {
  const { apis } = await readSettings(projectRoot);
  const entries = typeof apis === 'object' && apis !== null ? Object.entries(apis) : [];
  if (entries.length === 0) throw refusal('It names no API.');
  return entries.map(([key, api]) => apiSource(key, api)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Those of the APIs whose root file is there. An early commit may name one before it is described. */
export async function loadDescribedApis(projectRoot: string): Promise<ApiSource[]> {
  const apis = await loadApis(projectRoot);
  const found = await Promise.all(apis.map(({ root }) => stat(path.join(projectRoot, root)).catch(() => undefined)));
  return apis.filter((_, index) => found[index] !== undefined);
}

async function readSettings(projectRoot: string): Promise<{ apis?: unknown }> {
  try {
    const settings = parseYaml(await readFile(path.join(projectRoot, FILE), 'utf8')) as { apis?: unknown } | undefined;
    return settings ?? {};
  } catch (error) {
    throw refusal((error instanceof Error ? error.message : String(error)).replaceAll(`${projectRoot}/`, ''));
  }
}

/** The key names a folder beside `runtime/`, so not every text will do. */
function apiSource(key: string, api: unknown): ApiSource {
  const isTaken = [...kitFolders, path.posix.basename(CUSTOM_FOLDER)].includes(key);
  if (!/^[a-z][a-z0-9-]*$/.test(key) || isTaken)
    throw refusal(`"${key}" cannot be the key of an API: it names the folder src/${key}/ of the package.`);
  const root = (api as { root?: unknown } | null)?.root;
  if (typeof root !== 'string') throw refusal(`The API "${key}" has no "root", the path of its description.`);
  return { key, root };
}

function refusal(message: string): ProblemsError {
  const problem: Problem = {
    code: 'settings',
    location: { file: FILE, line: 1, column: 1 },
    message,
    fix: 'Write "apis:", under it a key such as "v2" and under that "root:" with the path of the description.',
  };
  return new ProblemsError([problem]);
}
