import type ts from 'typescript';
import type { Alias } from '../clients/aliases.js';
import type { Draft } from './draft.js';

/** Removes the declarations of variables that nothing uses any more. */
export function removeAliases(compiler: typeof ts, draft: Draft, aliases: ReadonlySet<Alias>): void {
  const declarations = new Set([...aliases].map(({ declaration }) => declaration));
  const patterns = new Set<ts.BindingPattern>();
  for (const declaration of declarations) {
    if (compiler.isVariableDeclaration(declaration)) removeStatement(draft, declaration.parent.parent);
    else patterns.add(declaration.parent);
  }
  for (const pattern of patterns) {
    const kept = pattern.elements.filter((one) => !declarations.has(one as ts.BindingElement));
    if (kept.length === 0) removeStatement(draft, pattern.parent.parent.parent);
    else draft.rewrite(pattern, `{ ${kept.map((one) => draft.take(one)).join(', ')} }`);
  }
}

function removeStatement(draft: Draft, statement: ts.Node): void {
  const file = statement.getSourceFile();
  draft.take(statement);
  const start = file.text.lastIndexOf('\n', statement.getStart()) + 1;
  const isLine = file.text.slice(start, statement.getStart()).trim() === '' && file.text[statement.end] === '\n';
  draft.replace(
    file,
    isLine
      ? { start, end: statement.end + 1, text: '' }
      : { start: statement.getStart(), end: statement.end, text: '' },
  );
}
