import { format } from 'oxfmt';
import { Project, StructureKind, type StatementStructures } from 'ts-morph';
import type { EmittedFile } from '../model/emitted-file.js';
import type { OutputFile } from '../model/output-file.js';
import type { Memory } from '../load/memory.js';
import { withoutLargeValues } from './large-values.js';

/** Emitted files → formatted text, in the same order. What `memory` has of an earlier run is not made again. */
export async function printFiles(files: readonly EmittedFile[], memory?: Memory): Promise<OutputFile[]> {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return Promise.all(
    files.map(async (file) => ({
      path: file.path,
      text: await (memory?.text(file.path, JSON.stringify(file), () => printFile(project, file)) ??
        printFile(project, file)),
    })),
  );
}

async function printFile(project: Project, file: EmittedFile): Promise<string> {
  if (file.kind === 'text') return file.text;
  const body = file.kind === 'typescript' ? file.text : printStructures(project, file);
  return formatted(file.path, `${header(file.source)}\n\n${body}`);
}

function printStructures(project: Project, file: EmittedFile & { kind: 'structures' }): string {
  const { statements, restore } = withoutLargeValues(file.statements);
  return (
    restore(printStatements(project, file.path, statements)) ?? printStatements(project, file.path, file.statements)
  );
}

function printStatements(project: Project, path: string, statements: readonly StatementStructures[]): string {
  const spaced = statements.map((statement) =>
    isImportOrExport(statement) ? statement : { ...statement, leadingTrivia: '\n' },
  );
  const printed = project.createSourceFile(path, { statements: spaced });
  const text = printed.getFullText();
  // A project keeps the syntax tree of each of its files.
  project.removeSourceFile(printed);
  return text;
}

function isImportOrExport({ kind }: StatementStructures): boolean {
  return kind === StructureKind.ImportDeclaration || kind === StructureKind.ExportDeclaration;
}

async function formatted(path: string, text: string): Promise<string> {
  const result = await format(path, text, { printWidth: 120, singleQuote: true });
  const [error] = result.errors;
  if (error) throw new Error(`${path} was emitted with a syntax error: ${error.message}`);
  return result.code;
}

/** Names the licence of the kit, so that emitted code puts no conditions on a package. */
function header(source: string): string {
  // A file name may contain a line break, which would end the comment.
  const name = source.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
  return `// SPDX-License-Identifier: 0BSD
// Generated from ${name}. Do not edit: change the description and run the generator.`;
}
