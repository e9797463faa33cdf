import { StructureKind, type StatementStructures } from 'ts-morph';

/** Characters from which statements are printed and formatted apart: that takes a hundred times the memory of a text. */
const LARGE = 50_000;

/** Statements of a file in parts, whose texts follow each other in it, each after a blank line. */
export function structuresInParts(statements: readonly StatementStructures[]): StatementStructures[][] {
  return inParts(statements, { sizeOf, staysWithLast: isImportOrExport });
}

/** Texts of statements in such parts. */
export function textsInParts(texts: readonly string[]): string[][] {
  return inParts(texts, { sizeOf: ({ length }) => length, staysWithLast: () => false });
}

/** No blank line is between imports, or between exports. */
export function isImportOrExport({ kind }: StatementStructures): boolean {
  return kind === StructureKind.ImportDeclaration || kind === StructureKind.ExportDeclaration;
}

/** Characters of the values of a statement; nothing else is large. */
function sizeOf(statement: StatementStructures): number {
  if (statement.kind !== StructureKind.VariableStatement) return 0;
  const values = statement.declarations.map(({ initializer }) => initializer);
  return values.reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}

interface Measure<T> {
  readonly sizeOf: (item: T) => number;
  /** True for an item that no part begins with. */
  readonly staysWithLast: (item: T) => boolean;
}

function inParts<T>(items: readonly T[], measure: Measure<T>): T[][] {
  const parts: T[][] = [[]];
  let size = 0;
  for (const item of items) {
    if (size >= LARGE && !measure.staysWithLast(item)) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(item);
    size += measure.sizeOf(item);
  }
  return parts;
}
