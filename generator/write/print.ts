import { format } from 'oxfmt';
import { Project, type StatementStructures } from 'ts-morph';
import type { EmittedFile } from '../model/emitted-file.js';
import type { OutputFile } from '../model/output-file.js';
import type { Memory } from '../load/memory.js';
import { withoutLargeValues } from './large-values.js';
import { isImportOrExport, structuresInParts, textsInParts } from './in-parts.js';

/**
 * Emitted files → formatted text, in the same order. What `memory` has of an earlier run is not made again. One after
 * another, since what each needs while it is formatted adds up.
 */
export async function printFiles(files: readonly EmittedFile[], memory?: Memory): Promise<OutputFile[]> {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const printed: OutputFile[] = [];
  for (const file of files) {
    const print = () => printFile(project, file);
    const text = memory?.text(file.path, JSON.stringify(file), print) ?? print();
    printed.push({ path: file.path, text: await text });
  }
  return printed;
}

async function printFile(project: Project, file: EmittedFile): Promise<string> {
  if (file.kind === 'text') return file.text;
  const parts =
    file.kind === 'structures'
      ? structuresInParts(file.statements).map((part) => () => printStructures(project, file.path, part))
      : textsInParts([file.text].flat()).map((part) => () => part.join('\n'));
  const texts = [`${header(file.source)}\n`];
  for (const print of parts) texts.push(await formatted(file.path, print()));
  return texts.join('\n');
}

function printStructures(project: Project, path: string, given: readonly StatementStructures[]): string {
  const { statements, restore } = withoutLargeValues(given);
  return restore(printStatements(project, path, statements)) ?? printStatements(project, path, given);
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
