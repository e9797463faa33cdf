import path from 'node:path';
import { bundled, gzipSize } from './bundle.js';

/** Size of one part of the client in a bundle. */
export interface PartSize {
  readonly part: string;
  readonly minified: number;
  /** Its share of the compressed bundle, taken by minified size. */
  readonly gzipped: number;
}

/** Measures the parts of a program's bundle: the API's operations, openapi-fetch, and the rooms of the runtime. */
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

/** The room of the runtime that a module is in. */
function partOf(file: string): string {
  if (file.includes('node_modules/openapi-fetch')) return 'openapi-fetch';
  const [, inRuntime] = file.split('/runtime/');
  if (inRuntime === undefined) return 'operations of the API';
  const room = path.dirname(inRuntime);
  return room === '.' ? 'runtime' : `runtime/${room}`;
}
