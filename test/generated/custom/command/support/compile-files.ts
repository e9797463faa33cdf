import ts from 'typescript';

/** The augmented module: the part of the package that matters here. */
const stub = 'export interface Workspace {}\n';

/**
 * Compiles many written files at once, each with a program that uses it. Each gets a package of its own, as they would
 * otherwise all say something else of the same one. Gives the complaints: `<number> line: text`.
 */
export function compileFiles(cases: readonly { readonly written: string; readonly use: string }[]): string[] {
  const texts = new Map<string, string>();
  for (const [index, { written, use }] of cases.entries()) {
    const name = `./heffl-${index}`;
    texts.set(`/heffl-${index}.ts`, stub);
    texts.set(`/workspace-${index}.d.ts`, written.replace(/ 'heffl'(?= \{$|;$)/gm, ` '${name}'`));
    texts.set(
      `/use-${index}.ts`,
      `import type { Workspace } from '${name}';\nimport './workspace-${index}.js';\n${use}`,
    );
  }
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es5.d.ts'],
    types: [],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.directoryExists = () => true;
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, rest[0]);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
