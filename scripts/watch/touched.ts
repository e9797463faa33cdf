import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSettings } from '../../generator/load/settings/load-settings.js';
import type { GeneratedMessage } from '../../generator/watch/watch-message.js';

/** Parts that an edit affects. */
export interface Touched {
  /** Keys of the APIs to lint. */
  readonly apis: readonly string[];
  /** Prefixes of the affected operations' tests: `deals.`; `''` stands for all of them. */
  readonly operations: readonly string[];
}

/** The APIs whose files were saved, and the operations of the modules that were written. */
export async function touchedBy(projectRoot: string, { sources, written = [] }: GeneratedMessage): Promise<Touched> {
  const settings = await loadSettings(projectRoot);
  const apis = settings.apis.filter(({ root }) => {
    const folder = `${path.dirname(root)}/`;
    return sources.some((file) => file.startsWith(folder) || isShared(file));
  });
  const prefixes = await Promise.all([
    ...written.map((file) => operationsOf(projectRoot, file)),
    ...sources.map((file) => operationsIn(path.join(projectRoot, file))),
  ]);
  const found = [...new Set(prefixes.flat())].toSorted();
  return { apis: apis.map(({ key }) => key), operations: found.includes('') ? [''] : found };
}

/** True for files that the lint of every API uses. */
function isShared(file: string): boolean {
  return file === 'redocly.yaml' || file.startsWith('openapi/rules/');
}

/** A resource's module has its operations; the runtime, the client and pagination have all. Types alone have none. */
async function operationsOf(projectRoot: string, file: string): Promise<string[]> {
  if (/^src\/[^/]+\/resources\//.test(file)) return operationsIn(path.join(projectRoot, 'generated', file));
  return /^src\/(runtime|[^/]+\/(api|client|pagination))\b/.test(file) ? [''] : [];
}

/** The operationIds that a module or a description's file names, down to their resource: `deals.`. */
async function operationsIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const ids = [...text.matchAll(/operationId: '?([\w.]+)\.\w+'?/g)].map(([, resource = '']) => `${resource}.`);
  return [...new Set(ids)];
}
