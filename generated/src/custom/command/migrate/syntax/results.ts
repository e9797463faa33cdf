import type ts from 'typescript';
import type { Code } from '../project/project.js';

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

/** Calls of a project by the function that they call. */
export function callsByTarget({ ts: compiler, checker, all }: Code): Map<ts.Node, ts.CallExpression[]> {
  const calls = new Map<ts.Node, ts.CallExpression[]>();
  const visit = (node: ts.Node): void => {
    const target = compiler.isCallExpression(node) ? checker.getResolvedSignature(node)?.getDeclaration() : undefined;
    if (target) calls.set(target, [...(calls.get(target) ?? []), node as ts.CallExpression]);
    compiler.forEachChild(node, visit);
  };
  for (const file of all) visit(file);
  return calls;
}
