import { StructureKind, type StatementStructures, type VariableStatementStructure } from 'ts-morph';

/** Statements with a mark in place of each large value, and what puts the values back into their text. */
export interface Shortened {
  readonly statements: readonly StatementStructures[];
  /** `undefined` where something else in the text reads like a mark. */
  readonly restore: (text: string) => string | undefined;
}

/** Characters from which a value is large. */
const LARGE = 10_000;

/** Takes large values of constants out, which ts-morph would read character by character: data may have megabytes. */
export function withoutLargeValues(statements: readonly StatementStructures[]): Shortened {
  const values = new Map<string, string>();
  const shortened = statements.map((statement) =>
    statement.kind === StructureKind.VariableStatement ? shorten(statement, values) : statement,
  );
  return { statements: shortened, restore: (text) => restore(text, values) };
}

function shorten(statement: VariableStatementStructure, values: Map<string, string>): VariableStatementStructure {
  const declarations = statement.declarations.map((declaration) => {
    const { initializer } = declaration;
    if (typeof initializer !== 'string' || initializer.length < LARGE) return declaration;
    const mark = `$value${values.size + 1}$`;
    values.set(mark, initializer);
    return { ...declaration, initializer: mark };
  });
  return { ...statement, declarations };
}

function restore(text: string, values: ReadonlyMap<string, string>): string | undefined {
  let restored = text;
  for (const [mark, value] of values) {
    // A description may contain the same letters, whose text must stay where it is.
    const [before = '', after, ...others] = restored.split(mark);
    if (after === undefined || others.length > 0) return undefined;
    restored = `${before}${value}${after}`;
  }
  return restored;
}
