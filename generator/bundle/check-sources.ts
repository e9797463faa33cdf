import path from 'node:path';
import ts from 'typescript';

/** Verdict of the compiler on the sources of a package. */
export interface CheckedSources {
  /** Errors with file, line and column; empty if there are none. */
  readonly complaints: readonly string[];
  /** Declarations of every module that is not for Node alone: path below `src/`, without extension, to text. */
  readonly declarations: ReadonlyMap<string, string>;
}

/** Type-checks all sources of the package in `root`, as its `tsconfig.json` and `tsconfig.command.json` say. */
export function checkSources(root: string): CheckedSources {
  const src = path.join(root, 'src');
  const declarations = new Map<string, string>();
  const library = programOf(root, 'tsconfig.json');
  const { diagnostics } = library.emit(undefined, (file, text) => {
    const name = path.relative(src, file).split(path.sep).join('/');
    declarations.set(name.replace(/\.d\.ts$/, ''), text);
  });
  const programs = programOf(root, 'tsconfig.command.json', library);
  const ofPrograms = programs.getSourceFiles().filter(({ fileName }) => !library.getSourceFile(fileName));
  const found = [
    ...ts.getPreEmitDiagnostics(library),
    ...diagnostics,
    // What they import of the library has been checked.
    ...ofPrograms.flatMap((file) => ts.getPreEmitDiagnostics(programs, file)),
  ];
  return { complaints: [...new Set(found.map(formatDiagnostic))], declarations };
}

/** @param earlier A program whose parsed files are used again, as far as it has them. */
function programOf(root: string, settings: string, earlier?: ts.Program): ts.Program {
  const { config } = ts.readConfigFile(path.join(root, settings), ts.sys.readFile) as { config: unknown };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const options: ts.CompilerOptions = {
    ...parsed.options,
    // The declarations of libraries are not ours to check.
    skipLibCheck: true,
    emitDeclarationOnly: true,
    declarationMap: false,
    sourceMap: false,
    outDir: path.join(root, 'src'),
  };
  const host = ts.createCompilerHost(options);
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...settled) => earlier?.getSourceFile(file) ?? parse(file, ...settled);
  return ts.createProgram(parsed.fileNames, options, Object.assign(host, resolvers(host, options)));
}

/** The folder of a package need not have its dependencies installed: then those of the generator are checked against. */
function resolvers(
  host: ts.CompilerHost,
  options: ts.CompilerOptions,
): Pick<ts.CompilerHost, 'resolveModuleNameLiterals' | 'resolveTypeReferenceDirectiveReferences'> {
  const own = path.join(import.meta.dirname, 'own.ts');
  return {
    resolveModuleNameLiterals: (literals, file) =>
      literals.map(({ text }) => {
        const resolved = ts.resolveModuleName(text, file, options, host);
        const isFound = resolved.resolvedModule !== undefined || text.startsWith('.');
        return isFound ? resolved : ts.resolveModuleName(text, own, options, host);
      }),
    resolveTypeReferenceDirectiveReferences: (references, file) =>
      references.map((reference) => {
        const name = typeof reference === 'string' ? reference : reference.fileName;
        const resolved = ts.resolveTypeReferenceDirective(name, file, options, host);
        return resolved.resolvedTypeReferenceDirective
          ? resolved
          : ts.resolveTypeReferenceDirective(name, own, options, host);
      }),
  };
}

function formatDiagnostic({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file || start === undefined) return text;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return `${path.relative(process.cwd(), file.fileName)}:${line + 1}:${character + 1} ${text}`;
}
