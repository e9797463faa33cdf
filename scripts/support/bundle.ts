import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bundles and minifies a program for browsers. Its imports are resolved as if it stood in `folder`. */
export async function bundle(program: string, folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Bytes of a text after gzip at its best. */
export function gzipSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
