import path from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { transform } from 'esbuild';
import type { OutputOptions, Plugin, PluginContext, RollupBuild } from 'rollup';
import ts from 'typescript';
import { BuildError } from './build-error.js';
import { findLasting } from './find-lasting.js';
import type { PackageEntries } from './package-entries.js';
import { sharedFile } from './shared-file.js';

/**
 * Bundles the entries of the package in `root` as ES modules and as CommonJS, with maps. What several entries use is in
 * files that they share, so that each class exists once in each module system.
 *
 * @returns Texts by path below `dist/`.
 * @throws {BuildError} an import that cannot be
 */
export async function bundleModules(root: string, entries: PackageEntries): Promise<Map<string, string>> {
  const src = path.join(root, 'src');
  // Loaded here, since most runs of the generator end before a build.
  const { rollup } = await import('rollup');
  const shared = new Set<string>();
  const bundle = await rollup({
    input: Object.fromEntries(entries.entries.map((module) => [module, path.join(src, `${module}.ts`)])),
    plugins: [typescriptSources(entries), listShared(shared)],
    treeshake: { moduleSideEffects: false },
  });
  const lasting = await findLasting([...shared].toSorted());
  const systems = [
    { format: 'es', extension: 'js' },
    { format: 'cjs', extension: 'cjs' },
  ] as const;
  const files = new Map<string, string>();
  for (const { format, extension } of systems) {
    const settings = outputSettings(root, extension, lasting);
    for (const [file, text] of await write(bundle, { ...settings, format })) files.set(file, text);
  }
  await bundle.close();
  return files;
}

function outputSettings(root: string, extension: string, lasting: ReadonlySet<string>): OutputOptions {
  const src = path.join(root, 'src');
  return {
    dir: path.join(root, 'dist'),
    entryFileNames: `[name].${extension}`,
    chunkFileNames: ({ moduleIds }) => `${sharedFile(src, moduleIds)}.${extension}`,
    sourcemap: true,
    // The texts of the sources are in the package once, in the maps of the ES modules.
    sourcemapExcludeSources: extension === 'cjs',
    // An import of one thing of a file brings nothing else of it. These would, so each has a file of its own.
    manualChunks: (module) => (lasting.has(module) ? sharedFile(src, [module]) : undefined),
    onlyExplicitManualChunks: true,
    hoistTransitiveImports: false,
    minifyInternalExports: false,
    generatedCode: { constBindings: true, arrowFunctions: true, objectShorthand: true },
    interop: 'auto',
    esModule: true,
    exports: 'named',
  };
}

async function write(bundle: RollupBuild, settings: OutputOptions): Promise<[string, string][]> {
  const { output } = await bundle.generate(settings);
  const faults = output
    .filter((file) => file.type === 'chunk' && file.isEntry && file.exports.includes('default'))
    .map(
      ({ name }) =>
        `src/${name}.ts has a default export, which CommonJS and ES modules read differently. Export it by name.`,
    );
  if (faults.length > 0) throw new BuildError(faults);
  return output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : mapOf(file)]);
}

/** The text of a map. It leads from lines to lines, which is what a stack trace shows, at a third of the bytes. */
function mapOf({ source }: { readonly source: string | Uint8Array }): string {
  const map = JSON.parse(String(source)) as { mappings: string };
  const mappings = encode(decode(map.mappings).map((segments) => segments.slice(0, 1)));
  return JSON.stringify({ ...map, names: [], mappings });
}

/** Relative imports lead to TypeScript; packages stay imports. */
function typescriptSources({ installed }: PackageEntries): Plugin {
  return {
    name: 'typescript-sources',
    resolveId(source, importer) {
      if (importer === undefined) return source;
      if (source.startsWith('.')) return path.resolve(path.dirname(importer), source.replace(/\.js$/, '.ts'));
      return { id: source, external: true };
    },
    async transform(code, file) {
      const faults = missingPackages(code, installed).map(
        ({ line, name }) =>
          `${path.relative(process.cwd(), file)}:${line} imports ${name}, which is no dependency of the package. Add it to package.json.`,
      );
      if (faults.length > 0) throw new BuildError(faults);
      const settings = { loader: 'ts', target: 'es2022', sourcemap: true, sourcefile: file } as const;
      const compilerOptions = { verbatimModuleSyntax: true };
      const script = await transform(code, { ...settings, tsconfigRaw: { compilerOptions } });
      return { ...script, code: withoutStaticBlocks(script.code) };
    },
  };
}

/**
 * Writes static blocks of one expression as private static fields, which do the same: Babel, as React Native sets it up,
 * rejects the blocks. Lines stay where they are, as the map says.
 */
function withoutStaticBlocks(code: string): string {
  return code.replaceAll(/\bstatic \{(\s*[^{};]+;\s*)\}/g, 'static #_ =$1');
}

/** Packages that a module imports, types among them, and that a user of the package would not have. */
function missingPackages(code: string, installed: readonly string[]): { line: number; name: string }[] {
  return ts.preProcessFile(code).importedFiles.flatMap(({ fileName: name, pos }) => {
    const isThere = installed.some((own) => name === own || name.startsWith(`${own}/`));
    if (isThere || name.startsWith('.') || name.startsWith('node:')) return [];
    return [{ name, line: code.slice(0, pos).split('\n').length }];
  });
}

/** Adds the modules to `shared` that more than one entry leads to. */
function listShared(shared: Set<string>): Plugin {
  return {
    name: 'list-shared',
    buildEnd(error) {
      if (error) return;
      const count = new Map<string, number>();
      for (const module of this.getModuleIds()) {
        if (!this.getModuleInfo(module)?.isEntry) continue;
        for (const reached of reachedFrom(this, module)) count.set(reached, (count.get(reached) ?? 0) + 1);
      }
      for (const [module, entries] of count) if (entries > 1) shared.add(module);
    },
  };
}

function reachedFrom(context: PluginContext, entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  // A set can grow while it is iterated.
  for (const module of reached) {
    for (const imported of context.getModuleInfo(module)?.importedIds ?? []) {
      if (path.isAbsolute(imported)) reached.add(imported);
    }
  }
  return reached;
}
