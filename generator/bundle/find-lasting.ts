import { build, type Plugin } from 'esbuild';

/** Fewer bytes than these are not worth a file. */
const FEW = 250;

/**
 * The modules that leave something behind in a bundle of which nothing else needs them: classes with a static block, data
 * that is computed. A bundler drops a whole file that nobody uses, but not such a part of a file.
 *
 * @param modules Absolute paths.
 */
export async function findLasting(modules: readonly string[]): Promise<ReadonlySet<string>> {
  const { outputFiles } = await build({
    entryPoints: modules.map((module, index) => ({ in: `${UNUSED}${module}`, out: String(index) })),
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minifyWhitespace: true,
    logLevel: 'silent',
    plugins: [importForNothing],
  });
  const left = outputFiles.map(({ text }) => text.replaceAll(/^import[^;]*;/gm, '').length);
  return new Set(modules.filter((_, index) => (left[index] ?? 0) > FEW));
}

const UNUSED = 'unused:';

/** Each entry imports one module and uses nothing of it. What that module imports stays outside. */
const importForNothing: Plugin = {
  name: 'import-for-nothing',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, ({ path, kind, namespace }) => {
      if (kind === 'entry-point') return { path: path.slice(UNUSED.length), namespace: 'unused' };
      // The manifest says that nothing has side effects, which would leave nothing to find.
      return namespace === 'unused' ? { path, sideEffects: true } : { path, external: true, sideEffects: false };
    });
    builder.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `import ${JSON.stringify(path)};`,
      resolveDir: '/',
    }));
  },
};
