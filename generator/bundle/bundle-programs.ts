import path from 'node:path';
import { build, transform, type BuildFailure, type OutputFile } from 'esbuild';
import { BuildError } from './build-error.js';
import { aliasesIn, BundledPackages } from './bundled-packages.js';
import type { PackageEntries } from './package-entries.js';

/**
 * Bundles the programs of the package in `root`, for Node alone and with all that they use: a package that only a program
 * needs is in its file, with its licence. What a program imports when it needs it, such as a command, is in a file of its own.
 * Nobody imports a program, and its code is readable, so it has no source map. Only large files with packages are minified.
 *
 * @returns Texts by path below `dist/`.
 * @throws {BuildError} an import that cannot be
 */
export async function bundlePrograms(root: string, entries: PackageEntries): Promise<Map<string, string>> {
  if (entries.programs.length === 0) return new Map();
  const dist = path.join(root, 'dist');
  const packages = new BundledPackages();
  const { outputFiles, metafile } = await build({
    entryPoints: entries.programs.map((module) => ({ in: `src/${module}.ts`, out: module })),
    // Names with a hash of the content depend on paths, which are relative to this.
    absWorkingDir: root,
    outdir: dist,
    chunkNames: 'programs/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [...entries.installed],
    alias: await aliasesIn(root),
    plugins: [packages],
    metafile: true,
    logLevel: 'silent',
  }).catch((error: BuildFailure) => {
    throw new BuildError(error.errors.map(describe));
  });
  return new Map(await Promise.all(outputFiles.map(withNotices)));

  async function withNotices({ path: file, text }: OutputFile): Promise<[string, string]> {
    const name = path.relative(root, file).split(path.sep).join('/');
    const { inputs = {}, entryPoint } = metafile.outputs[name] ?? {};
    const notices = await packages.notices(Object.keys(inputs));
    // A program that does not say what runs it, such as an emitted one, is for Node.
    const start = entryPoint === undefined || text.startsWith('#!') ? '' : '#!/usr/bin/env node\n';
    return [name.replace(/^dist\//, ''), start + (notices === '' ? text : await smaller(text)) + notices];
  }

  function describe({ text, location }: BuildFailure['errors'][number]): string {
    if (!location) return text;
    const file = path.relative(process.cwd(), path.join(root, location.file));
    return `${file}:${location.line}:${location.column + 1} ${text}`;
  }
}

/** Characters of a file with packages that is minified. */
const LARGE = 100_000;

/** Comments of licences go: their whole texts are added. */
async function smaller(text: string): Promise<string> {
  if (text.length < LARGE) return text;
  const { code } = await transform(text, { minify: true, legalComments: 'none', format: 'esm', target: 'node20' });
  return code;
}
