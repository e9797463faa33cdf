import type { EmittedFile } from '../../model/emitted-file.js';

/** Folders of programs, which run on Node alone. */
const PROGRAMS = ['src/command', 'src/custom/command', 'src/mcp', 'src/program', 'src/shell'];

/** Compiler options of the package: strict, and without the types of any one runtime. */
export function tsconfigFile(): EmittedFile {
  return settingsFile('tsconfig.json', {
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
      outDir: 'dist',
    },
    include: ['src'],
    exclude: PROGRAMS,
  });
}

/** Compiler options of the package's programs, which may use Node's types. */
export function programsTsconfigFile(): EmittedFile {
  return settingsFile('tsconfig.command.json', {
    extends: './tsconfig.json',
    compilerOptions: { types: ['node'] },
    include: PROGRAMS,
    exclude: [],
  });
}

function settingsFile(path: string, settings: object): EmittedFile {
  return { kind: 'text', path, text: `${JSON.stringify(settings, undefined, 2)}\n` };
}
