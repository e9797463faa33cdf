import path from 'node:path';
import ts from 'typescript';
import { replaceFolder } from '../../generator/write/replace-folder.js';
import { fillFolder } from '../../generator/write/scratch.js';

/**
 * Builds `dist/` of the package in `root`: ES modules and CommonJS, one file per module, with declarations and maps.
 * The programs are ES modules only.
 * Returns the compiler's errors; none on success.
 */
export async function buildPackage(root: string): Promise<string[]> {
  const dist = path.join(root, 'dist');
  const output = new Map<string, string>();
  const write = (file: string, text: string) => void output.set(path.relative(dist, file), text);
  const esm = compile(root, 'tsconfig.json', { overrides: { outDir: path.join(dist, 'esm') }, write });
  const programs = compile(root, 'tsconfig.command.json', { overrides: { outDir: path.join(dist, 'esm') }, write });
  const commonJs = {
    outDir: path.join(dist, 'cjs'),
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    verbatimModuleSyntax: false,
  };
  const cjs = compile(root, 'tsconfig.json', { overrides: commonJs, write });
  // The package is "type": "module"; this makes the files below dist/cjs CommonJS.
  output.set(path.join('cjs', 'package.json'), '{ "type": "commonjs" }\n');
  output.set(path.join('esm', 'runtime', 'settings', 'workspace.d.ts'), SHARED_WORKSPACE);
  await replaceFolder(dist, (draft) => fillFolder(draft, Object.fromEntries(output)));
  return [...esm, ...programs, ...cjs];
}

/**
 * The interface that programs augment exists once for both module systems: an augmentation in a CommonJS file holds
 * for ES modules, and the other way round. Declarations of an ES module may refer to CommonJS, not vice versa.
 */
const SHARED_WORKSPACE =
  "export type * from '../../../cjs/runtime/settings/workspace.js';\n//# sourceMappingURL=workspace.d.ts.map\n";

interface Emission {
  readonly overrides: ts.CompilerOptions;
  readonly write: ts.WriteFileCallback;
}

function compile(root: string, settings: string, { overrides, write }: Emission): string[] {
  const configFile = path.join(root, settings);
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  // The libraries' own declarations are checked by `npm run typecheck` and by the tests of the package.
  const program = ts.createProgram(fileNames, { ...options, skipLibCheck: true, ...overrides });
  const { diagnostics } = program.emit(undefined, write);
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(formatDiagnostic);
}

function formatDiagnostic({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file || start === undefined) return text;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return `${path.relative(process.cwd(), file.fileName)}:${line + 1}:${character + 1} ${text}`;
}
