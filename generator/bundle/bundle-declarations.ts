import path from 'node:path';
import type { OutputChunk, Plugin } from 'rollup';
import type { PackageEntries } from './package-entries.js';
import { sharedFile } from './shared-file.js';

/** The module that programs augment. An augmentation reaches through a star, not what a bundler makes of one. */
const AUGMENTED = 'runtime/settings/workspace';

/**
 * Bundles declarations. Each type is declared once, in files for CommonJS, and the files for ES modules refer to them:
 * they may, the other way round is not allowed. So a type is the same for both, and so is what a program adds to it.
 *
 * @param declarations Texts by path below `src/`, without extension.
 * @returns Texts by path below `dist/`.
 */
export async function bundleDeclarations(
  root: string,
  { entries }: PackageEntries,
  declarations: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const src = path.join(root, 'src');
  // Loaded here, since most runs of the generator end before a build.
  const [{ rollup }, { dts }] = await Promise.all([import('rollup'), import('rollup-plugin-dts')]);
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((module) => [module, path.join(src, `${module}.d.ts`)])),
    plugins: [declarationsInMemory(src, declarations), dts()],
    // It would like every type to be exported that an exported one mentions.
    onLog: () => undefined,
  });
  const { output } = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].d.cts',
    chunkFileNames: ({ moduleIds }) => `${sharedFile(src, moduleIds)}.d.cts`,
    hoistTransitiveImports: false,
    minifyInternalExports: false,
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const augmented = declarations.get(AUGMENTED);
  return new Map([
    ...chunks.map((chunk) => [chunk.fileName, linked(chunk)] as const),
    ...entries.map((module) => [`${module}.d.ts`, `export * from './${path.posix.basename(module)}.cjs';\n`] as const),
    ...(augmented === undefined ? [] : [[`${AUGMENTED}.d.cts`, augmented] as const]),
  ]);
}

/** The augmented module keeps its own file; where that is depends on the file that refers to it. */
function linked({ fileName, code }: OutputChunk): string {
  const target = path.posix.relative(path.posix.dirname(fileName), `${AUGMENTED}.cjs`);
  return code.replaceAll(`'${AUGMENTED}'`, `'${target.startsWith('.') ? target : `./${target}`}'`);
}

function declarationsInMemory(src: string, declarations: ReadonlyMap<string, string>): Plugin {
  const nameOf = (file: string) =>
    path
      .relative(src, file)
      .split(path.sep)
      .join('/')
      .replace(/\.d\.ts$/, '');
  return {
    name: 'declarations-in-memory',
    resolveId(source, importer) {
      if (importer === undefined) return source;
      if (!source.startsWith('.')) return { id: source, external: true };
      const file = path.resolve(path.dirname(importer), source.replace(/\.js$/, '.d.ts'));
      return nameOf(file) === AUGMENTED ? { id: AUGMENTED, external: true } : file;
    },
    load: (file) => declarations.get(nameOf(file)),
  };
}
