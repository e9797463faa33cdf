import path from 'node:path';
import { build, type OutputFile } from 'esbuild';
import { BundledPackages } from '../../../generator/bundle/bundled-packages.js';
import { ownBundle } from '../../../generator/own-bundle.js';
import { copyInto, fillFolder } from '../../../generator/write/scratch.js';

/** Files of the generator's package that are in its folder; `package.json` is the manifest. */
const GIVEN = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];

/** The first file is what npm starts; `--watch` starts the second as a process. All are in one folder, next to `kit/`. */
const ENTRIES = ['cli.ts', 'watch-worker.ts'];

const SHEBANG = '#!/usr/bin/env node\n';

/** Packages that are CommonJS look for these. */
const BANNER = `import { createRequire as makeRequire } from 'node:module';
const require = makeRequire(import.meta.url);
const { filename: __filename, dirname: __dirname } = import.meta;`;

/** Makes the package of the generator in `copy`: its program, with what is small of its dependencies, and the kit. */
export async function buildGenerator(projectRoot: string, copy: string): Promise<void> {
  const source = path.join(projectRoot, 'generator');
  await fillFolder(copy, await bundle(source));
  await copyInto(path.join(source, 'kit'), path.join(copy, 'dist/kit'));
  for (const file of GIVEN) await copyInto(path.join(source, file), path.join(copy, file));
}

/** Texts by path in the package. */
async function bundle(source: string): Promise<Record<string, string>> {
  const packages = new BundledPackages();
  const { outputFiles, metafile } = await build({
    ...ownBundle([packages]),
    entryPoints: ENTRIES.map((file) => ({ in: file, out: path.basename(file, '.ts') })),
    // Names with a hash of the content depend on paths, which are relative to this.
    absWorkingDir: source,
    outdir: path.join(source, 'dist'),
    chunkNames: '[name]-[hash]',
    // What takes long to load is loaded when it is needed, and not for a flag that was mistyped.
    splitting: true,
    banner: { js: BANNER },
    metafile: true as const,
  });
  return Object.fromEntries(await Promise.all(outputFiles.map(withNotices)));

  async function withNotices({ path: file, text }: OutputFile): Promise<[string, string]> {
    const name = path.relative(source, file).split(path.sep).join('/');
    const notices = await packages.notices(Object.keys(metafile.outputs[name]?.inputs ?? {}));
    return [name, `${name === 'dist/cli.js' ? SHEBANG : ''}${text}${notices}`];
  }
}
