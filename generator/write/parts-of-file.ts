import { StructureKind, type StatementStructures } from 'ts-morph';
import type { EmittedFile } from '../model/emitted-file.js';

/** Characters from which statements are printed and formatted apart: that takes a hundred times the memory of a text. */
const LARGE = 200_000;

/** A file as one or more of whole statements, whose texts follow each other in it, each after a blank line. */
export function partsOfFile(file: Exclude<EmittedFile, { kind: 'text' }>): (typeof file)[] {
  if (file.kind === 'structures')
    return partsOf(file.statements, sizeOf, isImportOrExport).map((statements) => ({ ...file, statements }));
  return partsOf([file.text].flat(), ({ length }) => length).map((text) => ({ ...file, text }));
}

/** Imports and exports stay together, since no blank line is between them. */
export function isImportOrExport({ kind }: StatementStructures): boolean {
  return kind === StructureKind.ImportDeclaration || kind === StructureKind.ExportDeclaration;
}

/** Characters of the values of a statement; nothing else is large. */
function sizeOf(statement: StatementStructures): number {
  if (statement.kind !== StructureKind.VariableStatement) return 0;
  const values = statement.declarations.map(({ initializer }) => initializer);
  return values.reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}

function partsOf<T>(items: readonly T[], sizeOfItem: (item: T) => number, staysWithLast = (_: T) => false): T[][] {
  const parts: T[][] = [[]];
  let size = 0;
  for (const item of items) {
    if (size >= LARGE && !staysWithLast(item)) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(item);
    size += sizeOfItem(item);
  }
  return parts;
}
