import path from 'node:path';
import ts from 'typescript';
import { STRICTEST } from '../../../scripts/corpus/strictest.js';
import { PROJECT_ROOT } from '../../support/project.js';

/**
 * Compiles texts as if they stood in a folder of this project, under the settings of their `tsconfig.json`, and gives
 * back what the compiler says: `file:line message`.
 */
export function compile(files: ReadonlyMap<string, string>): string[] {
  const folder = path.join(PROJECT_ROOT, 'test/generator/in-memory');
  const texts = new Map([...files].map(([name, text]) => [path.join(folder, name), text]));
  const options = compilerOptions(files.get('tsconfig.json') ?? '{}', folder);
  const program = ts.createProgram({
    // The program is checked with Node's types, by the typecheck of the workspace.
    rootNames: [...texts.keys()].filter(
      (name) => name.endsWith('.ts') && !/\/src\/(?:command|program|shell)\//.test(name),
    ),
    options,
    host: memoryHost(texts, options),
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${file ? path.relative(folder, file.fileName) : ''}:${line} ${text}`;
  });
}

function compilerOptions(tsconfig: string, folder: string): ts.CompilerOptions {
  const { compilerOptions: raw } = JSON.parse(tsconfig) as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(raw, folder);
  return { ...options, ...STRICTEST, noEmit: true, skipLibCheck: true };
}

/** The compiler's own host, with the texts laid over the disk. */
function memoryHost(texts: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.directoryExists = (name) =>
    [...texts.keys()].some((file) => file.startsWith(`${name}/`)) || (directoryExists?.(name) ?? false);
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, rest[0], true);
  };
  return host;
}
