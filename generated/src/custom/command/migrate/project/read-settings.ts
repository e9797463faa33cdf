import { statSync } from 'node:fs';
import path from 'node:path';
import type ts from 'typescript';
import type { Settings } from './project.js';
import type { TypeScript } from './typescript.js';

/** The settings of a project cannot be read. */
export class ProjectError extends Error {
  override name = 'ProjectError';
}

/**
 * Reads the settings of the project that a path belongs to.
 *
 * @param config `tsconfig.json` to read. Default: the nearest one above the path.
 * @throws {ProjectError} the file cannot be read
 */
export function readSettings(compiler: TypeScript, place: string, config?: string): Settings {
  const folder = statSync(place).isDirectory() ? place : path.dirname(place);
  const file = config ?? compiler.findConfigFile(folder, compiler.sys.fileExists);
  if (file === undefined) return withoutConfig(compiler, folder);
  const { config: json, error } = compiler.readConfigFile(file, compiler.sys.readFile) as {
    config?: unknown;
    error?: ts.Diagnostic;
  };
  if (error) throw new ProjectError(`${file} cannot be read: ${textOf(compiler, error)}`);
  const parsed = compiler.parseJsonConfigFileContent(json, compiler.sys, path.dirname(file), undefined, file);
  const fault = parsed.errors.find(({ code }) => code !== NO_INPUTS);
  if (fault) throw new ProjectError(`${file} cannot be read: ${textOf(compiler, fault)}`);
  // What is not checked cannot be proven. Complaints that were there before do not count.
  const options = { ...parsed.options, ...(parsed.options.allowJs && { checkJs: true }) };
  return { folder: path.dirname(file), fileNames: parsed.fileNames, options };
}

/** Code of the complaint that a configuration has no files. */
const NO_INPUTS = 18_003;

/** A folder without tsconfig.json, such as one of JavaScript. */
function withoutConfig(compiler: TypeScript, folder: string): Settings {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    strict: true,
    skipLibCheck: true,
    target: compiler.ScriptTarget.ES2022,
    module: compiler.ModuleKind.NodeNext,
    moduleResolution: compiler.ModuleResolutionKind.NodeNext,
  };
  const config = { include: ['**/*'], exclude: ['**/node_modules', '**/dist'] };
  const { fileNames } = compiler.parseJsonConfigFileContent(config, compiler.sys, folder, options);
  return { folder, fileNames, options };
}

function textOf(compiler: TypeScript, { messageText }: ts.Diagnostic): string {
  return compiler.flattenDiagnosticMessageText(messageText, ' ');
}
