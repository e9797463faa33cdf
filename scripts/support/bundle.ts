import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bundles and minifies a program for browsers. Its imports are resolved as if it were in `folder`. */
export async function bundle(program: string, folder: string): Promise<string> {
  const { outputFiles } = await bundled(program, folder);
  return outputFiles[0]?.text ?? '';
}

/** Bytes of each module that a program imports, as on the disk. */
export async function moduleSizes(program: string, folder: string): Promise<number[]> {
  const { metafile } = await bundled(program, folder);
  const modules = Object.entries(metafile.inputs).filter(([name]) => name !== '<stdin>');
  return modules.map(([, { bytes }]) => bytes);
}

/** Bundles a program in the same way, and returns its inputs: paths are relative to `folder`. */
export function bundled(program: string, folder: string, settings: { readonly sourcemap?: 'inline' } = {}) {
  return build({
    ...settings,
    stdin: { contents: program, resolveDir: folder, loader: 'ts' },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
}

/** Bytes of a string after gzip at its best. */
export function gzipSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
