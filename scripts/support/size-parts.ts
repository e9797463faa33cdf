import path from 'node:path';
import { bundled, gzipSize } from './bundle.js';

/** What the client does, and the modules of its runtime that do it. Each module belongs to one part. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'lists: pages, walks, look-ahead, resume tokens': [
    'list-iterator',
    'list-options',
    'look-ahead',
    'lookup',
    'page-promise',
    'pagination',
    'prepare-list',
    'read-page',
    'resume-token',
    'walk',
  ],
  'rate limit: headers, budget, line, sharing': [
    'keep-awake',
    'rate-budget',
    'rate-headers',
    'rate-limiter',
    'resolve-limiter',
    'shared-registry',
    'waiting-line',
  ],
  'sending: retries, deadlines, aborts, redirects': [
    'attempt',
    'clock',
    'interruption',
    'on-abort',
    'pause',
    'read-body',
    'redirect',
    'retry',
    'send',
    'timeout',
    'transport',
  ],
  'errors: classes, messages, advice': [
    'advice',
    'answer-errors',
    'api-error',
    'client-errors',
    'copies',
    'package-name',
    'error',
    'excerpt',
    'failures',
    'not-sent',
    'quote',
    'redact',
  ],
  'arguments: ids, paths, queries, JSON, headers': [
    'headers',
    'ids',
    'json',
    'path',
    'query',
    'unchecked',
    'url-length',
  ],
  'settings: API key, base URL, variables': ['api-key', 'base-url', 'connection', 'environment'],
  'log, hooks, checks of answers': ['deprecation', 'logger', 'observer', 'resolve-observer', 'response-checks'],
  'middleware, raw client': ['middleware', 'pass-middleware', 'raw', 'raw-client', 'response-copy', 'sendable'],
  'calls and answers': ['call', 'response', 'response-promise'],
};

/** What one part of the client takes of a bundle. */
export interface PartSize {
  readonly part: string;
  readonly minified: number;
  /** Its share of the compressed bundle, taken by minified size. */
  readonly gzipped: number;
}

/** Tells what a program's bundle is made of. Fails on a module that belongs to no part, so that no byte goes missing. */
export async function measureParts(program: string, folder: string): Promise<PartSize[]> {
  const { outputFiles, metafile } = await bundled(program, folder);
  const sizes = new Map<string, number>();
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  for (const [file, { bytesInOutput }] of modules) {
    if (bytesInOutput === 0) continue;
    const part = partOf(file);
    sizes.set(part, (sizes.get(part) ?? 0) + bytesInOutput);
  }
  const text = outputFiles[0]?.text ?? '';
  const share = gzipSize(text) / Buffer.byteLength(text);
  return [...sizes]
    .map(([part, minified]) => ({ part, minified, gzipped: Math.round(minified * share) }))
    .toSorted((a, b) => b.minified - a.minified);
}

function partOf(file: string): string {
  if (file.includes('node_modules/openapi-fetch')) return 'openapi-fetch';
  const name = path.parse(file).name;
  if (!file.includes('/runtime/')) return 'operations of the API';
  const found = Object.entries(parts).find(([, modules]) => modules.includes(name));
  if (!found) throw new Error(`${file} belongs to no part of the client. Add it to scripts/support/size-parts.ts.`);
  return found[0];
}
