import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { CUSTOM_FOLDER } from './settings/kit-folders.js';
import { modulesBelow } from './load-kit.js';

/** A module of a package's hand-written code. */
export interface CustomModule {
  /** Path below `src/custom/`, without extension: `webhooks/index`. */
  readonly name: string;
  /** Specifiers of its imports, as written. */
  readonly imports: readonly string[];
  /** Paths of the imported modules below `src/custom/`; those elsewhere are left out. */
  readonly importedModules: readonly string[];
  /** Names that it exports itself. */
  readonly exports: readonly string[];
  /** Modules of which it exports everything: paths below `src/custom/`, `undefined` for those elsewhere. */
  readonly exportsAllOf: readonly (string | undefined)[];
  /** Functions that it exports, with their doc comments. */
  readonly functions: readonly CustomFunction[];
}

/** An exported function. */
export interface CustomFunction {
  readonly name: string;
  /** Text of its doc comment, with tags. */
  readonly docs: string;
}

/** Reads the hand-written code of a package. The folder is the author's: nothing in it is ever changed. */
export async function loadCustom(outputRoot: string): Promise<CustomModule[]> {
  const root = path.join(outputRoot, CUSTOM_FOLDER);
  const names = await modulesBelow(root);
  return Promise.all(
    names.map(async (file) => readModule(file.replace(/\.ts$/, ''), await readFile(path.join(root, file), 'utf8'))),
  );
}

function readModule(name: string, text: string): CustomModule {
  const source = ts.createSourceFile(`${name}.ts`, text, ts.ScriptTarget.Latest, true);
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = importedFiles.map(({ fileName }) => fileName);
  const declarations = source.statements.filter(ts.isExportDeclaration);
  return {
    name,
    imports,
    importedModules: imports.flatMap((specifier) => moduleOf(name, specifier) ?? []),
    exports: source.statements.flatMap(namesExportedBy),
    exportsAllOf: declarations.flatMap(({ exportClause, moduleSpecifier }) =>
      exportClause === undefined && moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
        ? [moduleOf(name, moduleSpecifier.text)]
        : [],
    ),
    functions: source.statements.filter(ts.isFunctionDeclaration).flatMap(readFunction),
  };
}

/** `./verify.js` in `webhooks/index` → `webhooks/verify`; `undefined` for a module that is not custom. */
function moduleOf(name: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(name), specifier);
  return target.startsWith('..') ? undefined : target.replace(/\.js$/, '');
}

function namesExportedBy(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement))
    return statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [];
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const { name } = statement as { name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function readFunction(declaration: ts.FunctionDeclaration): CustomFunction[] {
  if (!declaration.name || !isExported(declaration)) return [];
  const [comment] = ts.getJSDocCommentsAndTags(declaration);
  const docs =
    comment
      ?.getText()
      .replace(/^\/\*\*|\*\/$/g, '')
      .replace(/^[^\S\n]*\* ?/gm, '')
      .trim() ?? '';
  return [{ name: declaration.name.text, docs }];
}
