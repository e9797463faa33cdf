import type ts from 'typescript';

/** Expressions that a function returns, but for `undefined` and `null`. */
export function resultsOf(compiler: typeof ts, declaration: ts.Node): ts.Expression[] {
  if (!compiler.isFunctionLike(declaration)) return [];
  const { body } = declaration as ts.FunctionLikeDeclaration;
  if (!body) return [];
  if (!compiler.isBlock(body)) return [body];
  const results: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (compiler.isFunctionLike(node)) return;
    if (compiler.isReturnStatement(node) && node.expression) results.push(node.expression);
    compiler.forEachChild(node, visit);
  };
  visit(body);
  return results.filter((one) => !/^(undefined|null)$/.test(one.getText()));
}
