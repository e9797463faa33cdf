import { bundle, gzipSize } from '../../../support/bundle.js';
import type { PartSize } from '../../../support/size-parts.js';
import { measureParts } from '../../../support/size-parts.js';
import { benchRoot } from '../../support/paths.js';
import { programs, wholeClient } from '../plan/programs.js';

/** Bytes of one program, bundled for browsers. */
export interface SizeRow {
  readonly program: string;
  readonly minified: number;
  readonly gzipped: number;
  /** Gzipped, over openapi-fetch. */
  readonly ratio: number;
}

/** Measures the programs as `npm run size` does. */
export async function measureSize(): Promise<SizeRow[]> {
  const sizes = await Promise.all(
    programs.map(async ({ title, text }) => {
      const code = await bundle(text, benchRoot);
      return { program: title, minified: Buffer.byteLength(code), gzipped: gzipSize(code) };
    }),
  );
  const base = sizes[0]?.gzipped ?? 1;
  return sizes.map(({ program, minified, gzipped }) => ({ program, minified, gzipped, ratio: gzipped / base }));
}

/** Measures the parts of the whole client. */
export function measureWhole(): Promise<PartSize[]> {
  return measureParts(wholeClient.text, benchRoot);
}
