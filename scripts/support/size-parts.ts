import { SourceMap } from 'node:module';
import path from 'node:path';
import { bundled, gzipSize } from './bundle.js';

/** Size of one part of the client in a bundle. */
export interface PartSize {
  readonly part: string;
  readonly minified: number;
  /** Its share of the compressed bundle, taken by minified size. */
  readonly gzipped: number;
}

/**
 * Measures the parts of a program's bundle: the API's operations, openapi-fetch, and the rooms of the runtime. Source maps
 * lead from the files of a built package to its sources.
 */
export async function measureParts(program: string, folder: string): Promise<PartSize[]> {
  const { code, map } = await mapped(program, folder);
  const sizes = new Map<string, number>();
  let line = 0;
  for (const text of code.split('\n')) {
    for (const [column, character] of [...text].entries()) {
      const entry = map.findEntry(line, column);
      if (!('originalSource' in entry) || entry.originalSource === PROGRAM) continue;
      const part = partOf(entry.originalSource);
      sizes.set(part, (sizes.get(part) ?? 0) + Buffer.byteLength(character));
    }
    line += 1;
  }
  const share = gzipSize(code) / Buffer.byteLength(code);
  return [...sizes]
    .map(([part, minified]) => ({ part, minified, gzipped: Math.round(minified * share) }))
    .toSorted((a, b) => b.minified - a.minified);
}

/** Name in esbuild of a program that is no file. */
const PROGRAM = '<stdin>';
const MAP = '//# sourceMappingURL=data:application/json;base64,';

async function mapped(program: string, folder: string): Promise<{ code: string; map: SourceMap }> {
  const { outputFiles } = await bundled(program, folder, { sourcemap: 'inline' });
  const [code = '', map = ''] = (outputFiles[0]?.text ?? '').split(MAP);
  const payload = JSON.parse(Buffer.from(map, 'base64').toString()) as ConstructorParameters<typeof SourceMap>[0];
  return { code, map: new SourceMap(payload) };
}

/** The room of the runtime that a module is in. */
function partOf(file: string): string {
  if (file.includes('node_modules/openapi-fetch')) return 'openapi-fetch';
  const [, inRuntime] = file.split('/runtime/');
  if (inRuntime === undefined) return 'operations of the API';
  const room = path.dirname(inRuntime);
  return room === '.' ? 'runtime' : `runtime/${room}`;
}
