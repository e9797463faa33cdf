import path from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import type { OpenApiDocument } from '../../generator/document.js';
import { GuardedResolver } from '../../generator/guarded-resolver.js';
import { fillFolder, withScratch } from '../../generator/write/scratch.js';
import { FlagError } from '../support/command-error.js';

/** How long an address may take to answer, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Reads a description from elsewhere, a file or an address, with everything it refers to.
 *
 * @throws {FlagError} it cannot be read, or is no OpenAPI 3 description
 */
export async function loadForeign(source: string): Promise<OpenApiDocument> {
  try {
    return await withScratch('heffl-compare', (folder) => read(source, folder));
  } catch (error) {
    if (error instanceof FlagError) throw error;
    throw new FlagError(`${source} cannot be read: ${reasonOf(error)}`);
  }
}

async function read(source: string, folder: string): Promise<OpenApiDocument> {
  const file = /^https?:\/\//.test(source) ? await download(source, folder) : path.resolve(source);
  const config = await createConfig({});
  const externalRefResolver = new GuardedResolver(config, { rootPath: file });
  const { bundle: joined } = await bundle({ ref: file, config, externalRefResolver });
  const document = joined.parsed as Partial<OpenApiDocument> | null;
  if (!/^3\.[01]\./.test(document?.openapi ?? '')) {
    throw new FlagError(`${source} is no OpenAPI 3.0 or 3.1 description.`);
  }
  return withNulls(document) as OpenApiDocument;
}

/** Of a failed fetch, the reason is in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

async function download(address: string, folder: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new FlagError(`${address} answered ${response.status}.`);
  const file = path.join(folder, 'description.yaml');
  // JSON is YAML too.
  await fillFolder(folder, { [path.basename(file)]: await response.text() });
  return file;
}

/** OpenAPI 3.0 says `nullable: true` where 3.1 has `null` among the types. */
function withNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNulls);
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNulls(value)]));
  const { nullable, type, ...rest } = members;
  return nullable === true && typeof type === 'string' ? { ...rest, type: [type, 'null'] } : members;
}
