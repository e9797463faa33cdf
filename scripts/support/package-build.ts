import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/**
 * Builds `dist/` of the package in `root`: ES modules and CommonJS, one file per module, with declarations and maps.
 * The programs are ES modules only.
 * Gives the compiler's complaints; none when all went well.
 */
export async function buildPackage(root: string): Promise<string[]> {
  const dist = path.join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  const esm = compile(root, 'tsconfig.json', { outDir: path.join(dist, 'esm') });
  const programs = compile(root, 'tsconfig.command.json', { outDir: path.join(dist, 'esm') });
  const cjs = compile(root, 'tsconfig.json', {
    outDir: path.join(dist, 'cjs'),
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    verbatimModuleSyntax: false,
  });
  // The package is "type": "module"; this makes the files below dist/cjs CommonJS.
  await writeFile(path.join(dist, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
  await shareWorkspace(dist);
  return [...esm, ...programs, ...cjs];
}

/**
 * Of the interface that programs augment, there is one for both module systems: an augmentation in a CommonJS file holds
 * for ES modules, and the other way round. Declarations of an ES module may refer to CommonJS, not vice versa.
 */
async function shareWorkspace(dist: string): Promise<void> {
  const declaration = path.join('runtime', 'workspace.d.ts');
  const text = "export type * from '../../cjs/runtime/workspace.js';\n//# sourceMappingURL=workspace.d.ts.map\n";
  await writeFile(path.join(dist, 'esm', declaration), text);
}

function compile(root: string, settings: string, overrides: ts.CompilerOptions): string[] {
  const configFile = path.join(root, settings);
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  // The libraries' own declarations are checked by `npm run typecheck` and by the tests of the package.
  const program = ts.createProgram(fileNames, { ...options, skipLibCheck: true, ...overrides });
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(formatDiagnostic);
}

function formatDiagnostic({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file || start === undefined) return text;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return `${path.relative(process.cwd(), file.fileName)}:${line + 1}:${character + 1} ${text}`;
}
