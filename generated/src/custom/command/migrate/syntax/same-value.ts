import type ts from 'typescript';
import type { Code } from '../project/project.js';

/** Removes what does not change which value an expression is: parentheses, `await`, `as`, `!`. */
export function bare({ ts: compiler }: Code, node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    compiler.isParenthesizedExpression(inner) ||
    compiler.isAwaitExpression(inner) ||
    compiler.isAsExpression(inner) ||
    compiler.isSatisfiesExpression(inner) ||
    compiler.isNonNullExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** The expression around one that is the same value: the opposite of `bare`. */
export function wrapped({ ts: compiler }: Code, node: ts.Expression): ts.Expression {
  let outer: ts.Expression = node;
  for (;;) {
    const parent: ts.Node = outer.parent;
    const isSame =
      compiler.isParenthesizedExpression(parent) ||
      compiler.isAwaitExpression(parent) ||
      compiler.isAsExpression(parent) ||
      compiler.isSatisfiesExpression(parent) ||
      compiler.isNonNullExpression(parent);
    if (!isSame) return outer;
    outer = parent;
  }
}
