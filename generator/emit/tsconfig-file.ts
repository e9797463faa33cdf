import type { EmittedFile } from './emitted-file.js';

/** How the package is checked: as strictly as TypeScript can, without the types of any one runtime. */
export function tsconfigFile(): EmittedFile {
  const settings = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      module: 'ESNext',
      moduleResolution: 'Bundler',
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      erasableSyntaxOnly: true,
      declaration: true,
      sourceMap: true,
      declarationMap: true,
      rootDir: 'src',
      outDir: 'dist/esm',
    },
    include: ['src'],
  };
  return { kind: 'text', path: 'tsconfig.json', text: `${JSON.stringify(settings, undefined, 2)}\n` };
}
