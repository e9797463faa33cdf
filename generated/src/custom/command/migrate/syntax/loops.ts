import type ts from 'typescript';

/** The `break` statements that end a loop without naming it. */
export function breaksOf(compiler: typeof ts, loop: ts.ForOfStatement): ts.BreakStatement[] {
  const found: ts.BreakStatement[] = [];
  const visit = (node: ts.Node): void => {
    const isOther =
      compiler.isFunctionLike(node) || compiler.isIterationStatement(node, false) || compiler.isSwitchStatement(node);
    if (isOther) return;
    if (compiler.isBreakStatement(node) && !node.label) found.push(node);
    compiler.forEachChild(node, visit);
  };
  visit(loop.statement);
  return found;
}
