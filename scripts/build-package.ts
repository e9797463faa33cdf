import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/** Builds generated/dist/: ES modules and CommonJS, one file per module, with declarations. `npm run build` */
const packageRoot = path.resolve(import.meta.dirname, '../generated');
const complaints = await buildPackage(packageRoot);
if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
} else {
  console.log('Built generated/dist/.');
}

/** Gives the compiler's complaints; none when all went well. */
async function buildPackage(root: string): Promise<string[]> {
  const dist = path.join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  const esm = compile(root, { outDir: path.join(dist, 'esm') });
  const cjs = compile(root, {
    outDir: path.join(dist, 'cjs'),
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    verbatimModuleSyntax: false,
  });
  // The package is "type": "module"; this makes the files below dist/cjs CommonJS.
  await writeFile(path.join(dist, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
  return [...esm, ...cjs];
}

function compile(root: string, overrides: ts.CompilerOptions): string[] {
  const configFile = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, { ...options, ...overrides });
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(formatDiagnostic);
}

function formatDiagnostic({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file || start === undefined) return text;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return `${path.relative(process.cwd(), file.fileName)}:${line + 1}:${character + 1} ${text}`;
}
